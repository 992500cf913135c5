"""The messages that go out: texts from ``letters/`` and ``domain.yml``, with what belongs to them.

A message that states computed dates carries the deadlines object (contracts.md) with the words and
links a screen shows beside it. Each message names its language, and the texts of ``letters/`` it
used, so that tests and the coverage report can tell.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from babel.lists import format_list
from rasa_sdk.executor import CollectingDispatcher

from actions import site
from letterclock import links
from letterclock.card import card
from letterclock.deadlines import Deadlines, Status, compute
from letterclock.explain import Answer, Question
from letterclock.explanations import aspects_asked, explanation_keys
from letterclock.letters import load_common, load_letter
from letterclock.letters.model import Letter
from letterclock.wording import Wording, long_date

LETTER = "4390"
"""The letter this assistant speaks of."""

Button = dict[str, str]
Compose = Callable[[Wording, Deadlines, Question], Answer]

ROADMAP = "roadmap"
"""The topic that is answered with a picture of the process."""


def letter() -> Letter:
    """The letter this assistant speaks of, with its clocks and texts."""
    return load_letter(LETTER)


class Replies:
    """The messages of one turn, in one language."""

    def __init__(self, dispatcher: CollectingDispatcher, language: str, as_of: date) -> None:
        """Write through a dispatcher, in a language, judging from a day."""
        self.language = language
        self.as_of = as_of
        self._dispatcher = dispatcher

    def utter(self, response: str, buttons: Sequence[Button] = (), **values: Any) -> None:
        """A response of ``domain.yml``; dates among the values are written out."""
        worded = {
            name: long_date(value, self.language) if isinstance(value, date) else value
            for name, value in values.items()
        }
        self._dispatcher.utter_message(
            response=response, buttons=list(buttons), lang=self.language, **worded
        )

    def say(self, *keys: str) -> None:
        """Texts of ``letters/``, in one message."""
        wording = self._wording()
        self._send(" ".join(wording.say(key) for key in keys), wording)

    def explain(self, topic: str, message: str, clauses: Sequence[str] = ()) -> None:
        """What the letter files say about a topic, or about what the message asks within it.

        Args:
            topic: the topic.
            message: what the person wrote.
            clauses: the questions in it about this topic, where there are several.
        """
        books = (letter(), load_common())
        keys = explanation_keys(books, topic, message)
        if len(clauses) > 1:
            keys += [key for clause in clauses for key in explanation_keys(books, topic, clause)]
        picture = self._roadmap() if topic == ROADMAP else None
        self._explain(list(dict.fromkeys(keys)), picture)

    def explain_aspects(
        self, topics: Sequence[str], message: str, opening: str | None = None
    ) -> bool:
        """What the message asks within topics that are answered with dates.

        Args:
            topics: the topics whose aspects are looked up.
            message: what the person wrote.
            opening: the text that comes before it, e.g. the "no" to more time.

        Returns:
            Whether it asks anything there is an answer to.
        """
        books = (letter(), load_common())
        keys = [key for topic in topics for key in aspects_asked(books, topic, message)]
        if keys:
            self._explain([opening, *keys] if opening else keys)
        return bool(keys)

    def _explain(self, keys: Sequence[str], custom: dict[str, Any] | None = None) -> None:
        wording = self._wording()
        self._send("\n\n".join(wording.say(key) for key in keys), wording, custom)

    def _roadmap(self) -> dict[str, Any]:
        drawn = links.to_roadmap(LETTER, self.language, site.address())
        return {"kind": ROADMAP, "letter": LETTER, "links": drawn}

    def deadlines(self, letter_date: date, compose: Compose, question: Question) -> None:
        """An answer that states the dates of one letter, as ``compose`` words it."""
        wording = self._wording()
        found = compute(letter(), letter_date, self.as_of)
        answer = compose(wording, found, question)
        custom = card(wording, found, answer)
        custom["links"] = links.to_deadlines(found, self.language, site.address())
        if question.conditional:  # nothing goes into a calendar before the date is confirmed
            custom["links"].pop("calendar", None)
        self._send(answer.text, wording, custom)

    def all_passed(self, letter_dates: Sequence[date]) -> bool:
        """Whether letters are known and no deadline of any of them is to come."""
        found = [compute(letter(), day, self.as_of) for day in letter_dates]
        to_come = (each.with_status(Status.OPEN, Status.LAST_DAY) for each in found)
        return bool(found) and not any(to_come)

    def calendar_file(self, letter_date: date) -> None:
        """The address of the calendar file, in words, for channels that show no card.

        Says nothing when no deadline is to come.
        """
        found = compute(letter(), letter_date, self.as_of)
        link = links.to_deadlines(found, self.language, site.address()).get("calendar")
        if link is not None:
            wording = self._wording()
            self._send(wording.say("calendar_file", link=link), wording, without_card=True)

    def one_of(self, days: Sequence[date]) -> str:
        """Dates to choose from, inside a sentence: "… or …"."""
        worded = [long_date(day, self.language) for day in days]
        return format_list(worded, style="or", locale=self.language)

    def topic_buttons(self, topics: Sequence[str]) -> list[Button]:
        """Buttons that ask these topics' questions."""
        titles = load_common().topics
        return [{"title": titles[topic][self.language], "payload": f"/{topic}"} for topic in topics]

    def date_buttons(self, days: Sequence[date]) -> list[Button]:
        """Buttons that give these dates as the letter's."""
        return [
            {
                "title": long_date(day, self.language),
                "payload": f'/give_letter_date{{"letter_date": "{day.isoformat()}"}}',
            }
            for day in days
        ]

    def _wording(self) -> Wording:
        return Wording(letter(), load_common(), self.language)

    def _send(
        self,
        text: str,
        wording: Wording,
        custom: dict[str, Any] | None = None,
        without_card: bool = False,
    ) -> None:
        self._dispatcher.utter_message(
            text=text,
            json_message=custom,
            lang=self.language,
            text_keys=list(dict.fromkeys(wording.used)),
            # A screen that shows cards has it on the card already.
            **({"without_card": True} if without_card else {}),
        )
