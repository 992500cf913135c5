"""Which letter it is: asked for, or one for which nothing is counted."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.choice import texts_before
from actions.memory import Memory
from actions.told import Helped
from actions.topics import TOPICS
from actions.turn import Turn
from letterclock.case.meaning import readings
from letterclock.case.said import Sense
from letterclock.dates import Kind
from letterclock.filing import Way
from letterclock.letters import AGAIN
from letterclock.wording import long_date

_LETTER = re.compile(r"(?:LETTER|LTR|CARTA)\W*(\d+\S*)")
"""A letter's number as it is read from a message: "LETTER 9999"."""

_ASKED = {
    **dict.fromkeys(TOPICS, "time"),
    **dict.fromkeys(("give_letter_date", "correct_letter_date", "missing_date"), "time"),
    **dict.fromkeys(
        ("how_to_petition", "mailing_rule", "forms", "next_steps", "cdp_explain"), "how"
    ),
    **dict.fromkeys(("no_petition", "enforcement"), "nothing"),
    **{"extension": "more_time", "already_filed": "sent"},
}
"""What a topic asks of a letter whose next step is known (`asked` in `letters/others.yml`)."""

_ONCE_MORE = ("what_is_letter", "which_letter")
"""Topics that ask for the step itself again."""


def ask_letter(turn: Turn) -> Memory:
    """Asks which letter it is, with the numbers as buttons and where the number is printed."""
    again = Helped.FIND_NUMBER in turn.memory.helped
    response = "utter_which_letter_again" if again else "utter_which_letter"
    if not again:
        turn.replies.explain_aspects(("which_letter", "deadline"), turn.heard.asks)
    turn.replies.utter(response, buttons=turn.replies.letter_buttons())
    turn.replies.say("people")
    waiting = turn.heard.topic if turn.heard.topic in TOPICS else turn.memory.waiting
    return replace(turn.memory.helped_with(Helped.FIND_NUMBER), waiting=waiting)


def _asked(turn: Turn) -> str | None:
    """What is asked about a letter whose next step was told; `None` where that is asked for."""
    topic = turn.heard.topic
    if any(each.sense is Sense.FILED and each.done for each in turn.heard.said.days):
        return "sent"
    return None if topic in _ONCE_MORE else _ASKED.get(topic, AGAIN)


def other_letter(turn: Turn, family: str, paper: str) -> Memory:
    """The one next step of a letter for which nothing is counted, and people to ask.

    Once it is told, what is asked about it: nobody reads the same paragraph twice.
    """
    told = family in texts_before(turn.tracker.events)
    if not turn.replies.step(family, paper, _asked(turn) if told else None):
        number = _LETTER.fullmatch(paper)
        if number is None:
            turn.replies.utter("utter_other_paper", paper=paper)
        else:
            turn.replies.utter("utter_unknown_letter", letter=number[1])
        turn.replies.say("people")
    beside = (each for each in turn.heard.said.naming.named if each.number not in ("", paper))
    if second := next((each for each in beside if not (each.counted or each.negated)), None):
        turn.replies.step(second.family, second.number)
    last_days = (Sense.LAST_DAY, Sense.FILED)
    printed = [
        each
        for each in turn.heard.said.days
        # "what if I send it December 8" is not the day printed on it
        if each.sense in last_days and not each.done and each.way is Way.UNKNOWN
    ]
    printed = [each for each in printed if each.mention.kind is Kind.EXACT] or printed
    as_of = turn.replies.as_of
    # Of a day without a year the one that is near: one that has just passed is not next year's.
    near = (min(readings(each, as_of), key=lambda day: abs(day - as_of)) for each in printed)
    ahead = [day for day in near if day >= as_of]
    own = turn.case.first.other == family
    day = min(ahead) if ahead else turn.case.first.printed if own else None
    if day is None or day < as_of:
        return turn.memory
    turn.replies.say("printed_day", day=long_date(day, turn.replies.language))
    return turn.memory.with_case(turn.case.with_first(printed=day)) if own else turn.memory
