"""What the coach knows: exercises, as checked data."""
