"""Loading and checking the letter files in `letters/`: one library of all letters.

A letter is data: `letters/<number>.yml` holds what is peculiar to a family of letters (numbers,
clocks, the texts of its own); the sentences every answer is made of stand once, in
`letters/common.yml`; `letters/others.yml` knows letters for which nothing is counted yet. A
new letter is a new file. Whatever is wrong in a file is said on load, with the file, the key and
the reason.
"""

from letterclock.letters.book import Book
from letterclock.letters.library import (
    LETTERS_FOLDER,
    MATTERS,
    UnknownLetter,
    families,
    is_true_of,
    known_letters,
    known_others,
    load_book,
    load_common,
    load_facts,
    load_interface,
    load_letter,
    load_other,
    load_others,
)
from letterclock.letters.model import AGAIN, LANGUAGES, UnknownText
from letterclock.letters.reader import LetterFileError

__all__ = [
    "AGAIN",
    "LANGUAGES",
    "LETTERS_FOLDER",
    "MATTERS",
    "Book",
    "LetterFileError",
    "UnknownLetter",
    "UnknownText",
    "families",
    "is_true_of",
    "known_letters",
    "known_others",
    "load_book",
    "load_common",
    "load_facts",
    "load_interface",
    "load_letter",
    "load_other",
    "load_others",
]
