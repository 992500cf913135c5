"""Questions about the deadline."""

from __future__ import annotations

from abc import abstractmethod

from actions.memory import Memory
from actions.turn import Turn, TurnAction, answer_or_remark


class _AnswerTopic(TurnAction):
    """Answers the topic its name ends with, from the case."""

    @property
    @abstractmethod
    def topic(self) -> str:
        """One of ``actions.topics.TOPICS``."""

    def name(self) -> str:
        """Unique identifier of the action."""
        return f"action_{self.topic}"

    def respond(self, turn: Turn) -> Memory:
        """Answer, or first ask what is not clear about the date."""
        return answer_or_remark(turn, self.topic)


class CanIStillAppeal(_AnswerTopic):
    """Am I still in time?"""

    topic = "can_i_still_appeal"


class Deadline(_AnswerTopic):
    """When is my last day?"""

    topic = "deadline"


class DeadlineCollection(_AnswerTopic):
    """How long for the lien or levy part?"""

    topic = "deadline_collection"


class DeadlineInnocentSpouse(_AnswerTopic):
    """How long for the innocent spouse part?"""

    topic = "deadline_innocent_spouse"


class Extension(_AnswerTopic):
    """Can I get more time?"""

    topic = "extension"
    about_date = False


class Between31And90(_AnswerTopic):
    """The 30 days are over: what is left?"""

    topic = "between_31_90"
    about_date = False


class CheckDay(_AnswerTopic):
    """Is it that day? Are you sure?"""

    topic = "check_day"


class WhyThatDay(_AnswerTopic):
    """How was it counted?"""

    topic = "why_that_day"


class InTime(_AnswerTopic):
    """Would it be in time, was it?"""

    topic = "in_time"
