"""The course every turn takes: remember, take in what was said, answer.

What was said is taken into the case whatever the topic is; the topic is then answered from the
case, never from the message alone. Letters and days that call for an answer of their own get it
before the topic does.
"""

from __future__ import annotations

import logging
import re
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions import days
from actions.answer import answer, verdicts
from actions.answer_topic import answer_or_remark, answer_with_aspects
from actions.choice import last_texts
from actions.forgetting import of_forgetting
from actions.letters import ask_letter, letters_beside, other_letter
from actions.memory import Memory
from actions.message import Heard
from actions.printed_days import which_printed_first
from actions.replies import Replies
from actions.safety import address_private
from actions.short_replies import ends
from actions.topics import ADDRESS, ANY_LETTER, DISTRESS, EXPLAINED, OF_A_DAY, OFF_TOPIC, TOPICS
from actions.turn import Turn
from letterclock import clock, where_from
from letterclock.aspects import asked_of_others
from letterclock.bankruptcy import Bankruptcy
from letterclock.case import About, Case, Meant, ShortKind, Taken, take_in
from letterclock.case.said import Sense
from letterclock.fit import Circumstance
from letterclock.letters import load_other, load_others
from letterclock.signals import Signal, in_danger

logger = logging.getLogger(__name__)

SURE_TOPIC = 0.5
"""How sure the model must be of a topic that is explained beside a day's own answer."""

_FEW_WORDS = 8
"""Words up to which a message that is not understood may do no more than name the letter."""

_POINTS = re.compile(
    r"\W*(?:and|y|e|so|what about|how about|qué hay de|que hay de)\W+(?:\w+\W*){1,4}", re.IGNORECASE
)
"""No more than one of several letters, whose days are asked: "and mine?", "y la de ella?"."""

_ONE_OR_TWO = 2
"""Words of a message that is too short to be suspected of danger by what was learned alone."""

_FEW_FOR_A_DAY = 3
"""Words up to which a message that is not understood may do no more than name a day."""

_NOT_OPEN = ("bankruptcy.closed", "bankruptcy.thinking")
"""Texts about a bankruptcy with which the ordinary days run."""

_NO_QUESTION = frozenset({"out_of_scope", "chitchat", "nlu_fallback"})
"""Topics a message with a number in it may be taken for when the number is all there is."""

_ASIDES = ("how_to_petition", "mailing_rule", "forms")
"""Topics that are asked about in passing once the days are known."""

_AFTER_FILING = ("already_filed", "next_steps", "no_petition")
"""Topics that ask what comes after a petition."""

_SHORT = _NO_QUESTION | {
    *("which_letter", "what_is_letter", "affirm", "deny", "greet", "give_letter_date"),
    "missing_date",
}
"""Topics a message may be taken for that does no more than name the letter."""


class TurnAction(Action, ABC):
    """An action that answers one message; it never ends in silence.

    Subclasses say in `respond` what they answer; what the message says of the case is taken in
    before, and days and letters that call for an answer of their own get it.
    """

    about_date = True
    """Whether the topic needs the letter's date (see `take_in`)."""

    # Abstract, because rasa-sdk registers every class that is not.
    @property
    @abstractmethod
    def action(self) -> str:
        """Its name in `domain.yml`."""

    @abstractmethod
    def respond(self, turn: Turn) -> Memory:
        """Utters the answer and returns what is known after it."""

    def name(self) -> str:
        """The name Rasa calls it by."""
        return self.action

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        """Runs the turn; called by rasa-sdk.

        Returns:
            The `SlotSet` events of what changed. After an error of ours the person gets an
            apology and the conversation keeps what it knew.
        """
        before = Memory.of(tracker)
        replies = Replies(dispatcher, before.language, clock.today())
        replies.case = before.case
        try:
            after = self._answered(self._taken(before, replies, tracker))
        except Exception:
            # The message itself must not get into the log.
            logger.exception("action %s failed", self.name())
            dispatcher.messages.clear()
            if in_danger(tracker.latest_message.get("text")):
                replies.say("apology_danger")
            replies.say("apology")
            return []
        return after.changes(before)

    def _taken(self, before: Memory, replies: Replies, tracker: Tracker) -> Turn:
        heard = Heard.of(tracker, replies.as_of)
        replies.learned = heard.aspects
        if heard.said.bankruptcy is Bankruptcy.OWN:
            # An open one, whatever a model makes of the rest: the ordinary days do not run.
            replies.learned = [key for key in replies.learned if key not in _NOT_OPEN]
        # Asked for the date, whatever somebody answers is about it.
        about_date = self.about_date or before.asked > 0
        taken = take_in(before.case, heard.said, heard.topic, about_date, replies.setting)
        memory = before.with_case(taken.case)
        if taken.new_date:
            memory = replace(memory, asked=0)
        short = heard.said.short
        if short is not None and short.kind is ShortKind.OTHER:
            taken = replace(taken, selected=_the_other(taken, before))
        if _recounted(before.case, taken.case):
            memory = memory.untold()
        replies.case = taken.case
        return Turn(replies, heard, taken, memory, tracker)

    def _answered(self, turn: Turn) -> Memory:
        ssn = Signal.SSN in turn.heard.signals
        after = turn.memory
        if turn.taken.new_date or not (ssn and turn.heard.topic in _NO_QUESTION):
            after = _also(turn, self._answer(turn))
        if turn.taken.other is not None and turn.held_beside:
            turn.replies.step(turn.taken.other, turn.taken.paper)
        after = address_private(turn, after)
        topic, few = turn.heard.topic, turn.heard.said.words <= _ONE_OR_TWO
        told = topic in (DISTRESS, ADDRESS, "restart_or_forget")
        if Signal.CARE in turn.heard.signals and not (few or told):
            turn.replies.say("in_case")
        if ssn:
            turn.replies.utter("utter_no_ssn_needed")
        return after

    def _answer(self, turn: Turn) -> Memory:
        """Letters and days first, where they call for an answer of their own; else the topic."""
        if turn.heard.topic == DISTRESS:
            return self.respond(turn)
        forgotten = of_forgetting(turn)
        if forgotten is not None or turn.heard.topic == "restart_or_forget":
            return forgotten or self.respond(turn)
        letters_beside(turn)
        before = _where_from(turn) or _told_first(turn) or _of_its_letter(turn)
        before = before or _of_its_days(turn) or _aside(turn)
        return before or self.respond(turn)


