"""The same three tables written in many ways: each function writes to a folder what a firm might send.

The tables are lists of records (column -> text as in sample_data). A disguise changes how they are written, never
what they say.
"""

from __future__ import annotations

import bz2
import csv
import gzip
import io
import json
import random
import tomllib
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

import pandas as pd
import xlsxwriter
import xlwt
import zstandard

Records = list[dict[str, str]]
Tables = Mapping[str, Records]
MONEY = ("amount", "volume", "fee")
DATES = ("sold_at", "joined_at", "left_at", "paid_at")


@dataclass(frozen=True)
class Style:
    """How one firm writes its tables; the defaults are those of sample_data."""

    delimiter: str = ","
    quote: str = '"'
    quoting: int = csv.QUOTE_MINIMAL
    escape: str | None = None
    line_end: str = "\n"
    encoding: str = "utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)
    money: Callable[[str], str] = str
    day: Callable[[date], str] = date.isoformat
    before: Sequence[str] = ()
    after: Callable[[Records], Sequence[str]] = lambda records: ()
    names: Sequence[str] = ("Ann", "Bob")
    header: bool = True


def styled(records: Records, style: Style) -> list[dict[str, str]]:
    """The records with values and headers as the style writes them, and a column of names that nobody asked for."""
    return [
        {style.headers.get(key, key): _cell(key, text, style) for key, text in record.items()}
        | {style.headers.get("name", "name"): style.names[at % len(style.names)]}
        for at, record in enumerate(records)
    ]


def _cell(column: str, text: str, style: Style) -> str:
    if not text:
        return text
    if column in MONEY:
        return style.money(text)
    return style.day(date.fromisoformat(text)) if column in DATES else text


def as_text(records: Records, style: Style) -> str:
    """The table as delimited text."""
    rows, out = styled(records, style), io.StringIO(newline="")
    writer = csv.writer(
        out,
        delimiter=style.delimiter,
        quotechar=style.quote,
        quoting=style.quoting,  # type: ignore[arg-type]
        escapechar=style.escape,
        doublequote=style.escape is None,
        lineterminator=style.line_end,
    )
    if style.header:
        writer.writerow(rows[0])
    writer.writerows(row.values() for row in rows)
    text = "".join(f"{line}{style.line_end}" for line in style.before) + out.getvalue()
    return text + "".join(f"{line}{style.line_end}" for line in style.after(records))


def write(folder: Path, tables: Tables, style: Style, files: Mapping[str, str] | None = None) -> None:
    """One file a table, under its role's name unless `files` gives another."""
    for role, records in tables.items():
        name = (files or {}).get(role, f"{role}.csv")
        (folder / name).write_bytes(as_text(records, style).encode(style.encoding))


def comma(text: str) -> str:
    """1234.50 -> 1234,50"""
    return text.replace(".", ",")


def german(text: str) -> str:
    """1234.50 -> 1.234,50"""
    return f"{float(text):,.2f}".translate(str.maketrans(",.", ".,"))


def english(text: str) -> str:
    """1234.50 -> 1,234.50"""
    return f"{float(text):,.2f}"


def french(text: str) -> str:
    """1234.50 -> 1 234,50 EUR sign left out: the company's currency is another"""
    return f"{float(text):,.2f}".replace(",", "\u202f").replace(".", ",")


def accounting(text: str) -> str:
    """-12.50 -> (12.50), 12.50 -> $12.50"""
    return f"(${english(text[1:])})" if text.startswith("-") else f"${english(text)}"


def trailing(text: str) -> str:
    """-12.50 -> 12.50-"""
    return f"{text[1:]}-" if text.startswith("-") else text


def us_short(day: date) -> str:
    """1/31/24 8:26"""
    return f"{day.month}/{day.day}/{day:%y} 8:26"


def serial(day: date) -> str:
    """Days as a spreadsheet counts them."""
    return str((day - date(1899, 12, 30)).days)


def epoch(day: date) -> str:
    """Seconds since 1970, at noon."""
    return str(int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp()))


