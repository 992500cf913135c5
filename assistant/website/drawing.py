"""Draws PNG pictures beside the server's loop: a few at a time, and the last are kept."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache

from assistant.website.png import png

_KEPT = 64
_WAITING = 16


class TooManyDrawings(RuntimeError):
    """Too many pictures are waiting to be drawn."""


class Drawing:
    """One thread that turns SVG into PNG, so that nobody can make this server do only that."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="picture")
        self._draw = lru_cache(maxsize=_KEPT)(png)
        self._waiting = 0

    async def draw(self, svg: str) -> bytes:
        """The picture as PNG.

        Args:
            svg: The picture, standing alone.

        Raises:
            TooManyDrawings: Too many are waiting already.
        """
        if self._waiting >= _WAITING:
            raise TooManyDrawings
        self._waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, self._draw, svg)
        finally:
            self._waiting -= 1