def _the_other(taken: Taken, before: Memory) -> tuple[int, ...]:
    """The place of the letter that was not spoken of last, where there are two."""
    last = before.told[-1].dated if before.told else None
    others = [at for at, held in enumerate(taken.case.letters) if held.dated != last]
    return tuple(others) if taken.selected and len(others) == 1 else taken.selected


def _recounted(before: Case, after: Case) -> bool:
    """Whether what was told before was told of other dates."""
    known = {(each.number, each.dated) for each in before.dated}
    return bool(known) and known != {(each.number, each.dated) for each in after.dated}


# -- What comes before the topic ------------------------------------------------------------------


def _where_from(turn: Turn) -> Memory | None:
    """Where what was said last is from, where that is all a message asks."""
    if not where_from.asked(turn.heard.text) or turn.heard.said.days:
        return None
    turn.replies.where_from(last_texts(turn.tracker.events))
    return turn.memory


def _told_first(turn: Turn) -> Memory | None:
    """What is said first; all there is to say, unless a letter or a day is told of as well."""
    said = turn.heard.said
    explained = turn.heard.topic == "why_got_letter"
    if said.told_first is None or explained or Circumstance.OTHER_SPOUSE in said.circumstances:
        return None
    turn.replies.say(said.told_first)
    days = any(each.sense is not Sense.EVENT for each in said.days)
    more = days or turn.taken.named or turn.taken.calls_for_answer
    return None if more else turn.memory


def _of_its_letter(turn: Turn) -> Memory | None:
    """The answer to which letter is spoken of, where that comes first."""
    topic, taken = turn.heard.topic, turn.taken
    if taken.asks_letter:
        if topic in EXPLAINED - OF_A_DAY - {"which_letter", "what_is_letter"}:
            turn.replies.explain(topic, turn.heard.asks)
        return ask_letter(turn)
    unsettled = turn.case.asked is About.LETTER and not taken.named and not ends(turn)
    if unsettled and topic in {*OF_A_DAY, "which_letter"} and taken.other is None:
        return ask_letter(turn)
    if taken.other is not None and not turn.held_beside:
        return other_letter(turn, taken.other, taken.paper)
    if turn.heard.said.which_first and which_printed_first(turn):
        return turn.memory
    family = _told_beside(turn)
    if family is not None:
        return other_letter(turn, family, "")
    held = turn.case.first
    about_it = topic in {*EXPLAINED, *TOPICS, *OF_A_DAY} - ANY_LETTER - _POLITE
    about_it = about_it or bool(taken.beside) or _asks_of_others(turn, held.other)
    if held.other is not None and not turn.case.dated and about_it and not _lets_it_be(turn):
        return other_letter(turn, held.other, held.number or "")
    told_now = Circumstance.OTHER_SPOUSE in turn.heard.said.circumstances
    if told_now and not turn.case.dated and topic != "innocent_spouse_explain":
        # Whatever is asked: nobody is to think that he can petition about it.
        turn.replies.say("other_spouse_no_petition")
        return turn.memory
    return None


