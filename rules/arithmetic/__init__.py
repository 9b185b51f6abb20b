"""What must add up."""
