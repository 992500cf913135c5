"""The encoder set-up has made: text in, a vector of length 1 out."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import ctranslate2
import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

DIMENSIONS = 384
TOKENIZER = "tokenizer.json"

PREFIX = "query: "
"""What the model was trained to find before each text."""

FIRST, LAST = 0, 2
"""The tokens that mark the ends of a text."""

_loaded: dict[tuple[Path, int], Encoder] = {}
_loading = threading.Lock()


class EncoderMissing(FileNotFoundError):
    """There is no encoder in the folder; the text says what to do."""


class Encoder:
    """A converted encoder. Any number of threads may use one.

    Args:
        folder: What `convert` has written.
        at_once: How many texts it works on at a time, in threads of its own.

    Raises:
        EncoderMissing: Nothing has been converted there.
    """

    def __init__(self, folder: Path, at_once: int = 1) -> None:
        if not (folder / "model.bin").is_file():
            raise EncoderMissing(f"No sentence encoder in {folder}: run `make setup`.")
        self._tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
        # A message is too small to share out; more threads only fight over the cores.
        self._model = ctranslate2.Encoder(
            str(folder), device="cpu", inter_threads=at_once, intra_threads=1
        )
        self._beside = ThreadPoolExecutor(at_once, thread_name_prefix="letterclock-encoder")

    def embed(self, text: str, max_tokens: int) -> npt.NDArray[np.float32]:
        """What the text means: its tokens' mean, of length 1; zeros where it has no tokens.

        One text at a time, in training too: the same text in other company would come out a
        little different.

        Args:
            text: Anything a person may write.
            max_tokens: How many tokens are read, the two that mark the ends included.
        """
        tokens = self.tokens(text, max_tokens)
        return _mean(self._states(tokens) if tokens else None)

    def _states(self, tokens: list[int]) -> npt.NDArray[np.float32]:
        states: npt.NDArray[np.float32] = np.array(
            self._model.forward_batch([tokens]).last_hidden_state
        )
        return states[0]

    def embed_all(self, texts: Sequence[str], max_tokens: int) -> list[npt.NDArray[np.float32]]:
        """What each text means, in one go: four sentences take half as long as one by one.

        Where a hundredth more or less is nothing (`embed`).

        Args:
            texts: Of about one length; each is worked on as if it were as long as the longest.
            max_tokens: How many tokens are read of each, the two that mark the ends included.
        """
        tokens = [self.tokens(text, max_tokens) for text in texts]
        said = [each for each in tokens if each]
        states = iter(np.array(self._model.forward_batch(said).last_hidden_state) if said else ())
        return [_mean(next(states)[: len(each)] if each else None) for each in tokens]

    def tokens(self, text: str, most: int) -> list[int]:
        """The numbers of the pieces a text is read as; none where it has no sign.

        Args:
            text: Anything a person may write.
            most: How many at most, the two that mark the ends included; the rest is left out.
        """
        if not text.strip():
            return []
        pieces: list[int] = self._tokenizer.encode(PREFIX + text).ids
        return [FIRST, *pieces[: most - 2], LAST]

    def begin(self, text: str, max_tokens: int) -> Future[Any]:
        """The same, begun in a thread of its own; Python goes on meanwhile.

        Args:
            text: Anything a person may write.
            max_tokens: How many tokens are read, the two that mark the ends included.

        Returns:
            What `finish` takes.
        """
        tokens = self.tokens(text, max_tokens)
        if tokens:
            return self._beside.submit(self._states, tokens)
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


def _mean(states: npt.NDArray[np.float32] | None) -> npt.NDArray[np.float32]:
    """The tokens' mean, of length 1."""
    if states is None:
        return np.zeros(DIMENSIONS, np.float32)
    mean: npt.NDArray[np.float32] = states.mean(axis=0)
    # As `np.linalg.norm` does it.
    return mean / np.sqrt(mean.dot(mean))


@contextmanager
def busy(folder: Path) -> Iterator[tuple[Encoder, ThreadPoolExecutor]]:
    """An encoder with as many threads as there are processors, and the threads: for training."""
    processors = os.cpu_count() or 1
    with ThreadPoolExecutor(processors) as pool:
        yield Encoder(folder, at_once=processors), pool


def load(folder: Path) -> Encoder:
    """The encoder of a folder, read once in a process.

    Raises:
        EncoderMissing: Nothing has been converted there.
    """
    # A forked process has none of its parent's threads and needs an encoder of its own.
    key = (folder, os.getpid())
    with _loading:
        if key not in _loaded:
            # A message and the questions in it side by side.
            _loaded[key] = Encoder(folder, at_once=min(2, os.cpu_count() or 1))
        return _loaded[key]
