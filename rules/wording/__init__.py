"""Words that say something else than was meant."""
