"""What an offer to join comes to, as one document: for a terminal, as Markdown, as a page, as JSON."""
