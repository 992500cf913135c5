"""Questions answered from the explanations in ``letters/*.yml``: one action looks them up."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.memory import Memory
from actions.topics import DEFAULT_TOPIC, DISTRESS, EXPLAINED, REMINDER, WITH_DATES
from actions.turn import Turn, TurnAction, answer, remark, uncounted

_ABOUT_A_PAPER = frozenset({"what_is_letter", "why_got_letter", "lien_levy_explain"})
"""Topics that, asked of another paper, are about that paper and not about this letter."""

_NUMBERED = re.compile(r"(?:cp|lt|letter|ltr|carta)\W*\d", re.IGNORECASE)
"""A paper by its number; "NFTL" is a word to explain."""


class Explain(TurnAction):
    """Explains the topic the person asked about."""

    about_date = False

    def name(self) -> str:
        """Unique identifier of the action."""
        return "action_explain"

    def respond(self, turn: Turn) -> Memory:
        """Dates first if the message brought one, then the explanation, then what is open."""
        memory, topic = turn.memory, turn.heard.topic
        if topic in _ABOUT_A_PAPER and any(map(_NUMBERED.match, turn.heard.other_papers)):
            topic = "which_letter"
        if topic == DISTRESS:
            # The person first: no deadlines now; a date told is kept for when they go on.
            turn.replies.explain(topic, turn.heard.text)
            return replace(memory, gently=True)
        if turn.taken.new_date:
            memory = answer(turn.replies, memory, DEFAULT_TOPIC)
        if turn.heard.other_papers and topic == "which_letter":
            turn.replies.utter("utter_other_paper", paper=turn.heard.other_papers[0])
        reminder = topic == REMINDER
        if reminder and (uncounted(memory) or turn.replies.all_passed(memory.letter_dates)):
            return answer(turn.replies, memory, "deadline")  # nothing to be reminded of
        if topic in EXPLAINED:
            asked = [clause for also, clause in turn.heard.also if also == topic]
            turn.replies.explain(topic, turn.heard.text, asked)
        if topic in WITH_DATES and not turn.taken.new_date:
            memory = self._dates(turn, memory)
        if reminder and not memory.unsure:
            for day in memory.letter_dates:
                turn.replies.calendar_file(day)
        if turn.taken.remark is not None:
            after = remark(turn)
            memory = replace(memory, asked=after.asked, told=_union(memory.told, after.told))
        return memory

    def _dates(self, turn: Turn, memory: Memory) -> Memory:
        if memory.letter_date is not None:
            return answer(turn.replies, memory, "deadline")
        if memory.asked == 0 and not turn.taken.instead_of_answer:
            turn.replies.utter("utter_offer_to_count")
            return replace(memory, asked=1)
        return memory


def _union(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    """Both, each once: the second goes back to the same memory as the first."""
    return tuple(dict.fromkeys((*first, *second)))
