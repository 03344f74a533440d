"""What comes in, across rooms: import and first use."""
