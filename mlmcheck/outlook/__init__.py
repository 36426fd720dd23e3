"""What an offer to join comes to for the person who got it, from their answers and the report on them."""

from mlmcheck.outlook.compose import outlook

__all__ = ["outlook"]