def _asks_of_others(turn: Turn, family: str | None) -> bool:
    """Whether a message asks what is true of every letter of that matter."""
    other = load_other(family) if family is not None else None
    return other is not None and bool(asked_of_others(other, turn.heard.asks))


def _told_beside(turn: Turn) -> str | None:
    """The letter beside one's own that was told of last, where a few words ask how to answer it.

    "Where do I send that one?", after "I also got an LT11": that is not for the Court.
    """
    asks = turn.heard.topic in _ANSWERING and 0 < turn.heard.said.words <= _FEW_WORDS
    own = turn.case.dated and Circumstance.OTHER_SPOUSE not in turn.case.circumstances
    if not asks or turn.heard.said.naming.named or not own or _COURT.search(turn.heard.text):
        return None
    families = {each.family for each in load_others()}
    told = (key.partition(".")[0] for key in last_texts(turn.tracker.events))
    return next((key for key in told if key in families), None)


_COURT = re.compile(r"petition|court|petici|tribunal|corte", re.IGNORECASE)
"""The Court is spoken of, and so one's own letter."""

_POLITE = frozenset({"greet", "goodbye", "thanks"})
"""Topics with which nothing is asked of a letter."""

_IN_ONE = re.compile(
    r"\b(?:one|same|single)\W+(?:petition|envelope|package|form)\b"
    r"|\b(?:una sola|la misma|una) petici[oó]n\b|\b(?:un solo|el mismo) (?:sobre|paquete)\b",
    re.IGNORECASE,
)
"""Asks whether two letters go into one petition."""

_ANSWERING = ("how_to_petition", "mailing_rule", "forms")
"""Topics that ask how and where a letter is answered."""


def _lets_it_be(turn: Turn) -> bool:
    """Whether nothing more is wanted: what was said last is not said again."""
    short = turn.heard.said.short
    return ends(turn) or (short is not None and short.kind is ShortKind.NOTED)


def _of_its_days(turn: Turn) -> Memory | None:
    """The answer to a day, a petition or a letter that is only named, where that comes first."""
    topic, taken = turn.heard.topic, turn.taken
    if not turn.case.dated and _tells_of_a_petition(turn):
        return answer_with_aspects(turn, turn.memory, "in_time")
    explained = topic in EXPLAINED and topic not in OF_A_DAY
    # "what is the weather like tomorrow?" is not understood, and plans nothing
    aside = explained or topic == "next_steps"
    aside = aside or (topic == "nlu_fallback" and turn.heard.said.words > _FEW_FOR_A_DAY)
    judged = days.worth_an_answer(taken, topic in OFF_TOPIC, aside)
    if not judged and _only_names_its_letter(turn):
        # The date of the letter just named is asked for, whatever was asked before.
        return answer_or_remark(replace(turn, memory=replace(turn.memory, asked=0)))
    if len(turn.case.dated) > 1 and _IN_ONE.search(turn.heard.text):
        turn.replies.say("one_petition_for_two")
        return turn.memory
    if not judged and _asks_about_petition(turn):
        return days.judge_again(turn)
    if taken.which_first:
        return days.which_first(turn)
    one_letter = len(turn.case.dated) == 1 and not judged
    if one_letter and turn.heard.said.which_first:
        return answer(turn.replies, turn.memory, "deadline")  # which of its parts
    if one_letter and topic in _NO_QUESTION and _OTHER_PART.fullmatch(turn.heard.text):
        return answer(turn.replies, turn.memory, "deadline")
    mine = turn.case.dated and _MINE.fullmatch(turn.heard.text) is not None
    if not judged and (_asks_state(turn) or mine):
        return answer(turn.replies, turn.memory, "deadline", taken.selected)
    if judged:
        return None if taken.instead_of_answer else _answer_days(turn, judged)
    explained = topic in EXPLAINED - {"which_letter"} and not _POINTS.fullmatch(turn.heard.text)
    if taken.selected and topic not in TOPICS and not explained:
        return answer(turn.replies, turn.memory, selected=taken.selected)
    return None


def _answer_days(turn: Turn, judged: Sequence[Meant]) -> Memory:
    topic = turn.heard.topic
    explained = topic in EXPLAINED and topic not in OF_A_DAY
    explained = explained and turn.heard.confidence >= SURE_TOPIC
    if explained:
        turn.replies.explain(topic, turn.heard.asks)
    memory = days.answer_days(turn, judged)
    if not explained:  # "I file it tonight, what papers go in?"
        turn.replies.explain_elsewhere((), turn.heard.text)
    return answer_or_remark(replace(turn, memory=memory)) if turn.taken.new_date else memory


def _only_names_its_letter(turn: Turn) -> bool:
    """Whether a message does no more than say which letter it is."""
    topic, said = turn.heard.topic, turn.heard.said
    asks = topic in _NO_QUESTION or topic == "what_is_letter"
    short = said.words <= _FEW_WORDS or not asks
    return turn.taken.named and short and not said.question and topic in _SHORT