def chinese_day(day: date) -> str:
    """2024年1月31日"""
    return f"{day.year}年{day.month}月{day.day}日"


_HEADERS = tomllib.loads((Path(__file__).parent / "disguise_headers.toml").read_text(encoding="utf-8"))


def total(records: Records) -> Sequence[str]:
    """A blank line, the total of the money, and who made the list."""
    columns = list(records[0])
    money = next((column for column in MONEY if column in columns), "")
    cells = ["Total", *("" for _ in columns)]
    if money:
        cells[columns.index(money)] = f"{sum(float(record[money] or 0) for record in records):.2f}"
    return ["", ",".join(cells), "Printed by the back office, page 1 of 1"]


def paged(records: Records, style: Style, every: int = 500) -> str:
    """The header again after every so many lines, as page breaks leave it."""
    lines = as_text(records, style).splitlines(keepends=True)
    body = lines[1:]
    return "".join(line for at in range(0, len(body), every) for line in [lines[0], *body[at : at + every]])


def _typed(column: str, text: str) -> object:
    if not text:
        return None
    if column in MONEY:
        return float(text)
    if column == "level":
        return int(text)
    return datetime.fromisoformat(text) if column in DATES else text


def _frame(records: Records) -> pd.DataFrame:
    return pd.DataFrame([{key: _typed(key, text) for key, text in record.items()} for record in records], dtype=object)


def xlsx(path: Path, sheets: Mapping[str, Records], skip: int = 0) -> None:
    """A workbook with a sheet a table, `skip` rows down, and a sheet of notes."""
    with xlsxwriter.Workbook(str(path), {"default_date_format": "yyyy-mm-dd"}) as book:
        book.add_worksheet("Notes").write_string(0, 0, "Confidential")
        for name, records in sheets.items():
            sheet = book.add_worksheet(name)
            sheet.write_row(skip, 0, list(records[0]))
            for at, record in enumerate(records):
                for column, (key, text) in enumerate(record.items()):
                    _put(sheet, skip + 1 + at, column, _typed(key, text))


def _put(sheet: xlsxwriter.worksheet.Worksheet, row: int, column: int, value: object) -> None:
    match value:
        case None:
            return
        case datetime():
            sheet.write_datetime(row, column, value)
        case float() | int():
            sheet.write_number(row, column, value)
        case _:
            sheet.write_string(row, column, str(value))


def xls(path: Path, records: Records) -> None:
    """The old binary form."""
    book = xlwt.Workbook()
    sheet, days = book.add_sheet("Sheet1"), xlwt.easyxf(num_format_str="YYYY-MM-DD")
    for column, key in enumerate(records[0]):
        sheet.write(0, column, key)
        for at, record in enumerate(records):
            value = _typed(key, record[key])
            if value is not None:
                sheet.write(at + 1, column, value, *([days] if isinstance(value, datetime) else []))
    book.save(str(path))


def json_lines(records: Records, style: Style = Style()) -> str:
    """One object a line, money as JSON numbers written with all their digits."""
    lines = []
    for record in records:
        cells = ", ".join(
            f"{json.dumps(key)}: {text if key in MONEY and text else json.dumps(text or None)}"
            for key, text in record.items()
        )
        lines.append("{" + cells + "}")
    return "\n".join(lines) + "\n"


def shuffled(records: Records, seed: int = 7) -> Records:
    """Rows and columns in another order."""
    order = random.Random(seed)
    columns = list(records[0])
    order.shuffle(columns)
    rows = [{column: record[column] for column in columns} for record in records]
    order.shuffle(rows)
    return rows


