"""The first answer as it fits a phone's screen, and what unfolds from it.

Nothing a right depends on is folded away: the state, every last day, what to do, what was taken for
granted, the earlier of two days, a number to call. The rest is the whole answer's own paragraphs.
"""

from __future__ import annotations

from dataclasses import dataclass

from letterclock import explain
from letterclock.deadlines import Deadlines, Status
from letterclock.explain import Answer, Detail, Question
from letterclock.wording import Wording

_SHORTENED = (Detail.FULL, Detail.STEP)


@dataclass(frozen=True)
class Fold:
    """What is shown when it is asked for.

    Attributes:
        title: What stands in its place.
        paragraphs: What it holds.
    """

    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class ShortAnswer:
    """An answer without what unfolds.

    Attributes:
        before: The state, and what was taken for granted; said before the dates.
        after: What to do, and whom to call.
        more: What unfolds, but for the counting, which belongs to the dates.
        text: All of it where nothing unfolds, with how to ask for the rest.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    more: tuple[Fold, ...]
    text: str


def shortened(wording: Wording, found: Deadlines, answer: Answer) -> ShortAnswer | None:
    """An answer in short; `None` for one that is short already, or about no day.

    Args:
        wording: The letter and the language.
        found: Its deadlines.
        answer: The whole answer.
    """
    question = answer.question
    no_days = explain.state(found) == "no_court"
    if question is None or question.detail not in _SHORTENED or no_days:
        return None
    # If the Court was closed on a last day that has passed, a right still runs: never folded away.
    closed = explain.closings(wording, found)
    before = [_state(wording, found, question), *closed, _taken(wording, found, question)]
    if "lead" in wording.book.texts:
        before.append(wording.say("lead"))
    after = [explain.deed(wording, found)]
    if question.detail is Detail.FULL:
        if explain.state(found) != "passed":
            after.append(wording.say("short_earlier_date"))
        after.append(wording.say("short_people"))
    said, done = tuple(filter(None, before)), tuple(after)
    # What may still help has no word of its own that would bring it.
    rules = explain.about_passed(wording, found)
    text = (*said, answer.parts, *rules, *done, wording.say("short_more"))
    return ShortAnswer(said, done, _folds(wording, found, question), "\n\n".join(text))


def _state(wording: Wording, found: Deadlines, question: Question) -> str:
    start = explain.begins(wording, found, question)
    if question.matter is not None:
        return " ".join([*start, explain.conclusion(wording, found, question)])
    today = explain.names(wording, found.with_status(Status.LAST_DAY))
    return " ".join([*start, wording.say(f"short_{explain.state(found)}", today_parts=today)])


def _taken(wording: Wording, found: Deadlines, question: Question) -> str:
    """What was not told and is taken for granted: the letter's number, the year."""
    year = found.letter_date.year
    if question.year_taken and question.taken == "other_number":
        return wording.say("short_no_year_no_number", year=year)
    number = [wording.say(f"short_{question.taken}")] if question.taken is not None else []
    return " ".join(
        [*number, *([wording.say("short_no_year", year=year)] if question.year_taken else [])]
    )


def _folds(wording: Wording, found: Deadlines, question: Question) -> tuple[Fold, ...]:
    folds = {
        "fold_special": explain.about_passed(wording, found),
        "fold_how": explain.next_step(wording, found),
        "fold_people": [wording.say("people")] if question.detail is Detail.FULL else [],
    }
    return tuple(Fold(wording.say(key), tuple(texts)) for key, texts in folds.items() if texts)
