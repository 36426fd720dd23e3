"""The questions for somebody who was asked to join, and their answers as a file in the form of company.toml."""
