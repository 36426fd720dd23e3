"""One file, whatever it is, becomes text that the engine can read: form, encoding, dialect, and where its lines are."""
