"""Who must not be found: how an address is kept private, with every answer about a petition.

A petition shows its writer's address, and in an innocent spouse case the other spouse is told of it
and may join (King, 115 T.C. 118).
"""

from __future__ import annotations

from actions.memory import Memory
from actions.turn import Turn
from letterclock.danger import dangers
from letterclock.fit import Circumstance
from letterclock.signals import Signal

SURE_FEAR = 0.8
"""How sure the model must be of a topic by which somebody is taken to be in fear from then on."""

_TELLS = (
    *("address_safety", "how_to_petition.address_private", "distress.abuse"),
    *("innocent_spouse_explain.address_private", "innocent_spouse_explain.safety"),
)
"""Texts for somebody in hiding: who got one is in fear, and has been told."""

_OF_A_PETITION = (
    *("how_to_petition", "next_steps", "mailing_rule", "forms", "already_filed", "withdraw"),
    *("legal_advice_request", "general_rule", "general_matter"),
)
"""Texts that may lead to a petition; so do all last days."""


def address_private(turn: Turn, memory: Memory) -> Memory:
    """Says how an address is kept private, where a petition was spoken of to one in fear.

    Returns:
        What is known now: that somebody is in fear stays known.
    """
    case, replies, heard = memory.case, turn.replies, turn.heard
    if replies.has_said(*_TELLS):
        told = Signal.HIDING in heard.signals or dangers(heard.text)
        if not told and heard.confidence < SURE_FEAR:
            return memory  # a guess of the model's is not said again with every answer
        return memory.with_case(case.with_circumstance(Circumstance.HIDING.value))
    in_fear = Circumstance.HIDING in case.circumstances
    may_petition = bool(replies.wording().fit.matters)
    may_petition = may_petition and Circumstance.OTHER_SPOUSE not in case.circumstances
    if in_fear and may_petition and (replies.stated or replies.has_said(*_OF_A_PETITION)):
        replies.say("address_private")
    return memory
