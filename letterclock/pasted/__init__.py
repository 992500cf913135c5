"""A letter that somebody pasted, or had read by a scanner: its facts, and nothing of its words.

- `shape`: whether a text is a letter, by the labels that stand in one;
- `days`: every day in it, with what it is the day of: a date is the letter's only when everything
  datelike has been read;
- `number`: which letter it is;
- `own_words`: what the person wrote before and behind it;
- `facts`: all of it together.

What is handed on is `Pasted`: none of its values is text of the letter.
"""

from letterclock.pasted.facts import Pasted, read_pasted

__all__ = ["Pasted", "read_pasted"]
