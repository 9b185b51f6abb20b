"""What editing, copying and conversion left behind."""