def chunks(records: Records, parts: int) -> Iterable[Records]:
    """The records in so many parts."""
    size = -(-len(records) // parts)
    return (records[at : at + size] for at in range(0, len(records), size))


def _zip(folder: Path, tables: Tables) -> None:
    with zipfile.ZipFile(folder / "leak.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for role, records in tables.items():
            archive.writestr(f"export/2024/{role}.csv", as_text(records, Style()))


def _sheets(folder: Path, tables: Tables) -> None:
    for role, records in tables.items():
        xlsx(folder / f"{role}.xlsx", {"Data": records}, skip=3)


def _old_sheets(folder: Path, tables: Tables) -> None:
    for role, records in tables.items():
        xls(folder / f"{role}.xls", records)


def _ods(folder: Path, tables: Tables) -> None:
    for role, records in tables.items():
        _frame(records).to_excel(folder / f"{role}.ods", index=False, engine="odf")  # type: ignore[arg-type]


def _parquet(folder: Path, tables: Tables) -> None:
    for role, records in tables.items():
        pd.DataFrame(records).to_parquet(folder / f"{role}.parquet")


def _parts(folder: Path, tables: Tables) -> None:
    for role, records in tables.items():
        for at, part in enumerate(chunks(records, 3)):
            (folder / f"{role}_{at}.csv.gz").write_bytes(gzip.compress(as_text(part, Style()).encode()))


def _mixed_ends(folder: Path, tables: Tables) -> None:
    ends = ["\r\n", "\n", "\r"]
    for role, records in tables.items():
        lines = as_text(records, Style()).splitlines()
        text = "".join(line + ends[at % 2 if at < 9 else 1] for at, line in enumerate(lines))
        (folder / f"{role}.csv").write_bytes(text.encode())


def _headless(folder: Path, tables: Tables) -> None:
    write(folder, tables, Style(header=False))
    lines = []
    for role, records in tables.items():
        lines += [f'[files."{role}.csv"]', "header = 0", f'[files."{role}.csv".columns]']
        lines += [f'{column} = "column {at}"' for at, column in enumerate(records[0], 1) if column != "product_id"]
    (folder / "mapping.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _odd_names(folder: Path, tables: Tables) -> None:
    for at, records in enumerate(tables.values()):
        (folder / f"tbl_{at}_final(2).txt").write_text(
            as_text(shuffled(records), Style(delimiter="|")), encoding="utf-8"
        )


def _priced(folder: Path, tables: Tables) -> None:
    sales = [
        {key: text for key, text in record.items() if key != "amount"}
        | {"quantity": "-1" if record["amount"].startswith("-") else "1", "unit_price": record["amount"].lstrip("-")}
        for record in tables["sales"]
    ]
    write(folder, {**tables, "sales": sales}, Style())


def _bytes(pack: Callable[[bytes], bytes], suffix: str) -> Callable[[Path, Tables], None]:
    def run(folder: Path, tables: Tables) -> None:
        for role, records in tables.items():
            (folder / f"{role}.csv{suffix}").write_bytes(pack(as_text(records, Style()).encode()))

    return run


def _in(style: Style, suffix: str = ".csv") -> Callable[[Path, Tables], None]:
    return lambda folder, tables: write(folder, tables, style, {role: f"{role}{suffix}" for role in tables})


def _each(text: Callable[[Records], str], suffix: str) -> Callable[[Path, Tables], None]:
    def run(folder: Path, tables: Tables) -> None:
        for role, records in tables.items():
            (folder / f"{role}{suffix}").write_bytes(text(records).encode())

    return run


_SLASHED = Style(day=lambda day: f"{day:%d/%m/%Y}")
DISGUISES: Mapping[str, Callable[[Path, Tables], None]] = {
    "semicolons and decimal commas": _in(Style(delimiter=";", money=comma)),
    "tabs": _in(Style(delimiter="\t"), ".tsv"),
    "bars": _in(Style(delimiter="|"), ".txt"),
    "carets": _in(Style(delimiter="^"), ".txt"),
    "all quoted, CRLF": _in(Style(quoting=csv.QUOTE_ALL, line_end="\r\n")),
    "single quotes": _in(Style(quote="'", quoting=csv.QUOTE_ALL, names=("O'Hara, A.", "Bob"))),
    "backslash escapes": _in(Style(escape="\\", quoting=csv.QUOTE_ALL, names=('Ann "the best", A.', "Bob"))),
    "CR line ends": _in(Style(line_end="\r")),
    "mixed line ends": _mixed_ends,
    "UTF-8 with a mark": _in(Style(encoding="utf-8-sig", names=("Zoë", "Łukasz"))),
    "UTF-16, tabs, as a spreadsheet saves it": _in(
        Style(encoding="utf-16", delimiter="\t", names=("Zoë", "Łukasz")), ".txt"
    ),
    "UTF-16 big-endian without a mark": _in(Style(encoding="utf-16-be", names=("Zoë", "Łukasz"))),
    "cp1252, Spanish": _in(
        Style(
            encoding="cp1252",
            delimiter=";",
            headers=_HEADERS["spanish"],
            money=german,
            day=_SLASHED.day,
            names=("José Muñoz", "María Peña"),
        )
    ),
    "latin-1, Portuguese": _in(
        Style(
            encoding="latin-1",
            delimiter=";",
            headers=_HEADERS["portuguese"],
            money=comma,
            day=_SLASHED.day,
            names=("João Gonçalves", "Inês"),
        )
    ),
    "German, two-digit years": _in(
        Style(
            delimiter=";",
            headers=_HEADERS["german"],
            money=german,
            day=lambda day: f"{day:%d.%m.%y}",
            names=("Jürgen Groß", "Käthe"),
        )
    ),
    "cp1250, Polish names": _in(Style(encoding="cp1250", names=("Łukasz Żółć", "Małgorzata Śliwa", "Paweł Wójcik"))),
    "French, thin spaces": _in(
        Style(
            delimiter=";", headers=_HEADERS["french"], money=french, day=_SLASHED.day, names=("Zoé Lefèvre", "François")
        )
    ),
    "GBK, Chinese": _in(Style(encoding="gbk", headers=_HEADERS["chinese"], day=chinese_day, names=("王小明", "李娜"))),
    "CP949, Korean": _in(
        Style(
            encoding="cp949", headers=_HEADERS["korean"], day=lambda day: f"{day:%Y.%m.%d}", names=("김철수", "이영희")
        )
    ),
    "Shift-JIS, Japanese": _in(
        Style(
            encoding="shift_jis",
            headers=_HEADERS["japanese"],
            day=lambda day: f"{day:%Y/%m/%d}",
            names=("山田太郎", "鈴木花子"),
        )
    ),
    "cp1251, Russian": _in(
        Style(
            encoding="cp1251",
            delimiter=";",
            headers=_HEADERS["russian"],
            money=comma,
            day=lambda day: f"{day:%d.%m.%Y}",
            names=("Иван Петров", "Ольга"),
        )
    ),
    "titles, US dates, dollars and brackets": _in(Style(headers=_HEADERS["titles"], money=accounting, day=us_short)),
    "thousands marks, month names": _in(Style(money=english, day=lambda day: f"{day:%d-%b-%Y}", quoting=csv.QUOTE_ALL)),
    "minus after the figure, days without marks": _in(Style(money=trailing, day=lambda day: f"{day:%Y%m%d}")),
    "spreadsheet serial days": _in(Style(day=serial)),
    "seconds since 1970": _in(Style(day=epoch)),
    "preamble, totals and footer": _in(Style(before=("Company confidential", "Period: 2022 to 2023", ""), after=total)),
    "the header again on every page": _each(lambda records: paged(records, Style()), ".csv"),
    "quantity and price": _priced,
    "no header, with mapping.toml": _headless,
    "odd names, shuffled rows and columns": _odd_names,
    "gzip in three parts": _parts,
    "bzip2": _bytes(bz2.compress, ".bz2"),
    "zstandard": _bytes(lambda data: zstandard.ZstdCompressor().compress(data), ".zst"),
    "one zip": _zip,
    "XLSX, a file a table, three rows down": _sheets,
    "XLSX, one workbook": lambda folder, tables: xlsx(folder / "book.xlsx", tables),
    "XLS": _old_sheets,
    "ODS": _ods,
    "JSON lines": _each(json_lines, ".jsonl"),
    "JSON array": _each(lambda records: "[" + ",\n".join(json_lines(records).splitlines()) + "]", ".json"),
    "Parquet": _parquet,
}
