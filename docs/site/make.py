"""The site as files: written beside its place, checked, and only then put there; so a broken one never stands."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path, PurePosixPath

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from docs.site import check, search
from docs.site.pages import REPORTS, SAMPLES, Page, chapters
from docs.site.samples import Sample
from docs.site.text import Section, Written, relative, sections, write

MARK = ".mlmcheck-site"
_HERE = Path(__file__).parent
_ENTRIES = ("measures.html", "standards.html", "cases.html", "glossary.html")
_ENGINE = Environment(
    loader=FileSystemLoader(_HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
)


class BuildError(ValueError):
    """The site cannot be built; says why, and what to do."""


def make(out: Path, samples: Iterable[Sample]) -> int:
    """Write the site with these samples' reports to the folder and return how many pages it has.

    A site that stands there is replaced; any other folder with something in it is refused. BuildError names every
    broken link.
    """
    if out.exists() and (not out.is_dir() or (any(out.iterdir()) and not (out / MARK).exists())):
        raise BuildError(f"{out}: is not empty and no site made by this program; name a new folder")
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".site-", dir=out.parent) as draft:
        folder = Path(draft) / "site"
        folder.mkdir()
        count = _fill(folder, list(samples))
        if wrong := check.faults(folder):
            raise BuildError("\n".join(wrong))
        if out.exists():
            shutil.rmtree(out)
        folder.rename(out)
    return count


def _fill(folder: Path, samples: Sequence[Sample]) -> int:
    reports = {_report(one): _body("sample.html.j2", sample=one) for one in samples}
    pages = [each for page in chapters() for each in ((page, *reports) if page.source == SAMPLES else (page,))]
    written = _written(pages)
    for at, page in enumerate(pages):
        turn = {"before": pages[at - 1] if at else None, "after": pages[at + 1] if at + 1 < len(pages) else None}
        done = written[page]
        _put(folder, page.target, _page(page, pages, reports.get(page, done.html), heads=_heads(page, done), **turn))
    _search(folder, pages, list(written.items()))
    _reports(folder, samples)
    _put(folder, PurePosixPath(MARK), "This folder is replaced whole when the site is built again.\n")
    return len(pages) + 1


def _report(one: Sample) -> Page:
    """The page of a sample's report; a link to the folder of the sample leads there."""
    target = PurePosixPath(f"samples/{one.name}.html")
    return Page(SAMPLES.parent / one.name, target, one.name, REPORTS, f"# {one.name}: the report\n")


def _written(pages: Sequence[Page]) -> dict[Page, Written]:
    targets = {page.source.resolve(): page.target for page in pages if page.source is not None}
    by_target = {str(page.target): page for page in pages}
    held = {
        PurePosixPath(name): [one.anchor for one in sections(by_target[name].text) if one.level == 2]
        for name in _ENTRIES
    }
    entries = search.entries(held)
    return {page: write(_with_reports(page, targets), targets, entries) for page in pages}


def _with_reports(page: Page, targets: Mapping[Path, PurePosixPath]) -> Page:
    """The samples' table with a link to each report that the site has; any other page as it is."""
    if page.source != SAMPLES:
        return page
    told = [
        f"{line}\n\n[The report]({line[3:]})\n" if line.startswith("## ") and _is_sample(line[3:], targets) else line
        for line in page.text.split("\n")
    ]
    return replace(page, text="\n".join(told))


def _is_sample(name: str, targets: Mapping[Path, PurePosixPath]) -> bool:
    return (SAMPLES.parent / name).resolve() in targets


def _heads(page: Page, done: Written) -> list[Section]:
    """The second-level headings, unless the page opens with a list of them itself."""
    return [] if str(page.target) in _ENTRIES else [one for one in done.sections if one.level == 2]


def _page(page: Page, pages: Sequence[Page], body: str, **more: object) -> str:
    groups = [(group, list(members)) for group, members in groupby(pages, key=lambda one: one.group)]
    style = Markup((_HERE / "site.css").read_text(encoding="utf-8"))  # noqa: S704 - our own file

    def to(target: PurePosixPath | str) -> str:
        return relative(page.target, PurePosixPath(target))

    given = {"heads": [], "before": None, "after": None, "script": None, "index": None, **more}
    return _body("page.html.j2", page=page, groups=groups, body=Markup(body), style=style, to=to, **given)  # noqa: S704


def _body(template: str, **values: object) -> str:
    return _ENGINE.get_template(template).render(values)


def _search(folder: Path, pages: Sequence[Page], written: Sequence[tuple[Page, Written]]) -> None:
    page = Page(None, PurePosixPath("search.html"), "Search the book", "Search", "")
    script, index = Markup(search.SCRIPT), Markup(search.index(written))  # noqa: S704 - our own script, `<` escaped
    more = {"script": script, "index": index, "fingerprint": search.fingerprint()}
    _put(folder, page.target, _page(page, pages, _body("search.html.j2"), **more))


def _reports(folder: Path, samples: Sequence[Sample]) -> None:
    for one in samples:
        _put(folder, PurePosixPath(f"samples/{one.name}.json"), one.json)
        if one.html is not None:
            _put(folder, PurePosixPath(f"samples/{one.name}.report.html"), one.html)


def _put(folder: Path, target: PurePosixPath, text: str) -> None:
    path = folder / target
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
