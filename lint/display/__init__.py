"""What may be printed, how wide it is, and how a place is shown."""
