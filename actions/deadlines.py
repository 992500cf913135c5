"""Questions about the deadline."""

from __future__ import annotations

from abc import abstractmethod

from actions.answer_topic import answer_or_remark
from actions.course import TurnAction
from actions.memory import Memory
from actions.turn import Turn


class _AnswerTopic(TurnAction):
    """Answers a topic from the case."""

    @property
    @abstractmethod
    def topic(self) -> str:
        """One of `actions.topics.TOPICS`."""

    def respond(self, turn: Turn) -> Memory:
        """Answers, or first asks what is not clear about the date."""
        return answer_or_remark(turn, self.topic)


class CanIStillAppeal(_AnswerTopic):
    """Am I still in time?"""

    action = "action_can_i_still_appeal"
    topic = "can_i_still_appeal"


class LastDays(_AnswerTopic):
    """When is my last day?"""

    action = "action_deadline"
    topic = "deadline"


class DeadlineCollection(_AnswerTopic):
    """How long for the lien or levy part?"""

    action = "action_deadline_collection"
    topic = "deadline_collection"


class DeadlineInnocentSpouse(_AnswerTopic):
    """How long for the innocent spouse part?"""

    action = "action_deadline_innocent_spouse"
    topic = "deadline_innocent_spouse"


class Extension(_AnswerTopic):
    """Can I get more time?"""

    action = "action_extension"
    topic = "extension"
    about_date = False


class Between31And90(_AnswerTopic):
    """The 30 days are over: what is left?"""

    action = "action_between_31_90"
    topic = "between_31_90"
    about_date = False


class CheckDay(_AnswerTopic):
    """Is it that day? Are you sure?"""

    action = "action_check_day"
    topic = "check_day"


class WhyThatDay(_AnswerTopic):
    """How was it counted?"""

    action = "action_why_that_day"
    topic = "why_that_day"


class InTime(_AnswerTopic):
    """Would it be in time, was it?"""

    action = "action_in_time"
    topic = "in_time"
