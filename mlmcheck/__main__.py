"""`python -m mlmcheck` is `mlmcheck`."""

from mlmcheck.cli import main

if __name__ == "__main__":
    main()
