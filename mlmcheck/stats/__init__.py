"""Numbers in, numbers out: trees, concentration, bounds. Knows no company and reads no file."""
