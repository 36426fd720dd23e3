"""A Spark cluster on this machine, and the test that it finds what DuckDB finds."""
