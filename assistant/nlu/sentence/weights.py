"""Reads the file of weights that the package in `weights.txt` carries."""

from __future__ import annotations

import struct
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

FILE = "e5-small-q4.bin"

_BLOCK_BYTES = 18
"""32 numbers: the scale they share in two bytes, then two numbers a byte."""
_ZERO = 8
"""What stands for 0 among 0 to 15."""


class Weights:
    """multilingual-e5-small: its sizes, its pieces with their scores, its arrays.

    The file has a header, the table of pieces, the table of arrays, then the numbers: large ones at
    4 bits in blocks of 32 with a common scale, small ones as they are (the package's `e5.c`).

    Attributes:
        width: Numbers in a vector.
        pieces: The vocabulary, `▁` at the beginning of a word.
        scores: How likely each piece is, as a logarithm.
    """

    def __init__(self, folder: Path) -> None:
        """Reads the tables.

        Args:
            folder: Holds the file.
        """
        self._content = content = (folder / FILE).read_bytes()
        header = struct.unpack_from("<7ifi5iQ", content, 8)
        self.width, self.layers, self.heads, self.inner, self.rows = header[:5]
        self.positions, self.types, self.epsilon, _ = header[5:9]
        count, self.first, self.last, self.padding, self.unknown, letters = header[9:]
        at = 8 + struct.calcsize("<7ifi5iQ")
        bounds = np.frombuffer(content, "<u4", count + 1, at)
        at += 4 * len(bounds)
        self.scores = np.frombuffer(content, "<f4", count, at)
        at += 4 * count
        text = content[at : at + letters]
        self.pieces = [
            text[start:end].decode("utf-8", "replace") for start, end in pairwise(bounds)
        ]
        at += letters
        (skipped,) = struct.unpack_from("<4xI", content, at)
        at += 8 + skipped
        (arrays,) = struct.unpack_from("<i", content, at)
        at += 4
        self._places: dict[str, tuple[int, int]] = {}
        for _ in range(arrays):
            (length,) = struct.unpack_from("<H", content, at)
            name = content[at + 2 : at + 2 + length].decode()
            place, size = struct.unpack_from("<5x2Q", content, at + 2 + length)
            self._places[name] = (place, size)
            at += 2 + length + 21

    def array(self, name: str, shape: tuple[int, ...]) -> npt.NDArray[np.float32]:
        """One array as plain numbers.

        Args:
            name: As the file has it.
            shape: What it is wanted as.

        Raises:
            KeyError: There is none of that name.
            ValueError: It is of another size.
        """
        place, size = self._places[name]
        count = int(np.prod(shape))
        if size == 4 * count:
            return np.frombuffer(self._content, "<f4", count, place).reshape(shape).copy()
        blocks = np.frombuffer(self._content, np.uint8, size, place).reshape(-1, _BLOCK_BYTES)
        scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
        packed = blocks[:, 2:]
        numbers = np.hstack([packed & 15, packed >> 4]).astype(np.float32) - _ZERO
        return (numbers * scale).reshape(shape)
