"""Measurements from what a firm states instead of showing its books; what is not stated widens the bounds."""
