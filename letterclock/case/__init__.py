"""A person's case: one or more letters, days that somebody named, petitions, circumstances.

- `model`: the case, a value, read from and written to plain slots;
- `said`: what one message says, from its words alone; `short`, where that is next to nothing;
- `meaning`: what a day in a conversation means, decided in one place;
- `take_in`: from the case before and what was said to the case now, with what it is made of:
  `which_letter`, `first_date`, `later_date`, `petitions`, and the outcome, `taken`;
- `ways`: how a petition travels, by the words.

Pure: no Rasa, no texts, today is passed in.
"""

from letterclock.case.meaning import Meaning, Meant
from letterclock.case.model import About, Case, Held, Holder, OpenQuestion
from letterclock.case.said import Said, hear
from letterclock.case.short import Short, ShortKind, short_reply
from letterclock.case.take_in import take_in
from letterclock.case.taken import Remark, Setting, Taken

__all__ = [
    "About",
    "Case",
    "Held",
    "Holder",
    "Meaning",
    "Meant",
    "OpenQuestion",
    "Remark",
    "Said",
    "Setting",
    "Short",
    "ShortKind",
    "Taken",
    "hear",
    "short_reply",
    "take_in",
]
