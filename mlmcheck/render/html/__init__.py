"""The report as one page that fetches nothing: from the JSON document, so that a stored report gives the same page."""
