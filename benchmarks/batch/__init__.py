"""Four hundred simulated companies, twelve of them broken, for `mlmcheck batch`."""
