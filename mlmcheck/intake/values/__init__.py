"""Text of the outside world becomes exact values: money, dates, words, currencies."""
