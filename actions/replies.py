"""The messages that go out: texts from `letters/` and `domain.yml`, with what belongs to them.

A message that states computed dates carries the deadlines object (docs/contracts.md) with the words
and links a screen shows beside it. Each message names its language, and the texts of `letters/` it
used, so that tests and the coverage report can tell.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from babel.lists import format_list
from rasa_sdk.executor import CollectingDispatcher

from letterclock import explain, links, where_from
from letterclock.aspects import (
    MOST_ASPECTS,
    asked_elsewhere,
    asked_of_others,
    aspects_asked,
    distress_keys,
    explanation_keys,
)
from letterclock.card import card
from letterclock.case import Case, Held, Setting
from letterclock.deadlines import Deadlines, Status
from letterclock.default_letter import DEFAULT, default_letter
from letterclock.explain import Answer
from letterclock.filing import Filing
from letterclock.fit import Circumstance, Fit
from letterclock.letters import (
    Book,
    families,
    load_book,
    load_common,
    load_facts,
    load_letter,
    load_other,
    load_others,
)
from letterclock.letters.model import Letter
from letterclock.settings import site
from letterclock.wording import Wording, long_date

Button = dict[str, str]
Compose = Callable[[Wording, Deadlines], Answer]

ROADMAP = "roadmap"

_EXCUSES = frozenset(
    f"extension.{each}" for each in ("bankruptcy", "combat_zone", "disaster", "old_address")
)
"""Answers to whoever asks for more time with a reason for which there may be some."""
"""The topic that is answered with a picture of the process."""


class Replies:
    """The messages of one turn, in one language, about one case.

    Attributes:
        setting: Today, and the letter taken for granted.
        case: The case as it is now; set once the message was taken in.
        learned: The keys of texts that answer the message, as the model has it.
        stated: Whether last days were stated in this turn.
        year_taken: The date whose year was not told and is taken for granted.
        year_in_short: Whether a short answer has said so.
    """

    def __init__(self, dispatcher: CollectingDispatcher, language: str, as_of: date) -> None:
        self.language = language
        self.setting = Setting(as_of, default_letter())
        self.case = Case()
        self.learned: Sequence[str] = ()
        self.stated = False
        self._said: list[str] = []
        self.year_taken: date | None = None
        self.year_in_short = False
        self._dispatcher = dispatcher
        self._explained = False

    @property
    def as_of(self) -> date:
        """The day it is judged from (Eastern time)."""
        return self.setting.as_of

    def utter(self, response: str, buttons: Sequence[Button] = (), **values: Any) -> None:
        """A response of `domain.yml`; dates among the values are written out."""
        worded = {
            name: long_date(value, self.language) if isinstance(value, date) else value
            for name, value in values.items()
        }
        worded.setdefault("letter", self.wording().letter.number)
        self._dispatcher.utter_message(
            response=response, buttons=list(buttons), lang=self.language, **worded
        )

    def ask_date(self, offer: bool = False) -> None:
        """Asks for the date on the letter, or offers to count once it is told.

        Args:
            offer: The date is not needed for what was asked.
        """
        named = self.case.first.number is not None
        if not self.wording().letter.usual_clocks:
            self.say("no_court", "people")
            return
        if offer:
            self.utter("utter_offer_to_count_letter" if named else "utter_offer_to_count")
            return
        self.utter("utter_ask_date_of_letter" if named else "utter_ask_letter_date")
        if named and not self._explained:
            self.say_of(explain.general_rule)
        self.say("people")

    def say(self, *keys: str, custom: dict[str, Any] | None = None, **values: Any) -> None:
        """Texts of `letters/`, in one message; `custom` is what a program reads beside them."""
        wording = self.wording()
        self._send(" ".join(wording.say(key, **values) for key in keys), wording, custom)

    def ask(self, key: str, choices: Mapping[str, str]) -> None:
        """A question of `letters/`, with its buttons.

        Args:
            key: Its text.
            choices: The payload of each button, by the text that is its title.
        """
        wording = self.wording()
        text = wording.say(key)
        buttons = [
            {"title": wording.say(title), "payload": payload} for title, payload in choices.items()
        ]
        self._send(text, wording, buttons=buttons)

    def say_of(self, compose: Callable[[Wording], str]) -> None:
        """A text that is composed, in one message."""
        wording = self.wording()
        self._send(compose(wording), wording)

    def step(self, family: str, paper: str, asked: str | None = None) -> bool:
        """The one next step of a letter for which nothing is counted.

        Args:
            family: Its family in `letters/others.yml`.
            paper: The letter as the person named it; said where that is its number.
            asked: What is asked of who knows that step (`OtherLetter.asked`).

        Returns:
            Whether there is one for this family.
        """
        other = load_other(family)
        if other is None:
            return False
        key = family if asked is None else other.asked(asked)
        text = other.text(key, self.language)
        text = f"{paper}: {text}" if paper in other.numbers else text
        self._dispatcher.utter_message(text=text, lang=self.language, text_keys=[key])
        return True

    def step_aspects(self, family: str, message: str) -> bool:
        """What a message asks that is true of every letter of this matter.

        Args:
            family: The letter's family in `letters/others.yml`.
            message: What the person wrote.

        Returns:
            Whether there is anything to say.
        """
        other = load_other(family)
        keys = asked_of_others(other, message) if other else []
        if other is not None and keys:
            text = "\n\n".join(other.text(key, self.language) for key in keys)
            self._dispatcher.utter_message(text=text, lang=self.language, text_keys=keys)
        return bool(keys)

    def where_from(self, keys: Sequence[str]) -> None:
        """Where what was said is from, with the day the law was last checked.

        Args:
            keys: The keys of the texts that were said.
        """
        wording = self.wording()
        others = {key: text for each in load_others() for key, text in each.texts.items()}
        known = {**load_common().texts, **others, **wording.book.texts}
        sources = where_from.told(known[key] for key in keys if key in known)
        lines = [wording.say("where_from_line", cite=each.cite, link=each.url) for each in sources]
        said = wording.say(
            "where_from" if lines else "where_from_all",
            checked=wording.date(load_facts().checked),
            link=f"{site()}/{self.language}#sources",
            **({"sources": "\n".join(lines)} if lines else {}),
        )
        self._send(said, wording)

    def explain(
        self, topic: str, message: str, clauses: Sequence[str] = (), whole: str = ""
    ) -> bool:
        """What the letter files say about a topic, or about what the message asks within it.

        Args:
            topic: The topic.
            message: What the person wrote.
            clauses: The questions in it about this topic, where there are several.
            whole: All that was asked, where `message` is a part of it.

        Returns:
            Whether there was anything to say.
        """
        wording = self.wording()
        sure = asked_elsewhere(wording.book, (), whole)
        if sure:
            cued = aspects_asked(wording.book, topic, message)
            keys = list(dict.fromkeys((*sure, *cued)))[:MOST_ASPECTS]
        else:
            keys = explanation_keys(wording.book, topic, message, self.learned)
        if len(clauses) > 1:
            keys += [
                key for clause in clauses for key in explanation_keys(wording.book, topic, clause)
            ]
        picture = self._roadmap(wording) if topic == ROADMAP else None
        return self._explain(wording, list(dict.fromkeys(keys)), picture)

    def help_first(self, topic: str, message: str) -> None:
        """Where somebody in danger or in distress finds a person to talk with.

        Args:
            topic: The topic that holds what is said.
            message: What the person wrote.
        """
        wording = self.wording()
        self._explain(wording, distress_keys(wording.book, topic, message, self.learned))

    def explain_aspects(
        self, topics: Sequence[str], message: str, opening: str | None = None
    ) -> bool:
        """What the message asks within topics that are answered with dates.

        Args:
            topics: The topics whose aspects are looked up.
            message: What the person wrote.
            opening: The text that comes before it, e.g. the "no" to more time.

        Returns:
            Whether it asks anything there is an answer to.
        """
        wording = self.wording()
        keys = asked_elsewhere(wording.book, (), message)
        keys += [
            key
            for topic in topics
            for key in aspects_asked(wording.book, topic, message, self.learned)
        ]
        keys = list(dict.fromkeys(keys))[:MOST_ASPECTS]
        # "No, whatever the reason" does not go before a reason the law knows.
        opened = opening and keys and _EXCUSES.isdisjoint(keys)
        return self._explain(wording, [str(opening), *keys] if opened else keys)

    def explain_elsewhere(self, ranked: Sequence[str], message: str) -> bool:
        """What a message asks within topics it was not taken for.

        Args:
            ranked: The topics that come next, the likeliest first.
            message: What the person wrote.

        Returns:
            Whether it asks anything there is an answer to.
        """
        wording = self.wording()
        return self._explain(wording, asked_elsewhere(wording.book, ranked, message))

    def _explain(
        self, wording: Wording, keys: Sequence[str], custom: dict[str, Any] | None = None
    ) -> bool:
        if keys:
            # Two topics can have the same text, such as the Court's address.
            said = dict.fromkeys(wording.say(key) for key in keys)
            self._send("\n\n".join(said), wording, custom)
        return bool(keys)

    def _roadmap(self, wording: Wording) -> dict[str, Any] | None:
        if not wording.letter.roadmap:
            return None
        number = wording.letter.number
        drawn = links.to_roadmap(number, self.language, site())
        return {"kind": ROADMAP, "letter": number, "links": drawn}

    def deadlines(
        self, held: Held, compose: Compose, calendar: bool = True, filed: Filing | None = None
    ) -> None:
        """An answer that states the dates of one letter, as `compose` words it.

        Args:
            held: The letter; its date is known.
            compose: Words the answer.
            calendar: Whether the file for the calendar is offered beside it.
            filed: The petition that the answer judges, if it does.
        """
        found = self.setting.deadlines(self.case, held)
        if found is None:
            return
        wording = self.wording(held)
        answer = compose(wording, found)
        if not found.deadlines:
            self._send(answer.text, wording)
            return
        self.stated = True
        judged = filed is not None and filed.day >= found.letter_date
        custom = card(wording, found.judge(filed) if filed and judged else found, answer)
        told = answer.question is not None and answer.question.year_taken
        self.year_in_short |= told and "short" in custom["card"]
        custom["links"] = links.to_deadlines(found, self.language, site())
        if not (calendar and held.sure):  # nothing unconfirmed goes into a calendar
            custom["links"].pop("calendar", None)
        self._send(answer.text, wording, custom)

    def has_said(self, *keys: str) -> bool:
        """Whether one of these texts, or of their aspects, was said in this turn."""
        beginnings = tuple(f"{key}{mark}" for key in keys for mark in ".@")
        return any(each in keys or each.startswith(beginnings) for each in self._said)

    def deeds(self) -> list[str]:
        """What has to be done now, a sentence for each letter where the hours count."""
        found = [(each, self.setting.deadlines(self.case, each)) for each in self.case.dated]
        return [
            deed
            for held, one in found
            if one and one.deadlines
            for deed in explain.deed_where_hours_count(self.wording(held), one)
        ]

    def all_passed(self) -> bool:
        """Whether letters are known and no deadline of any of them is to come."""
        found = [self.setting.deadlines(self.case, each) for each in self.case.dated]
        to_come = (one.with_status(Status.OPEN, Status.LAST_DAY) for one in found if one)
        return any(found) and not any(to_come)

    def calendar_file(self, held: Held) -> None:
        """The address of the calendar file, in words, for channels that show no card.

        Says nothing when no deadline is to come.
        """
        found = self.setting.deadlines(self.case, held)
        link = found and links.to_deadlines(found, self.language, site()).get("calendar")
        if link:
            wording = self.wording(held)
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

    def letter_buttons(self) -> list[Button]:
        """Buttons that say which letter it is: by number and by what it decides."""
        return [
            {
                "title": load_book(family).text("button", self.language),
                "payload": f'/which_letter{{"letter": "{family}"}}',
            }
            for family in families()
        ]

    def wording(self, held: Held | None = None) -> Wording:
        """The texts about a letter as the case stands: the one spoken of first by default."""
        held = held or self.case.first
        return Wording(self._book(held), self.language, self._fit(held))

    def _book(self, held: Held) -> Book:
        if held.other is not None:
            return Book(Letter(number=held.number or ""), load_common())
        number = self.setting.number(held) or DEFAULT
        return load_book(number)

    def _fit(self, held: Held) -> Fit:
        found = self.setting.deadlines(self.case, held)
        statuses = {each.matter: each.status.value for each in found.deadlines} if found else {}
        if Circumstance.BANKRUPTCY in self.case.circumstances:
            statuses = {}  # none of its last days is told, and none is said to have passed
        matters: list[str] = []
        if held.other is None:
            clocks = load_letter(self.setting.number(held) or DEFAULT).clocks
            matters = [
                each.matter for each in clocks if each.only_if in (None, *self.case.circumstances)
            ]
        return self.case.fit(held, statuses, matters)

    def _send(
        self,
        text: str,
        wording: Wording,
        custom: dict[str, Any] | None = None,
        without_card: bool = False,
        buttons: Sequence[Button] = (),
    ) -> None:
        self._explained = True
        before = [each for each in self._dispatcher.messages if each.get("text") == text]
        shown = not custom or any(each.get("custom") == custom for each in before)
        if before and shown and not buttons:
            return  # two questions, one answer
        self._said += wording.used
        self._dispatcher.utter_message(
            text=text,
            json_message=custom,
            buttons=list(buttons),
            lang=self.language,
            text_keys=list(dict.fromkeys(wording.used)),
            # A screen that shows cards has it on the card already.
            **({"without_card": True} if without_card else {}),
        )
