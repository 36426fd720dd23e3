"""What became of every record, and what is wrong with the tables as a whole."""
