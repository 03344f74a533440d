"""What is missing: reads rows, asks `network`, names candidates and reasons."""
