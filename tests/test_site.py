"""The book as a site: every link resolves, the search finds, nothing is fetched, and a broken site never stands."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest

from docs.site import build, check, search
from docs.site.make import BuildError, make
from docs.site.pages import DOCS, Page, chapters
from docs.site.samples import Sample, names
from docs.site.text import BrokenLinkError, sections, write

ROOT = Path(__file__).parents[1]
HOSTILE = Sample(
    "retail_seller",
    'What <script>alert(1)</script> [red] =HYPERLINK("x") \u202e\u05e9\u05dc\u05dd shows\n',
    "{}\n",
    None,
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("book") / "site"
    assert build.main([str(out), "--samples", "retail_seller"]) == 0
    return out


def read(site: Path, name: str) -> str:
    return (site / name).read_text(encoding="utf-8")


def page(text: str, source: str = "docs/method.md", target: str = "method.html") -> Page:
    return Page(ROOT / source, PurePosixPath(target), "Method", "Book", text)


def here(anchor: str) -> str:
    return f'<a class="here" href="#{anchor}" aria-label="Link to this section">#</a>'


def test_every_chapter_and_decision_is_a_page_and_every_link_resolves(site: Path) -> None:
    wanted = {f"{path.stem}.html" for path in DOCS.glob("*.md")} - {"README.html"} | {"index.html", "search.html"}
    decisions = {f"{path.stem}.html" for path in (DOCS / "decisions").glob("*.md")} | {"index.html"}

    assert {path.name for path in site.glob("*.html")} == wanted
    assert {path.name for path in (site / "decisions").iterdir()} == decisions
    assert check.faults(site) == []


def test_each_page_has_one_title_a_policy_and_a_place_in_the_contents(site: Path) -> None:
    for path in site.rglob("*.html"):
        if path.name.endswith(".report.html"):  # the program's own page, tested where it is made
            continue
        text = path.read_text(encoding="utf-8")
        assert text.count("<h1") == 1, path
        assert "content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'" in text
        assert ('aria-current="page"' in text) == (path.name != "search.html"), path
        assert not re.search(r"<(?:link|img|iframe|object)\b|@import|url\(|\son\w+=", text), path


def test_only_the_search_runs_a_script_and_only_the_one_its_policy_names(site: Path) -> None:
    running = {path: re.findall(r"<script>(.*?)</script>", path.read_text(encoding="utf-8"), re.DOTALL)
               for path in site.rglob("*.html")}  # fmt: skip
    [script] = running.pop(site / "search.html")
    named = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()

    assert not any(running.values())
    assert f"script-src 'sha256-{named}'" in html.unescape(read(site, "search.html"))


def test_the_index_holds_the_section_of_every_measure(site: Path) -> None:
    found = re.search(r'id="index">(.*?)</script>', read(site, "search.html"))
    rows = json.loads(found[1]) if found else []

    assert ["measures.html#recruitment_share", "Measures", "recruitment_share"] in [row[:3] for row in rows]
    assert any("recruitment" in row[3] for row in rows)


@pytest.mark.skipif(shutil.which("chromium") is None, reason="no Chromium here to run the search")
def test_the_search_finds_in_a_browser_without_a_server(site: Path) -> None:
    address = (site / "search.html").as_uri() + "?q=recruitment+%3Cb%3E"
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"]

    nothing, found = (
        subprocess.run([*command, one], capture_output=True, text=True, check=True, timeout=60).stdout
        for one in (address, address.removesuffix("+%3Cb%3E"))
    )

    assert "0 sections have these words" in nothing
    assert 'href="measures.html#recruitment_share"' in found[found.index('<ol id="found">') :]


def test_a_report_stands_in_the_site_and_beside_what_is_true(site: Path) -> None:
    assert "consistent with direct selling" in read(site, "samples/retail_seller.html")
    assert json.loads(read(site, "samples/retail_seller.json"))["company"]["name"] == "Sample retail-led seller"
    assert '<p><a href="retail_seller.html">The report</a></p>' in read(site, "samples/index.html")
    assert {"retail_seller", "messy_leak"} <= set(names())


def test_the_report_in_the_site_holds_as_its_page_says(site: Path) -> None:
    told = re.search(r"<code>(mlmcheck verify\s[^<]+)</code>", read(site, "samples/retail_seller.html"))
    words = told[1].split() if told else []
    command = [sys.executable, "-m", *words[:2], str(site / "samples" / words[2]), *words[3:]]

    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout.startswith("The report holds")


def test_markdown_becomes_headings_with_anchors_links_to_pages_and_ids_to_entries() -> None:
    text = (
        "# Method\n\nSee [law](standards.md#us_koscot), `arc_q` and `x`.\n\n## Two `a_b`: it's\n\n## Two `a_b`: it's\n"
    )
    targets = {DOCS / "standards.md": PurePosixPath("standards.html")}

    done = write(page(text), targets, {"arc_q": "measures.html#arc_q"})

    assert done.html == (
        '<h1 id="method">Method</h1>\n'
        '<p>See <a href="standards.html#us_koscot">law</a>, <a href="measures.html#arc_q"><code>arc_<wbr>q</code></a> '
        "and <code>x</code>.</p>\n"
        f'<h2 id="two-a_b-its">Two <code>a_<wbr>b</code>: it\'s{here("two-a_b-its")}</h2>\n'
        f'<h2 id="two-a_b-its-1">Two <code>a_<wbr>b</code>: it\'s{here("two-a_b-its-1")}</h2>\n'
    )
    assert [one.words for one in done.sections] == ["See law, arc_q and x.", "", ""]


def test_a_table_scrolls_by_itself_and_markup_in_the_text_is_text() -> None:
    text = '# T\n\n| a |\n|---|\n| <script>alert(1)</script> |\n\n<b onclick="x">b</b> [l](javascript:alert)\n'

    done = write(page(text), {}, {})

    assert '<div class="wide" tabindex="0" role="region" aria-label="Table 1"><table>' in done.html.replace("\n", "")
    assert "<script" not in done.html
    assert "<b" not in done.html
    assert "href" not in done.html


def test_a_link_to_no_page_is_told_with_its_line() -> None:
    with pytest.raises(BrokenLinkError, match=r"^method\.md:3: the link gone\.md#x leads to no page of the site"):
        write(page("# M\n\n[x](gone.md#x)\n"), {}, {})


def test_the_words_of_a_section_end_where_the_next_begins() -> None:
    text = "# A\n\none\ntwo\n\n- three\n\n## B\n\n    four\n"

    assert [(one.level, one.title, one.words) for one in sections(text)] == [
        (1, "A", "one two three"), (2, "B", "four\n"),
    ]  # fmt: skip


def test_the_index_cannot_close_its_element() -> None:
    one = page("# A\n\n`</script><script>alert(1)</script>`\n")

    assert "<" not in search.index([(one, write(one, {}, {}))])


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('<h1>a</h1><a href="b.html">b</a>', "a.html:1: the link b.html leads nowhere"),
        ('<h1>a</h1>\n<a href="#x">b</a>', "a.html:2: the link #x leads nowhere"),
        ('<h1>a</h1><img src="https://x.example/a.png">', "a.html:1: fetches https://x.example/a.png"),
        ('<h1>a</h1><link href="//x.example/a.css">', "a.html:1: fetches //x.example/a.css"),
        ("<p>a</p>", "a.html: has 0 h1, expected one"),
    ],
)
def test_the_check_names_what_is_wrong(tmp_path: Path, body: str, fault: str) -> None:
    (tmp_path / "a.html").write_text(body, encoding="utf-8")

    assert check.faults(tmp_path) == [fault]


def test_the_check_lets_good_links_pass(tmp_path: Path) -> None:
    good = '<h1 id="a">a</h1><a href="#a">a</a><a href="a.html#a">a</a><a href="https://x.example/#y">outside</a>'
    (tmp_path / "a.html").write_text(good, encoding="utf-8")

    assert check.faults(tmp_path) == []


def test_a_foreign_folder_is_kept_and_a_site_replaced_by_the_same_bytes(tmp_path: Path) -> None:
    foreign, out = tmp_path / "mine", tmp_path / "site"
    foreign.mkdir()
    (foreign / "thesis.txt").write_text("mine", encoding="utf-8")

    with pytest.raises(BuildError, match="not empty and no site"):
        make(foreign, [])
    make(out, [HOSTILE])
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    make(out, [HOSTILE])

    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before
    assert "<script>alert" not in read(out, "samples/retail_seller.html")
    assert "&lt;script&gt;alert(1)&lt;/script&gt; [red]" in read(out, "samples/retail_seller.html")


def test_a_site_with_a_fault_never_takes_the_place_of_a_whole_one(tmp_path: Path) -> None:
    out = tmp_path / "site"
    make(out, [])
    broken = Sample("retail_seller", "text", "{}", '<h1>r</h1><img src="https://x.example/a.png">')

    with pytest.raises(BuildError, match=r"^samples/retail_seller\.report\.html:1: fetches https://x\.example/a\.png$"):
        make(out, [broken])

    assert not (out / "samples" / "retail_seller.html").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_report_as_a_page_is_linked_where_there_is_one(tmp_path: Path) -> None:
    make(tmp_path / "site", [Sample("pool_pay", "text", "{}", "<h1>report</h1>")])

    assert read(tmp_path, "site/samples/pool_pay.report.html") == "<h1>report</h1>"
    assert 'href="pool_pay.report.html"' in read(tmp_path, "site/samples/pool_pay.html")


def test_an_unknown_sample_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build.main([str(tmp_path / "site"), "--samples", "enron"]) == 1
    assert capsys.readouterr().err.startswith("no sample is called enron; there are buy_and_resell, ")


def test_the_book_reads_in_the_order_of_its_contents() -> None:
    titles = [one.title for one in chapters()]

    assert titles[:2] == ["The book of mlmcheck", "How to read a report"]
    assert (
        titles.index("Method")
        < titles.index("Glossary")
        < titles.index("Sample companies")
        < titles.index("All decisions")
    )
