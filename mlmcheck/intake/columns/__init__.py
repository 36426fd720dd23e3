"""Which header of the outside world is which canonical column, and which file is which table."""
