"""A statement whose text is made once; SQLAlchemy makes it anew, or looks for it, at every use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any


class Prepared:
    """A statement for one kind of database. In a profile a look-up took less than half the time."""

    def __init__(self, statement: Any, dialect: Any, names: Sequence[str] | None = None) -> None:
        """Makes the text.

        Args:
            statement: SQLAlchemy's.
            dialect: The kind of database.
            names: The columns an insertion fills; None for all it names.
        """
        made = statement.compile(dialect=dialect, column_keys=names)
        self._text = str(made)
        self._own = {name: value for name, value in made.params.items() if value is not None}
        self._order: list[str] | None = list(made.positiontup) if made.positional else None

    def run(self, connection: Any, *values: Mapping[str, Any]) -> Any:
        """Runs it; once for each set of values.

        Args:
            connection: SQLAlchemy's.
            *values: What is put in, by name.
        """
        sets = [self._in_order(each) for each in values]
        return connection.exec_driver_sql(self._text, sets if len(sets) > 1 else sets[0])

    def _in_order(self, values: Mapping[str, Any]) -> Any:
        given = {**self._own, **values}
        return given if self._order is None else tuple(given[name] for name in self._order)
