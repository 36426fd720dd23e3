"""Every published case, run through the program from what was published of it."""