_MINE = re.compile(
    r"\W*(?:and|y|so|but|pero|what about|how about)\W+(?:mine|me|my letter|la m[ií]a|el m[ií]o"
    r"|yo)\W*(?:pues)?\W*",
    re.IGNORECASE,
)
"""Asks about one's own letter, after somebody else's."""

_OTHER_PART = re.compile(
    r"\W*(?:and|y)\W+(?:(?:what about|the|la|el)\W+)*(?:other|otr[ao])(?: one| part| parte)?\W*",
    re.IGNORECASE,
)
"""Asks about the other part, after one of them."""

_STATE = re.compile(
    r"did i (?:already )?miss|too late(?:\W*$| for me| now| already)"
    r"|(?:last day|date|deadline) (?:again|one more time|once more)"
    r"|(?:fecha|d[ií]a) (?:otra vez|de nuevo|una vez m[aá]s)"
    r"|(?:what|when)(?:'?s| is| was) my (?:last day|deadline|date)"
    r"|cu[aá]l (?:es|era) mi (?:[uú]ltimo d[ií]a|fecha)|cu[aá]ntos d[ií]as me quedan",
    re.IGNORECASE,
)
"""Asks how it stands, in a message of few words."""


def _asks_state(turn: Turn) -> bool:
    """Whether a few words ask how it stands, whatever they were taken for."""
    said = turn.heard.said
    few = said.words <= _FEW_WORDS and not said.days and not turn.taken.named
    few = few and turn.heard.topic not in TOPICS
    return bool(turn.case.dated) and few and _STATE.search(turn.heard.text) is not None


def _asks_about_petition(turn: Turn) -> bool:
    """Whether it is asked, without a day, if the petition told of before was in time."""
    told = bool(turn.case.filings) and turn.case.filings[0].done and bool(turn.case.dated)
    said = turn.heard.said
    in_time = (
        turn.heard.topic in ("in_time", "can_i_still_appeal", "check_day") or said.asks_in_time
    )
    # Who faxed it has filed nothing: what still can be done is said by the verdict.
    unfiled = told and (not turn.case.petitioned or _all_late(turn))
    in_time = in_time or (unfiled and turn.heard.topic in _AFTER_FILING)
    return told and in_time and not turn.taken.new_date and not said.days


def _all_late(turn: Turn) -> bool:
    """Whether the petition told of before was too late for every part of every letter."""
    said = [verdicts(turn.replies, held) for held in turn.case.dated]
    return set().union(*said) == {False}


def _tells_of_a_petition(turn: Turn) -> bool:
    """Whether a petition is told of before the letter's date is: that is asked for."""
    told = any(each.sense is Sense.FILED for each in turn.heard.said.days)
    return told and turn.heard.topic in OF_A_DAY and not turn.taken.instead_of_answer


def _aside(turn: Turn) -> Memory | None:
    """A short question of which the model is not sure, told by its words: "and the cost?"."""
    heard, said = turn.heard, turn.heard.said
    unsure = heard.topic in _NO_QUESTION or heard.confidence < SURE_TOPIC
    days = [each for each in said.days if each.sense is not Sense.EVENT]
    nothing_else = not (days or said.short or said.asks_last_day or turn.taken.named)
    short = 0 < said.words <= _FEW_WORDS
    if not nothing_else:
        return None
    if turn.case.dated and unsure and short:
        return turn.memory if turn.replies.explain_elsewhere(_ASIDES, heard.text) else None
    # Words that tell whatever the topic: "they want to be paid in gift cards".
    other = heard.topic in (*_NO_QUESTION, "bot_challenge")
    told = other and turn.replies.explain_elsewhere((), heard.text)
    return turn.memory if told else None


# -- What comes after it --------------------------------------------------------------------------


def _also(turn: Turn, memory: Memory) -> Memory:
    """Answers what else the message asks: dates once, each explanation once."""
    heard = turn.heard
    elsewhere = turn.taken.other is not None and not turn.held_beside
    other = turn.case.first.other is not None or elsewhere
    if heard.topic == DISTRESS or turn.taken.asks_letter or other:
        return memory
    judged = bool(turn.taken.judged)
    dates_told = heard.topic in TOPICS or turn.taken.calls_for_answer or judged
    for topic, clause in dict.fromkeys(heard.also):
        if topic == "next_steps" and heard.topic in EXPLAINED:
            continue  # "… what can I do" asks about what was just answered
        if topic in EXPLAINED and topic != heard.topic:
            if not (judged and topic in OF_A_DAY):
                turn.replies.explain(topic, clause)
        elif topic in TOPICS and not dates_told:
            memory = answer(turn.replies, memory, topic)
            dates_told = True
    return memory
