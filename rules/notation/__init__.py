"""How a number or a mark is written."""
