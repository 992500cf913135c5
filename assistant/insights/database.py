"""Opens the conversations' database as the server does, but without Rasa, which takes seconds."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import sqlalchemy as sa
import yaml

from assistant.ground.settings import DATABASE_URL
from assistant.stores.database import address

SETTING = "LETTERCLOCK_DB"

_VARIABLE = re.compile(r"\$\{(\w+)\}")


class NoDatabase(Exception):
    """There are no conversations to read; the text is one clear line."""


def engine(root: Path, environment: Mapping[str, str] = os.environ) -> Any:
    """SQLAlchemy's engine for the tracker store.

    Args:
        root: Where endpoints.yml is; a SQLite file in it is named from there.
        environment: LETTERCLOCK_DATABASE_URL is PostgreSQL's address, LETTERCLOCK_DB a SQLite
            file; without either endpoints.yml counts.

    Raises:
        NoDatabase: None is there.
    """
    elsewhere = environment.get(DATABASE_URL)
    if elsewhere:
        return sa.create_engine(address(elsewhere))
    given = environment.get(SETTING)
    if given:
        return _sqlite(Path(given))
    text = (root / "endpoints.yml").read_text("utf-8")
    section = yaml.safe_load(_VARIABLE.sub(lambda name: environment.get(name[1], ""), text))
    return _of(section.get("tracker_store") or {}, root)


def _of(store: Mapping[str, Any], root: Path) -> Any:
    dialect, host = store.get("dialect", "sqlite"), store.get("host")
    if dialect == "sqlite":
        return _sqlite(root / store.get("db", "var/conversations.db"))
    if host and "://" in str(host):
        return sa.create_engine(address(host))
    made = sa.engine.URL.create(
        dialect,
        username=store.get("username"),
        password=store.get("password"),
        host=host,
        port=int(store["port"]) if store.get("port") else None,
        database=store.get("db"),
        query=store.get("query") or {},
    )
    return sa.create_engine(made)


def _sqlite(path: Path) -> Any:
    # Opening would make an empty one.
    if not path.is_file():
        raise NoDatabase(f"There is no database at {path}.")
    return sa.create_engine(f"sqlite:///{path}")
