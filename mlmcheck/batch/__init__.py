"""Many companies, side by side: what is done stays done, and one that fails sinks no other."""
