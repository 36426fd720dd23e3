"""Files of every form, read as the text or the table that they hold."""
