"""Growth, ranks and periods."""
