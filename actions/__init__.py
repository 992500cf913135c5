"""Rasa custom actions: what is done when a person has said something.

Thin: each reads the slots and what was heard, calls ``letterclock``, and utters. No date
arithmetic, no legal text. The rooms:

- ``memory``: what the conversation knows (slots), checked on the way in;
- ``hearing``: what the last message said about dates and other papers (entities);
- ``intake``: from what is known and what was heard to what is known now, pure and testable;
- ``replies``: the messages that go out, with the deadlines object where dates are stated;
- ``turn``: the course every action runs; ``deadlines``, ``letter_date``, ``conversation``: the
  actions themselves, by what people ask.
"""
