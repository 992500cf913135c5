"""What has to be said about the date in a message: which one, is it this one, it cannot be."""

from __future__ import annotations

from collections.abc import Mapping

from actions.answer import answer
from actions.asking import ask_which, asked_for_date, help_without_date
from actions.memory import Memory
from actions.told import Helped
from actions.turn import Turn
from letterclock.case import Remark

_RESPONSES: Mapping[Remark, str] = {
    Remark.NO_YEAR: "utter_no_year",
    Remark.CONFIRM: "utter_confirm_date",
    Remark.READ_BACK: "utter_confirm_date",
    Remark.EACH_DATE: "utter_ask_each_date",
    Remark.FUTURE: "utter_date_future",
    Remark.IMPOSSIBLE: "utter_date_impossible",
    Remark.VAGUE: "utter_date_vague",
    Remark.TOO_OLD: "utter_date_too_old",
    Remark.TAKEN_BACK: "utter_ask_right_date",
    Remark.REPLACED: "utter_date_replaced",
}
_NOT_A_START: Mapping[Remark, str] = {
    Remark.RECEIPT: "receipt_is_not_start",
    Remark.MAILING: "mailing_is_not_start",
}


def remark(turn: Turn) -> Memory:
    """Says what has to be said about the date in the message; help when it is said again."""
    taken, replies, memory = turn.taken, turn.replies, turn.memory
    if taken.remark is None:
        return memory
    if taken.remark in _NOT_A_START:
        return _not_a_start(turn, _NOT_A_START[taken.remark])
    if taken.remark is Remark.WHICH:
        ask_which(replies, memory, "utter_which_date")
        return memory
    if taken.remark is Remark.EACH_DATE and memory.case.dated:
        replies.say("ask_other_letters_date")
        return answer(replies, memory, "deadline")
    read_back = taken.remark is Remark.READ_BACK
    buttons = replies.date_buttons(memory.case.offered if read_back else ())
    said = {"in_short": True} if taken.remark is Remark.NO_YEAR and replies.year_in_short else {}
    replies.utter(_RESPONSES[taken.remark], buttons, date=taken.day, old=taken.old, **said)
    if read_back or not taken.instead_of_answer:
        return memory
    if memory.case.dated:
        return answer(replies, memory, "deadline")
    if memory.asked:
        memory = help_without_date(replies, memory)
    if memory.asked > 1 and Helped.GENERAL_RULE not in memory.helped:
        replies.say("people")
    return asked_for_date(memory)


def _not_a_start(turn: Turn, key: str) -> Memory:
    """The day it came, or was mailed, starts no clock; then the dates, or what is missing."""
    replies, memory = turn.replies, turn.memory
    replies.say(key)
    if memory.case.dated:
        return answer(replies, memory, "deadline")
    if memory.asked:
        return help_without_date(replies, memory)
    replies.ask_date()
    return asked_for_date(memory)
