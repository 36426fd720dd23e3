"""The documentation as a site of plain files: pages from docs/, a search, and the samples' reports."""
