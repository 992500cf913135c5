"""The encoder set-up has made: text in, a vector of length 1 out."""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path

import ctranslate2
import numpy as np
import numpy.typing as npt

from assistant.nlu.sentence.wordpiece import WordPiece

DIMENSIONS = 384

_loaded: dict[tuple[Path, int], Encoder] = {}
_loading = threading.Lock()


class EncoderMissing(FileNotFoundError):
    """There is no encoder in the folder; the text says what to do."""


class Encoder:
    """A converted encoder. Any number of threads may use one.

    Args:
        folder: what ``convert`` has written.

    Raises:
        EncoderMissing: nothing has been converted there.
    """

    def __init__(self, folder: Path) -> None:
        if not (folder / "model.bin").is_file():
            raise EncoderMissing(f"No sentence encoder in {folder}: run `make setup`.")
        vocabulary = json.loads((folder / "vocabulary.json").read_text(encoding="utf-8"))
        self._wordpiece = WordPiece(vocabulary)
        # A message is too small to share out; more threads only fight over the cores.
        self._model = ctranslate2.Encoder(
            str(folder), device="cpu", inter_threads=1, intra_threads=1
        )

    def embed(self, text: str, max_tokens: int) -> npt.NDArray[np.float32]:
        """What the text means: its tokens' mean, of length 1; zeros where it has no tokens.

        One text at a time, in training too: CTranslate2 is hardly faster with several (measured),
        and the same text in other company would come out a little different.

        Args:
            text: anything a person may write.
            max_tokens: how many tokens are read, the two that mark the ends included.
        """
        tokens = self._wordpiece.tokens(text, max_tokens)
        if len(tokens) == 2:
            return np.zeros(DIMENSIONS, np.float32)
        hidden = np.array(self._model.forward_batch([tokens]).last_hidden_state)
        mean = hidden[0].mean(axis=0)
        return mean / np.linalg.norm(mean)


def load(folder: Path) -> Encoder:
    """The encoder of a folder, read once in a process.

    Raises:
        EncoderMissing: nothing has been converted there.
    """
    # A forked process has none of its parent's threads and needs an encoder of its own.
    key = (folder, os.getpid())
    with _loading:
        if key not in _loaded:
            _loaded[key] = Encoder(folder)
        return _loaded[key]
