"""The intake room: every input is written in the test, every answer worked by hand."""
