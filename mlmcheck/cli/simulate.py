"""`mlmcheck simulate`: what people end with under a compensation plan."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from mlmcheck.cli import stop
from mlmcheck.cli.progress import progress
from mlmcheck.cli.screen import send, show_document
from mlmcheck.cli.streams import Output, check_target, say
from mlmcheck.cli.watching import watched

if TYPE_CHECKING:
    from mlmcheck.model.simulation import Simulation
    from mlmcheck.plan.agents.assumptions import Assumptions
    from mlmcheck.plan.scheme import Scheme

HELP = """Simulate a compensation plan: who ends ahead, who pays whom, and when nobody is left to recruit.

PLAN is a plan.toml: fees, packs, ranks and bonuses as data; sample_data/plans/ holds three with comments. People join,
sell, buy, recruit and leave by assumptions that are all printed, halved and doubled. The same seed gives the same
result.

\b
See what a plan does:
    mlmcheck simulate sample_data/plans/matrix.toml
With more people, more runs and another guess:
    mlmcheck simulate plan.toml --people 100000 --runs 20 --assume leaving=0.1
A folder of books whose truth is known, for `mlmcheck analyze`:
    mlmcheck simulate plan.toml --write simulated/
For other programs, or to send:
    mlmcheck simulate plan.toml --format json
    mlmcheck simulate plan.toml --format html --output plan.html
"""
Shape = Literal["terminal", "md", "html", "json"]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("simulate", help=HELP, short_help="Simulate a compensation plan.")(simulate)


@watched
def simulate(
    plan: Annotated[Path, typer.Argument(metavar="PLAN", help="A plan.toml.")],
    people: Annotated[int | None, typer.Option(metavar="N", help="How many people could ever join.")] = None,
    months: Annotated[int | None, typer.Option(metavar="M", help="How many months.")] = None,
    seed: Annotated[int, typer.Option(min=0, help="Where chance starts; the same seed, the same result.")] = 1,
    runs: Annotated[int, typer.Option(min=1, max=1000, help="How many runs.")] = 10,
    assume: Annotated[
        list[str] | None, typer.Option(metavar="KEY=VALUE", help="Another assumption; may be repeated.")
    ] = None,
    write: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Write the first run as a company's folder.")
    ] = None,
    format: Annotated[Shape, typer.Option(help="For reading, to send, or for other programs.")] = "terminal",
    output: Output = None,
) -> None:
    """Read the plan, run it, show it; write the first run down if asked."""
    if output is not None:
        check_target(output)
    with stop.held():
        from mlmcheck.plan.agents import written
        from mlmcheck.plan.agents.assumptions import parse
        from mlmcheck.plan.scheme import load
    given = {key: value for key, value in (("people", people), ("months", months)) if value is not None}
    told, scheme = parse(assume or (), **given), load(plan)
    if write is not None:
        written.check(write)
    found = _studied(scheme, told, seed, runs)
    from mlmcheck.render import simulation

    if format == "json":
        send(simulation.dumps(found), output, "utf-8")
    else:
        show_document(simulation.document(found), format, output)
    if write is not None:
        _write(write, scheme, told, seed)


def _studied(scheme: Scheme, told: Assumptions, seed: int, runs: int) -> Simulation:
    from mlmcheck.plan.agents.study import study

    with progress("simulating") as tell:
        return study(scheme, told, seed, runs, lambda done, total: tell(f"run {done} of {total}", done / total))


def _write(folder: Path, scheme: Scheme, told: Assumptions, seed: int) -> None:
    from mlmcheck.cli.exits import OutputError
    from mlmcheck.plan.agents import written
    from mlmcheck.plan.agents.outcome import run
    from mlmcheck.plan.pay.columns import Orders, Payouts

    kept: list[tuple[Orders, Payouts]] = []
    try:
        written.write(folder, scheme, run(scheme, told, seed, kept), kept)
    except OSError as fault:
        raise OutputError(f"cannot write {folder}: {(fault.strerror or type(fault).__name__).lower()}") from fault
    say(f"wrote {folder}: a company whose truth is printed above; try mlmcheck analyze {folder}")
