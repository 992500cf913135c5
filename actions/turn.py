"""What an action has to work with."""

from __future__ import annotations

from dataclasses import dataclass

from rasa_sdk import Tracker

from actions.memory import Memory
from actions.message import Heard
from actions.replies import Replies
from letterclock.case import Case, Taken


@dataclass(frozen=True)
class Turn:
    """One message, taken in and not yet answered.

    Attributes:
        replies: Says things.
        heard: What the message said.
        taken: What that makes of the case.
        memory: What the conversation knows now.
        tracker: The conversation as Rasa keeps it.
    """

    replies: Replies
    heard: Heard
    taken: Taken
    memory: Memory
    tracker: Tracker

    @property
    def case(self) -> Case:
        """The case after taking in the message."""
        return self.memory.case

    @property
    def held_beside(self) -> bool:
        """Whether a letter whose days are counted is spoken of beside one without a file."""
        return self.taken.new_date and bool(self.case.dated)
