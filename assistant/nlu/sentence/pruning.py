"""Decides which pieces are kept: `python -m … <weights folder> <list of words> …`, by hand.

The published vocabulary has 250,002 pieces of a hundred languages, whose vectors are three quarters
of the encoder. Kept are those that any word of the lists needs, with and without accents, in small
letters, with a capital and all in capitals, and after "¿"; those without letters; and those of at
most three Latin letters, for what is misspelled. Made of the word lists of Debian's `aspell-en` and
`aspell-es` (`aspell -l es dump master | aspell -l es expand`): all inflected words, 1.0 million.
No example or message of this project decides.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from assistant.nlu.sentence.convert import KEPT, tokenizer
from assistant.nlu.sentence.weights import Weights

SHORT = 3
AT_ONCE = 20_000


def main(weights_folder: Path, lists: Iterable[Path]) -> None:
    """Writes `kept_pieces.bin`.

    Args:
        weights_folder: Holds the file of the weights.
        lists: Files with words between blanks or line ends.
    """
    weights = Weights(weights_folder)
    splits = tokenizer(weights, weights.pieces, weights.scores.tolist())
    kept = {number for number, piece in enumerate(weights.pieces) if _simple(piece)}
    kept |= {weights.first, weights.last, weights.padding, weights.unknown}
    words = sorted({form for path in lists for word in _words(path) for form in _forms(word)})
    for start in range(0, len(words), AT_ONCE):
        for split in splits.encode_batch(words[start : start + AT_ONCE]):
            kept.update(split.ids)
    bits = np.zeros(len(weights.pieces), np.uint8)
    bits[sorted(kept)] = 1
    KEPT.write_bytes(np.packbits(bits).tobytes())
    print(f"{len(kept)} of {len(weights.pieces)} pieces kept")


def _words(path: Path) -> Iterator[str]:
    return iter(path.read_text(encoding="utf-8", errors="ignore").split())


def _forms(word: str) -> Iterator[str]:
    for spelled in {word, _plain(word), word.replace("'", "")}:
        yield from (spelled.lower(), spelled.capitalize(), spelled.upper())
        yield from ("¿" + spelled.lower(), "¿" + spelled.capitalize())


def _plain(word: str) -> str:
    apart = unicodedata.normalize("NFD", word)
    return "".join(each for each in apart if unicodedata.category(each) != "Mn")


def _simple(piece: str) -> bool:
    letters = [each for each in piece if each.isalpha()]
    latin = all("LATIN" in unicodedata.name(each, "") for each in letters)
    return not letters or (latin and len(piece.strip("▁")) <= SHORT)


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(each) for each in sys.argv[2:]])
