"""Tests of what a reader sees and what a program reads."""
