"""Everything between the user and the engine: options, files, configuration, and one module for each command."""
