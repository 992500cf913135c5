"""What deletes a conversation outright, what agrees to it, what only sounds like it.

"Remove my name from the joint return" and "remove my name from here" sound alike, and what was
deleted does not come back: so only what can mean nothing else counts. The words are data: a new one
goes into its table, in both languages.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from letterclock.case.short import Short, ShortKind, bare

_COURTESY = r"(?:please|por favor)"
_OUTRIGHT = re.compile(
    rf"(?:{_COURTESY} )?(?:forget me|olvid[ae]me|restart|reiniciar)(?: {_COURTESY})?"
)

_YES = rf"(?:yes|yeah|yep|ok|okay|sure|si|claro|dale|{_COURTESY})"
_DELETE = r"(?:delete|erase|clear|forget|remove|borr|elimin|olvid)(?:a|e|ar|as|es)?"
_IT = (
    r"(?:l[oa]s?|it|that|this|all|everything|todo|toda|eso|"
    r"(?:the |this |my |la |el |esta |este )?(?:chat|conversation|conversacion))"
)
_AGREED = re.compile(rf"(?:{_YES} )*{_DELETE}(?: ?{_IT}){{0,2}}(?: {_YES}| now| ya| ahora)*")

_ABOUT: Mapping[str, re.Pattern[str]] = {
    "lien_levy_explain": re.compile(r"\b(?:liens?|lev(?:y|ies)|gravamen(?:es)?|embargos?)\b"),
    "cant_pay": re.compile(
        r"\b(?:debts?|penalt(?:y|ies)|interest|fines?|owed?|deudas?|debo|multas?|intereses)\b"
    ),
    "innocent_spouse_explain": re.compile(
        r"\b(?:name|joint|returns?|tax(?:es)?|liability|nombre|conjunt[ao]|declaracion(?:es)?|"
        r"impuestos?)\b"
    ),
}
"""What people want to be rid of beside a conversation, by the topic that is about it."""

_AGREEING = frozenset({ShortKind.YES, ShortKind.NOTED})
_DECLINING = frozenset({ShortKind.NO, ShortKind.DECLINED, ShortKind.STOP})


def deletes_outright(message: str) -> bool:
    """Whether a message is nothing but the words that delete the conversation at once.

    Args:
        message: What the person wrote.
    """
    return "?" not in message and _OUTRIGHT.fullmatch(bare(message)) is not None


def agrees(message: str, short: Short | None) -> bool:
    """Whether a message says yes to "should I delete this conversation?".

    Args:
        message: What the person wrote.
        short: The short reply it is, if it is one.
    """
    if short is not None:
        return short.kind in _AGREEING
    return "?" not in message and _AGREED.fullmatch(bare(message)) is not None


def declines(topic: str, short: Short | None) -> bool:
    """Whether a message says no to that question.

    Args:
        topic: What it was understood as.
        short: The short reply it is, if it is one.
    """
    return short.kind in _DECLINING if short is not None else topic == "deny"


def meant_instead(message: str) -> str | None:
    """The topic of what somebody wants removed that is no conversation; `None` if nothing tells.

    Args:
        message: What the person wrote.
    """
    words = bare(message)
    return next((topic for topic, about in _ABOUT.items() if about.search(words)), None)
