"""Asking for the letter's date, and helping to find it: each once, never in a loop."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from actions.memory import Memory
from actions.replies import Replies
from actions.told import Helped
from actions.topics import TOPICS
from letterclock import explain
from letterclock.case import About, OpenQuestion

_HELP: Mapping[Helped, Sequence[tuple[str, ...]]] = {
    Helped.FIND_DATE: (("find_date", "irs_account"), ("no_date_no_count",)),
    Helped.GENERAL_RULE: (("general_rule",), ("people",)),
}
"""What helps someone without the date, in order: messages, each of one or more texts."""


def asked_for_date(memory: Memory) -> Memory:
    """What is known once the date was asked for, or offered to count from."""
    case = memory.case
    if case.question is None:
        case = replace(case, question=OpenQuestion(About.DATE))
    return replace(memory, case=case, asked=memory.asked + 1)


def ask_which(replies: Replies, memory: Memory, response: str) -> None:
    """Asks which of the candidates is the date, with a button for each."""
    offered = memory.case.offered
    buttons = replies.date_buttons(offered)
    if len(offered) == 1:  # read back: "is that the date?"
        replies.utter("utter_confirm_date", buttons, date=offered[0])
    else:
        replies.utter(response, buttons, dates=replies.one_of(offered))


def without_date(replies: Replies, memory: Memory, name: str) -> Memory:
    """Answers one of `TOPICS` as far as that can be done without the date, and asks for it."""
    topic, letter = TOPICS[name], replies.wording().letter
    memory = replace(memory, waiting=name)
    if topic.without_date:
        replies.say_of(topic.without_date)
    if not letter.usual_clocks:
        if not topic.without_date:
            replies.say("no_court")
        if memory.asked == 0:
            replies.say("people")
        return memory
    if memory.case.asked is About.WHICH:
        ask_which(replies, memory, "utter_which_date_again")
        return memory
    if memory.asked == 0:
        replies.ask_date(offer=not topic.needs_date)
    else:
        memory = help_without_date(replies, memory)
    return asked_for_date(memory)


def help_without_date(replies: Replies, memory: Memory) -> Memory:
    """Says the next thing that helps someone without the date; each is said once."""
    for helped, messages in _HELP.items():
        if helped not in memory.helped:
            for keys in messages:
                if keys == ("general_rule",):
                    replies.say_of(explain.general_rule)
                else:
                    replies.say(*keys)
            return memory.helped_with(helped)
    replies.utter("utter_still_need_date")
    return memory
