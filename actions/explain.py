"""Questions answered from the explanations in `letters/*.yml`: one action looks them up."""

from __future__ import annotations

from dataclasses import replace

from actions.answer import answer, uncounted
from actions.answer_topic import answer_or_remark
from actions.asking import asked_for_date
from actions.course import TurnAction
from actions.memory import Memory
from actions.not_understood import not_understood
from actions.remark import remark
from actions.topics import (
    ADDRESS,
    DEFAULT_TOPIC,
    DISTRESS,
    EXPLAINED,
    OF_A_DAY,
    REMINDER,
    TOPICS,
    WITH_DATES,
)
from actions.turn import Turn
from letterclock.aspects import aspects_asked
from letterclock.bankruptcy import Bankruptcy
from letterclock.case import About, OpenQuestion
from letterclock.danger import Danger, dangers
from letterclock.fit import Circumstance
from letterclock.signals import Signal


def _date_kept(turn: Turn) -> None:
    """The date is kept for later; but who can still act is told what cannot wait at all."""
    urgent = [] if _LIFE.intersection(dangers(turn.heard.text)) else turn.replies.deeds()
    if urgent:
        turn.replies.say("distress_one_thing", deed=urgent[0])
    else:
        turn.replies.say("distress_date_kept")


_LIFE = frozenset({Danger.SUICIDE, Danger.OTHER_PERSON, Danger.THREAT, Danger.DESPAIR})
"""Kinds of danger beside which no letter is spoken of, whatever day it is."""


def _in_danger(turn: Turn) -> bool:
    """Whether a rule or what was learned finds danger in a message."""
    signals = {Signal.DANGER, Signal.CARE} & set(turn.heard.signals)
    return bool(dangers(turn.heard.text) or signals)


def _only_supposed(turn: Turn) -> bool:
    """Whether distress is no more than what a few words were taken for: "ground, I think".

    Of the development sets' messages of so few words none that speaks of distress is so unsure
    and without any word of it.
    """
    heard = turn.heard
    unsure = heard.confidence < SURE_DISTRESS and heard.said.words <= _FEW_WORDS
    told = _in_danger(turn)
    book = turn.replies.wording().book
    return unsure and not (told or aspects_asked(book, DISTRESS, heard.text))


SURE_DISTRESS = 0.8
"""How sure the model must be that a few words without a word of distress speak of it."""
_FEW_WORDS = 8


class Explain(TurnAction):
    """Explains the topic the person asked about."""

    action = "action_explain"
    about_date = False

    def respond(self, turn: Turn) -> Memory:
        """The question first, then dates if the message brought one, then what is open."""
        memory, topic = turn.memory, turn.heard.topic
        if topic == "which_letter" and turn.heard.said.asks_what_it_is:
            topic = "what_is_letter"
        # "my husband can't stop me, right?": the words ask, and nothing speaks of danger.
        safe = topic == DISTRESS and not _in_danger(turn)
        if safe and turn.replies.explain_elsewhere((), turn.heard.text):
            return memory
        if topic == DISTRESS and _only_supposed(turn):
            return not_understood(turn)
        if topic == DISTRESS:
            # The person first: no deadlines now; a date told is kept for when they go on.
            turn.replies.help_first(topic, turn.heard.text)
            if ADDRESS in turn.heard.next_topics:  # who is in hiding asks for both
                turn.replies.explain(ADDRESS, "")
            case = memory.case
            if case.dated and Circumstance.GENTLY not in case.circumstances:
                _date_kept(turn)
            return memory.with_case(case.with_circumstance(Circumstance.GENTLY.value))
        no_bankruptcy = turn.heard.said.bankruptcy is Bankruptcy.NONE and topic == "bankruptcy"
        if no_bankruptcy or (turn.taken.new_date and topic == "which_letter"):
            return answer_or_remark(turn, DEFAULT_TOPIC)
        own = topic == "bankruptcy" and turn.heard.said.bankruptcy is Bankruptcy.OWN
        if own and uncounted(memory.case) and any(also in TOPICS for also, _ in turn.heard.also):
            return answer(turn.replies, memory, "deadline")
        if topic == REMINDER and (uncounted(memory.case) or turn.replies.all_passed()):
            return answer(turn.replies, memory, "deadline")  # nothing to be reminded of
        if topic in EXPLAINED:
            asked = [clause for also, clause in turn.heard.also if also == topic]
            # Beside questions about something else, whose words are theirs, its own words alone.
            beside = {also for also, _ in turn.heard.also if also in EXPLAINED or also in TOPICS}
            text = "\n".join(asked) if asked and beside - {topic} else turn.heard.asks
            turn.replies.explain(topic, text, asked, turn.heard.asks)
        if turn.taken.new_date:
            return answer_or_remark(turn, DEFAULT_TOPIC)
        asked_for = turn.heard.said.asks_last_day and topic in OF_A_DAY
        if topic == "bankruptcy" and not uncounted(memory.case):
            # One that does not stop the clock: the dates run, and are shown.
            asked_for = Circumstance.BANKRUPTCY_ASIDE in memory.case.circumstances
        if topic in WITH_DATES or (asked_for and memory.case.dated):
            memory = self._dates(turn, memory)
        if topic == REMINDER:
            for held in memory.case.dated:
                if held.sure:
                    turn.replies.calendar_file(held)
        if turn.taken.named and not memory.case.dated and not memory.asked:
            turn.replies.ask_date()
            memory = asked_for_date(memory)
        if turn.taken.remark is not None:
            after = remark(turn)
            told = tuple(dict.fromkeys((*memory.told, *after.told)))
            memory = replace(after, waiting=memory.waiting, told=told)
        return memory

    def _dates(self, turn: Turn, memory: Memory) -> Memory:
        if memory.case.dated:
            return answer(turn.replies, memory, "deadline")
        if memory.asked == 0 and not turn.taken.instead_of_answer:
            turn.replies.ask_date(offer=True)
            case = replace(memory.case, question=OpenQuestion(About.DATE))
            return replace(memory, case=case, asked=1)
        return memory
