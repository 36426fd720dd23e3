"""A document of headings, paragraphs, points and tables, for a terminal, as Markdown and as a page."""
