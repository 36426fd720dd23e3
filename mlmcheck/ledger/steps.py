"""Which tables are made beside each other, and when the last reader of one is done."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence


class Steps:
    """The order of work behind the tables `wanted`.

    `sources` names what a table is made of, inputs included; a view is read through, so what it reads is read by
    whoever reads the view.
    """

    def __init__(
        self,
        wanted: Sequence[str],
        sources: Callable[[str], Sequence[str]],
        is_view: Callable[[str], bool],
        is_query: Callable[[str], bool],
    ) -> None:
        self._behind: dict[str, frozenset[str]] = {}
        self._readers: dict[str, set[str]] = {}
        self._kept = set(wanted)
        self._sources, self._is_view, self._is_query = sources, is_view, is_query
        self._inputs: set[str] = set()
        for name in wanted:
            self._visit(name)

    def beside(self, name: str, built: set[str], doing: Sequence[str]) -> Iterator[str]:
        """Other tables to make before `name`, since they read an input that `name` reads, and do not wait for it."""
        for source in self._reads(name) if name in self._behind else ():
            for other in sorted(self._readers.get(source, ())) if source in self._inputs else ():
                waits = other in doing or any(each in self._behind[other] for each in doing)
                if other not in built and not waits:
                    yield other

    def done(self, name: str) -> Iterator[str]:
        """The tables and inputs that nobody will read again, now that `name` is made."""
        if name not in self._behind or self._is_view(name):
            return
        for source in self._reads(name):
            left = self._readers[source]
            left.discard(name)
            if not left and source not in self._kept:
                yield source

    def _visit(self, name: str) -> frozenset[str]:
        if name in self._behind:
            return self._behind[name]
        behind: set[str] = set()
        for source in self._sources(name):
            if not self._makes(source):
                self._inputs.add(source)
            else:
                behind |= {source, *self._visit(source)}
        if not self._is_view(name):
            for source in self._reads(name):
                self._readers.setdefault(source, set()).add(name)
        self._behind[name] = frozenset(behind)
        return self._behind[name]

    def _reads(self, name: str) -> Iterator[str]:
        """What a table is made of, views read through."""
        for source in self._sources(name):
            if self._makes(source) and self._is_view(source):
                self._keep_wanted(source)
                yield from self._reads(source)
            else:
                yield source

    def _keep_wanted(self, view: str) -> None:
        """A view that Python reads keeps what it reads."""
        if view in self._kept:
            self._kept.update(self._reads(view))

    def _makes(self, source: str) -> bool:
        return self._is_query(source)
