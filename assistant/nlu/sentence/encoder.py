"""The encoder set-up has made: text in, a vector of length 1 out."""

from __future__ import annotations

import json
import os
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

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
        self._beside = ThreadPoolExecutor(1, thread_name_prefix="letterclock-encoder")

    def embed(self, text: str, max_tokens: int) -> npt.NDArray[np.float32]:
        """What the text means: its tokens' mean, of length 1; zeros where it has no tokens.

        One text at a time, in training too: CTranslate2 is hardly faster with several (measured),
        and the same text in other company would come out a little different.

        Args:
            text: anything a person may write.
            max_tokens: how many tokens are read, the two that mark the ends included.
        """
        tokens = self._wordpiece.tokens(text, max_tokens)
        return _mean(self._model.forward_batch([tokens]) if len(tokens) > 2 else None)

    def begin(self, text: str, max_tokens: int) -> Future[Any]:
        """The same, begun in a thread of its own; Python goes on meanwhile.

        Args:
            text: anything a person may write.
            max_tokens: how many tokens are read, the two that mark the ends included.

        Returns:
            What `finish` takes.
        """
        tokens = self._wordpiece.tokens(text, max_tokens)
        if len(tokens) > 2:
            return self._beside.submit(self._model.forward_batch, [tokens])
        nothing: Future[Any] = Future()
        nothing.set_result(None)
        return nothing

    @staticmethod
    def finish(begun: Future[Any]) -> npt.NDArray[np.float32]:
        """What `embed` gives, of a text that was begun before; waits for it.

        Args:
            begun: By `begin`.
        """
        return _mean(begun.result())


def _mean(output: Any) -> npt.NDArray[np.float32]:
    """The tokens' mean, of length 1."""
    if output is None:
        return np.zeros(DIMENSIONS, np.float32)
    mean: npt.NDArray[np.float32] = np.array(output.last_hidden_state)[0].mean(axis=0)
    # As `np.linalg.norm` does it.
    return mean / np.sqrt(mean.dot(mean))


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
