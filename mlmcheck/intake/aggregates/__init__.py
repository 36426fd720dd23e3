"""What a firm states instead of showing its books, read from a small table or from figures typed."""
