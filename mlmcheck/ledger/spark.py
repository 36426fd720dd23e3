"""The ledger on a Spark cluster: the same .sql files over the Parquet that intake writes, to the same frames."""

from __future__ import annotations

import os
import shutil
import tempfile
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, cast

from mlmcheck.intake.schema import TABLES
from mlmcheck.ledger.spark_connection import Connection
from mlmcheck.model import InputError

if TYPE_CHECKING:
    from datetime import date

    from pyspark.sql import SparkSession

    from mlmcheck.intake import Tables

_SETTINGS: Final = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.ansi.enabled": "true",  # a sum that overflows is an error, never another sum
    "spark.sql.shuffle.partitions": "8",
    "spark.sql.adaptive.enabled": "true",
}
_QUIET: Final = """\
rootLogger.level = fatal
rootLogger.appenderRef.out.ref = out
appender.out.type = Console
appender.out.name = out
appender.out.target = SYSTEM_ERR
appender.out.layout.type = PatternLayout
appender.out.layout.pattern = %m%n
"""


class OnSpark:
    """The tables of a company with their records on Spark: everything else is asked of intake as ever.

    `shared` is a folder that every worker sees: the records are written there as Parquet, and what is made of them.
    """

    def __init__(self, tables: Tables, spark: SparkSession, shared: Path) -> None:
        self._tables, self._shared, self._turn = tables, shared, 0
        self.con = Connection(spark)
        self._write()

    def window(self, first: date | None, last: date | None) -> None:
        """Point the tables at another window."""
        self._tables.window(first, last)
        self._write()

    def release(self, role: str) -> None:
        """Nothing: what is written down takes no memory."""

    def __getattr__(self, name: str) -> Any:
        return getattr(self._tables, name)

    def _write(self) -> None:
        self._turn += 1
        folder = self._shared / f"tables-{self._turn}"
        folder.mkdir(parents=True)
        for role in TABLES:
            path = folder / f"{role}.parquet"
            self._tables.con.sql(f"SELECT * FROM {role}").write_parquet(str(path))
            self.con.read(role, path)


@contextmanager
def on_spark(tables: Tables, master: str, scratch: Path | None = None) -> Iterator[Tables]:
    """The same tables with the work done by the cluster at `master` (`local[2]`, `spark://host:7077`).

    `scratch` is a folder that every worker sees; by default a private one here, which is enough on one machine. What is
    written there is removed. Raises InputError where Spark or Java is missing, or the cluster does not answer.
    """
    shared = Path(tempfile.mkdtemp(prefix="mlmcheck-spark-", dir=scratch))
    try:
        spark = session(master, shared)
        spark.sparkContext.setCheckpointDir(str(shared / "made"))
        try:
            yield cast("Tables", OnSpark(tables, spark, shared))
        finally:
            spark.stop()
    finally:
        shutil.rmtree(shared, ignore_errors=True)


def session(master: str, shared: Path, more: Mapping[str, str] = MappingProxyType({})) -> SparkSession:
    """A session on the cluster at `master`, with `more` settings; `shared` is a folder of ours for its own.

    Raises InputError where Spark or Java is missing, or the cluster does not answer.
    """
    try:
        import sqlglot  # noqa: F401 - it is needed with it, and better missed now than at the first query
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise InputError("--engine spark needs its own libraries; install mlmcheck[spark]") from error
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        raise InputError("--engine spark needs Java 17 or later; install it, or set JAVA_HOME")
    quiet = shared / "log4j2.properties"
    quiet.write_text(_QUIET, encoding="utf-8")
    options = f"-Dlog4j2.configurationFile=file:{quiet}"
    builder = SparkSession.builder.master(master).appName("mlmcheck").config("spark.driver.extraJavaOptions", options)
    for key, value in {**_SETTINGS, **more}.items():
        builder = builder.config(key, value)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)  # of pandas 3, which only our own frames see
            spark: SparkSession = builder.getOrCreate()
    except Exception as error:  # whatever Java throws: the cluster is not to be had
        raise InputError(f"the cluster at {master} does not answer; start it, or use --master local[2]") from error
    return spark
