"""A person's page, a fee's way, the best paid and a connection by sponsors, as documents and as JSON."""
