"""The chat on a page, found by role and name as a person (or their screen reader) finds it."""

from __future__ import annotations

import json
import re
from typing import Any

from playwright.sync_api import Locator, Page, Response, expect

from tests.web.words import LANGUAGES, in_chat, starters

MESSAGES = "**/webhooks/website/messages"
HISTORY = "**/webhooks/website/history"


class Chat:
    """One chat.

    Attributes:
        page: the page it is on.
        language: that of its interface now.
    """

    def __init__(self, page: Page, language: str = "en") -> None:
        self.page = page
        self.language = language
        self.element = page.locator("letterclock-chat")

    def words(self, key: str, **values: str) -> str:
        """A text of the interface."""
        return in_chat(key, self.language, **values)

    # -- What is on it ---------------------------------------------------------------------------

    @property
    def log(self) -> Locator:
        return self.element.get_by_role("log")

    @property
    def box(self) -> Locator:
        """Where one types."""
        return self.element.get_by_role("textbox", name=self.words("message"))

    @property
    def date_field(self) -> Locator:
        return self.element.get_by_label(self.words("date_label"))

    @property
    def thinking(self) -> Locator:
        return self.element.get_by_text(self.words("thinking"))

    @property
    def answers(self) -> Locator:
        """What the assistant said, in order."""
        return self._turns("it_said")

    @property
    def sayings(self) -> Locator:
        """What the person said, in order."""
        return self._turns("you_said")

    def button(self, key: str) -> Locator:
        return self.element.get_by_role("button", name=self.words(key), exact=True)

    def starter(self, number: int = 0) -> Locator:
        """A suggested question."""
        return self.element.get_by_role("button", name=starters(self.language)[number], exact=True)

    @property
    def calendar_link(self) -> Locator:
        return self.log.get_by_role("link", name=self.words("calendar"))

    def _turns(self, speaker: str) -> Locator:
        # A message keeps the language it was said in, and so does the speaker's name.
        names = "|".join(in_chat(speaker, language) for language in LANGUAGES)
        return self.log.locator(".turn").filter(has_text=re.compile(f"^({names})"))

    # -- What one does ---------------------------------------------------------------------------

    def say(self, text: str) -> str:
        """Types and sends; waits for the answer and returns all of it."""
        before = self.answers.count()
        self.send(text)
        return self.next_answer(before)

    def send(self, text: str) -> None:
        """Types and sends, waits for nothing."""
        self.box.fill(text)
        self.box.press("Enter")

    def press(self, button: Locator) -> str:
        """Presses something that is answered; returns the answer."""
        before = self.answers.count()
        button.click()
        return self.next_answer(before)

    def unfold(self, *titles: str) -> None:
        """Opens what the last answer has folded away; all of it, or only these (keys of texts)."""
        folds = self.answers.last.locator("summary")
        for title in titles:
            folds.get_by_text(self.words(title), exact=True).click()
        if not titles:
            for each in folds.all():
                each.click()

    def pick(self, day: str) -> str:
        """Gives the letter's date by the date field; an ISO date."""
        before = self.answers.count()
        if not self.date_field.is_visible():
            self.button("pick").click()
        self.date_field.fill(day)
        self.button("date_send").click()
        return self.next_answer(before)

    def pick_again(self, day: str) -> str:
        """Gives another date in mid-conversation; an ISO date."""
        return self.pick(day)

    def next_answer(self, before: int) -> str:
        """Waits until there are more answers than before; returns all the new ones."""
        expect(self.answers.nth(before)).to_be_visible()
        return "\n".join(self.answers.all_inner_texts()[before:])

    def reload(self) -> None:
        """Loads the page again, and waits for the conversation to be back."""
        with self.page.expect_response(HISTORY):
            self.page.reload()

    # -- What it keeps ---------------------------------------------------------------------------

    def stored(self) -> dict[str, Any]:
        """All that the browser keeps for this site."""
        return dict(
            self.page.evaluate(
                """() => ({session: {...sessionStorage}, local: {...localStorage},
                           cookies: document.cookie})"""
            )
        )

    def token(self) -> str:
        """The conversation's token."""
        [value] = self.stored()["session"].values()
        return str(value)


def sent(response: Response) -> dict[str, Any]:
    """The body of the request a response belongs to."""
    return dict(json.loads(response.request.post_data or "{}"))
