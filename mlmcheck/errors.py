"""What is wrong with the inputs, told apart from what is wrong with the program; at hand before anything is loaded."""


class InputError(Exception):
    """The inputs cannot be used. The message is one sentence: what, where, and what to do about it."""
