"""Questions answered from the explanations in ``letters/*.yml``: one action looks them up."""

from __future__ import annotations

from dataclasses import replace

from actions.memory import Memory
from actions.topics import DEFAULT_TOPIC, EXPLAINED, WITH_DATES
from actions.turn import Turn, TurnAction, answer, remark

DISTRESS = "distress"


class Explain(TurnAction):
    """Explains the topic the person asked about."""

    about_date = False

    def name(self) -> str:
        """Unique identifier of the action."""
        return "action_explain"

    def respond(self, turn: Turn) -> Memory:
        """Dates first if the message brought one, then the explanation, then what is open."""
        memory, topic = turn.memory, turn.heard.topic
        if topic == DISTRESS:
            # The person first: no deadlines now; a date told is kept for when they go on.
            turn.replies.explain(topic, turn.heard.text)
            return replace(memory, gently=True)
        if turn.taken.new_date:
            memory = answer(turn.replies, memory, DEFAULT_TOPIC)
        if turn.heard.other_papers and topic == "which_letter":
            turn.replies.utter("utter_other_paper", paper=turn.heard.other_papers[0])
        if topic in EXPLAINED:
            turn.replies.explain(topic, turn.heard.text)
        if topic in WITH_DATES and not turn.taken.new_date:
            memory = self._dates(turn, memory)
        if turn.taken.remark is not None:
            after = remark(turn)
            memory = replace(memory, asked=after.asked, told=(*memory.told, *after.told))
        return memory

    def _dates(self, turn: Turn, memory: Memory) -> Memory:
        if memory.letter_date is not None:
            return answer(turn.replies, memory, "deadline")
        if memory.asked == 0 and not turn.taken.instead_of_answer:
            turn.replies.utter("utter_offer_to_count")
            return replace(memory, asked=1)
        return memory
