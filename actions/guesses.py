"""What is no topic: a short reply to what was asked, or a message that was not understood."""

from __future__ import annotations

from collections.abc import Mapping

from actions.answer import answer
from actions.answer_topic import answer_or_remark
from actions.course import TurnAction
from actions.explain import Explain
from actions.letter_date import Affirm, CorrectLetterDate, Deny, GiveLetterDate, MissingDate
from actions.letters import ask_letter
from actions.memory import Memory
from actions.not_understood import not_understood
from actions.short_replies import by_state
from actions.topics import EXPLAINED, TOPICS
from actions.turn import Turn
from letterclock.case import About

_BUTTONS: Mapping[str, type[TurnAction]] = {
    "affirm": Affirm,
    "deny": Deny,
    "give_letter_date": GiveLetterDate,
    "correct_letter_date": CorrectLetterDate,
    "missing_date": MissingDate,
}
"""What answers the buttons that are no question with an answer in `TOPICS` or `EXPLAINED`."""


class NamedGuesses(TurnAction):
    """Not understood: the likeliest questions as buttons, and a way to people."""

    action = "action_named_guesses"

    def respond(self, turn: Turn) -> Memory:
        """A choice, a date, a short reply is understood all the same; otherwise offer guesses."""
        if turn.heard.pressed:
            return _pressed(turn)
        if turn.taken.calls_for_answer or turn.taken.remark is not None:
            return answer_or_remark(turn)
        if turn.heard.said.short is not None:
            return by_state(turn)
        if turn.case.asked is About.LETTER:
            return ask_letter(turn)
        if turn.taken.selected:
            return answer(turn.replies, turn.memory, selected=turn.taken.selected)
        # A question within the message may be clear: it is answered next.
        clear = any(topic in EXPLAINED or topic in TOPICS for topic, _ in turn.heard.also)
        likely = () if clear else turn.heard.next_topics
        explained = turn.replies.explain_elsewhere(likely, turn.heard.asks)
        if explained and not (clear or turn.case.dated or turn.memory.asked):
            turn.replies.ask_date(offer=True)
        if explained or clear:
            return turn.memory
        if turn.taken.named:
            return answer_or_remark(turn)
        return not_understood(turn)


def _pressed(turn: Turn) -> Memory:
    """What was offered was chosen in words: as if its button had been pressed."""
    topic = turn.heard.topic
    if topic in TOPICS:
        return answer_or_remark(turn, topic)
    return _BUTTONS.get(topic, Explain)().respond(turn)
