"""Questions answered from the explanations in ``letters/*.yml``: one action looks them up."""

from __future__ import annotations

from dataclasses import replace

from actions.memory import Memory
from actions.topics import DEFAULT_TOPIC, DISTRESS, EXPLAINED, OF_A_DAY, REMINDER, WITH_DATES
from actions.turn import Turn, TurnAction, answer, answer_or_remark, remark, uncounted
from letterclock.case import About, OpenQuestion
from letterclock.fit import Circumstance


class Explain(TurnAction):
    """Explains the topic the person asked about."""

    about_date = False

    def name(self) -> str:
        """Unique identifier of the action."""
        return "action_explain"

    def respond(self, turn: Turn) -> Memory:
        """The question first, then dates if the message brought one, then what is open."""
        memory, topic = turn.memory, turn.heard.topic
        if topic == DISTRESS:
            # The person first: no deadlines now; a date told is kept for when they go on.
            turn.replies.explain(topic, turn.heard.text)
            gently = memory.case.with_circumstance(Circumstance.GENTLY.value)
            return memory.with_case(gently)
        if turn.taken.new_date and topic == "which_letter":
            return answer_or_remark(turn, DEFAULT_TOPIC)
        if topic == REMINDER and (uncounted(memory.case) or turn.replies.all_passed()):
            return answer(turn.replies, memory, "deadline")  # nothing to be reminded of
        if topic in EXPLAINED:
            asked = [clause for also, clause in turn.heard.also if also == topic]
            turn.replies.explain(topic, turn.heard.text, asked)
        if turn.taken.new_date:
            return answer_or_remark(turn, DEFAULT_TOPIC)
        asked_for = turn.heard.said.asks_last_day and topic in OF_A_DAY and memory.case.dated
        if topic in WITH_DATES or asked_for:
            memory = self._dates(turn, memory)
        if topic == REMINDER:
            for held in memory.case.dated:
                if held.sure:
                    turn.replies.calendar_file(held)
        if turn.taken.named and not memory.case.dated and not memory.asked:
            turn.replies.ask_date()
            question = memory.case.question or OpenQuestion(About.DATE)
            memory = replace(memory, case=replace(memory.case, question=question), asked=1)
        if turn.taken.remark is not None:
            after = remark(turn)
            told = tuple(dict.fromkeys((*memory.told, *after.told)))
            memory = replace(memory, asked=after.asked, case=after.case, told=told)
        return memory

    def _dates(self, turn: Turn, memory: Memory) -> Memory:
        if memory.case.dated:
            return answer(turn.replies, memory, "deadline")
        if memory.asked == 0 and not turn.taken.instead_of_answer:
            turn.replies.ask_date(offer=True)
            case = replace(memory.case, question=OpenQuestion(About.DATE))
            return replace(memory, case=case, asked=1)
        return memory
