"""The five conversations of docs/website.md on a small phone: `python -m tests.web.phone_conversations`.

Prints the table: what a person has to tap, read and move until they know what they came for.
"""

from __future__ import annotations

import math
import sys
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import expect

from assistant.runner.testing import running
from tests.web.browser import launched
from tests.web.chat import Chat
from tests.web.dates import ADVOCATE, LETTER_DATE, TODAY

WIDTH, HEIGHT = 360, 740
SWIPE = 600
"""Pixels that one stroke of a thumb moves a page of this height."""

PLACES = {
    "the chat's field": "letterclock-chat textarea",
    "the telephone number": f'main a[href="tel:+{ADVOCATE.replace("-", "")}"]',
}

PICK = "(picks the date)"

_SEEN = """(answers, before) => {
  const turns = answers.slice(before);
  const words = (node) => node.innerText.replace(/^.*? (said|dijo):/, '').split(/\\s+/)
    .filter((word) => /[\\p{L}\\p{N}]/u.test(word)).length;
  const boxes = turns.map((turn) => turn.getBoundingClientRect());
  const shown = boxes.map(({top, bottom}) =>
    Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0)));
  const sum = (numbers) => numbers.reduce((one, other) => one + other, 0);
  return {words: sum(turns.map(words)), height: sum(boxes.map(({height}) => height)),
          shown: sum(shown), text: turns.map((turn) => turn.innerText).join('\\n')};
}"""


@dataclass(frozen=True)
class Conversation:
    """What a person says, turn by turn, and what each answer has to hold for them.

    Attributes:
        name: As the table calls it.
        path: The page it is on.
        turns: What is said, and a part of the answer that is the point of asking.
    """

    name: str
    path: str
    turns: tuple[tuple[str, str], ...]


CONVERSATIONS = (
    Conversation(
        "1 scared, English, Oct 22",
        "/en",
        (
            ("letter is dated oct 22, am i too late?", "November 23, 2026"),
            ("what do i do first", "November 23, 2026"),
            ("how much does it cost", "$60"),
            ("i dont have 60 dollars", "waive"),
            ("who can i call right now", ADVOCATE),
            ("remind me by email", "calendar"),
        ),
    ),
    Conversation(
        "2 Spanish, date picker",
        "/es",
        (
            (PICK, "23 de noviembre de 2026"),
            ("¿a quién llamo?", ADVOCATE),
            ("¿cuánto cuesta?", "$60"),
            ("¿y la parte del cónyuge?", "20 de enero de 2027"),
            ("¿qué hago primero?", "23 de noviembre de 2026"),
        ),
    ),
    Conversation(
        '3 "take my house", Sept 3',
        "/en",
        (
            ("i got a leter from irs im so scared they gonna take my house", ADVOCATE),
            ("idk", "date"),
            ("sept 3", "December 2, 2026"),
            ("so its over??", "December 2, 2026"),
            ("what do i do first", "December 2, 2026"),
            ("who can i call right now", ADVOCATE),
        ),
    ),
    Conversation(
        "4 clinic, two letters",
        "/en",
        (
            (
                "my clients have two letters: a 4390 dated 10/22/2026 and a 3193 dated 11/02/2026",
                "December 2, 2026",
            ),
            ("Which statute extends the 30 days to Monday?", "7503"),
            ("Can the 30 day time limit be equitably tolled?", "toll"),
            ("is a fax to the court on the last day timely?", "fax"),
            ("how much does it cost to file", "$60"),
        ),
    ),
    Conversation(
        "5 came on Nov 5 / says 10/30",
        "/en",
        (
            ("it came on nov 5", "printed"),
            ("it says 10/30", "November 30, 2026"),
            ("what if I mail it on december 1?", "too late"),
            ("how was it counted", "Day 30"),
            ("how much does it cost", "$60"),
        ),
    ),
)


def _say(chat: Chat, words: str) -> tuple[int, int]:
    """Says something as a thumb does; the answers before it, and the taps it took."""
    before = chat.answers.count()
    if words == PICK:
        chat.pick(LETTER_DATE)
        return before, 3  # the button, the day in the phone's own picker, the button
    chat.box.fill(words)
    chat.button("send").click()
    return before, 2


def _have(chat: Chat, conversation: Conversation) -> list[str]:
    """Has the conversation; the table's row."""
    taps = words = hidden = swipes = 0
    height = 0.0
    first = 0
    missed: list[str] = []
    for said, point in conversation.turns:
        before, tapped = _say(chat, said)
        chat.next_answer(before)
        chat.page.wait_for_timeout(400)  # until it is scrolled to where it stays
        answer = chat.log.locator(".answer").evaluate_all(_SEEN, before)
        taps += tapped
        words += answer["words"]
        first = first or answer["words"]
        height += answer["height"]
        hidden += answer["shown"] < 1
        swipes += math.ceil(max(0.0, answer["height"] - answer["shown"]) / SWIPE)
        if point.lower() not in answer["text"].lower():
            missed.append(f"{said!r}: no {point!r}")
    for each in missed:
        print(f"{conversation.name}: {each}", file=sys.stderr)
    reached = f"{len(conversation.turns) - len(missed)} of {len(conversation.turns)}"
    shown = (len(conversation.turns), taps, words, first, f"{height / HEIGHT:.1f}", swipes, hidden)
    return [conversation.name, *map(str, shown), reached]


HEAD = (
    "conversation",
    "turns",
    "taps",
    "words read",
    "of them first",
    "screens",
    "swipes",
    "answers off screen",
    "answers with their point",
)


def main() -> None:
    """Has all of them and prints the table."""
    phone: dict[str, Any] = {
        "viewport": {"width": WIDTH, "height": HEIGHT},
        "has_touch": True,
        "is_mobile": True,
        "locale": "en-US",
    }
    print(f"| {' | '.join(HEAD)} |\n|{' --- |' * len(HEAD)}")
    with running(env={"LETTERCLOCK_TODAY": TODAY}) as server, launched() as browser:
        for each in CONVERSATIONS:
            page = browser.new_context(**phone).new_page()
            page.goto(server.url + each.path)
            expect(page.locator("letterclock-chat")).to_be_visible()
            print(f"| {' | '.join(_have(Chat(page, each.path[1:]), each))} |")
            page.context.close()
        page = browser.new_context(**phone).new_page()
        for path in ("/en", f"/en?letter_date={LETTER_DATE}"):
            page.goto(server.url + path)
            away = {
                what: page.locator(place).first.evaluate(
                    "(it) => it.getBoundingClientRect().bottom"
                )
                for what, place in PLACES.items()
            }
            swipes = ", ".join(
                f"{what} {max(0, at - HEIGHT) / SWIPE:.1f}" for what, at in away.items()
            )
            print(f"swipes on {path}: {swipes}")


if __name__ == "__main__":
    main()
