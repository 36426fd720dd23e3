"""Builds the documentation as a site: `python docs/site/build.py OUT [--samples NAME ...]`; see `--help`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def main(arguments: list[str] | None = None) -> int:
    """Build the site, or say in a sentence why not and return 1."""
    said = _parser().parse_args(arguments)
    # As a script Python looks for modules beside this file only.
    sys.path.insert(0, str(ROOT))
    from docs.site.make import BuildError, make
    from docs.site.samples import names, sample
    from docs.site.text import BrokenLinkError

    wanted = names() if said.samples is None else said.samples
    if unknown := sorted(set(wanted) - set(names())):
        print(f"no sample is called {unknown[0]}; there are {', '.join(names())}", file=sys.stderr)
        return 1
    try:
        count = make(said.out, (sample(name) for name in wanted))
    except (BuildError, BrokenLinkError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{count} pages in {said.out}; open {said.out / 'index.html'}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Build docs/ as a site of plain files that works without a server.")
    parser.add_argument("out", type=Path, metavar="OUT", help="folder for the site; one built before is replaced")
    parser.add_argument(
        "--samples", nargs="*", metavar="NAME", help="sample companies to report on (default: all; none: only the book)"
    )
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
