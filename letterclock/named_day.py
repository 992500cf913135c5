"""The answer to a day that somebody names: said back, claimed, asked why, planned, filed, mailed.

The day is judged against a letter's deadlines; the texts are data (`letters/common.yml`). What
a day means is decided in `letterclock.case`; here it is put into words.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from letterclock import explain
from letterclock.deadlines import Deadline, Deadlines, Status
from letterclock.explain import Answer
from letterclock.filing import Filing, FilingBeforeLetter, Judged, Way
from letterclock.wording import Wording


def check(
    wording: Wording, found: Deadlines, days: Sequence[date], not_for: Sequence[Deadline] = ()
) -> Answer:
    """Yes: these are last days, each with its part.

    Args:
        wording: The letter and the language.
        found: Its deadlines.
        days: The last days that somebody said.
        not_for: Parts for which one of them was taken, too, and whose last day is another.
    """
    said = _part_by_part(wording, "check_not_for", not_for)
    for day in dict.fromkeys(days):
        fitting = [each for each in found.deadlines if each.last_day == day]
        for passed in (False, True):
            some = [each for each in fitting if (each.status is Status.PASSED) == passed]
            if some:
                key = "check_was" if passed else "check_yes"
                parts = explain.names(wording, some)
                said.append(wording.say(key, day=wording.date(day), parts=parts))
    counted = [each for each in found.deadlines if each.last_day in days]
    why = explain.counted(wording, found, counted)
    # Whoever says back a last day of today or tomorrow hears how to file now.
    after = (*explain.deed_where_hours_count(wording, found), *explain.earlier(wording, found))
    closed = explain.closings(wording, found, counted)
    return Answer((" ".join(said), *closed), explain.lines(wording, found), why, after)


def _part_by_part(wording: Wording, key: str, parts: Sequence[Deadline]) -> list[str]:
    """The same sentence about the last day of each part."""
    return [
        wording.say(key, part=explain.names(wording, [each]), last_day=wording.date(each.last_day))
        for each in parts
    ]


def claim(wording: Wording, found: Deadlines, day: date) -> Answer:
    """No: another day than this is the last one, with the counting of the part it is near."""
    if_closed = [each for each in found.deadlines if each.closing and each.closing.until == day]
    if if_closed:
        was = _part_by_part(wording, "claim_was", if_closed)
        before = (" ".join(was), *explain.closings(wording, found, if_closed))
        return Answer(before, explain.lines(wording, found))
    near = nearest(found, day)
    said = [wording.say("claim_no", day=wording.date(day))]
    if near is not None:
        key = "claim_was" if near.status is Status.PASSED else "claim_is"
        part = explain.names(wording, [near])
        said.append(wording.say(key, part=part, last_day=wording.date(near.last_day)))
        if day < near.last_day and near.status is not Status.PASSED:
            said.append(wording.say("claim_earlier"))
    exceeded = [each for each in found.deadlines if each.last_day < day]
    if exceeded:
        said.append(wording.say("claim_later", parts=explain.names(wording, exceeded)))
    why = explain.counted(wording, found, [near] if near else [])
    after = explain.earlier(wording, found)
    return Answer((" ".join(said),), explain.lines(wording, found), why, after)


def why(wording: Wording, found: Deadlines, day: date | None) -> Answer:
    """The counting: of the part a day is near, or of every part."""
    near = nearest(found, day) if day else None
    said = []
    if day and day > found.letter_date and all(each.last_day != day for each in found.deadlines):
        count = (day - found.letter_date).days
        said.append(wording.say("not_that_day", day=wording.date(day), count=count))
    counted = explain.counting(wording, found, [near] if near else None)
    before, after = (*said, " ".join(counted)), explain.earlier(wording, found)
    return Answer(before, explain.lines(wording, found), after=after)


def filing(wording: Wording, found: Deadlines, filed: Filing) -> Answer:
    """Whether a petition is, was or would be in time, part by part, and what decides it."""
    day = wording.date(filed.day)
    try:
        judged = found.judge(filed).judged
    except FilingBeforeLetter:
        dated = wording.date(found.letter_date)
        said = wording.say("note_before_letter", letter_date=dated)
        return Answer((said,), explain.lines(wording, found))
    assert judged is not None  # judging gives a verdict
    done = "filing_done" if filed.done else "filing_planned"
    heading = wording.say(
        "filing_arrived" if filed.arrived else done,
        day=day,
        way=wording.say(f"way_{filed.way.value}"),
    )
    lines = "\n".join(_verdict(wording, each, judged) for each in found.deadlines)
    notes = [wording.say(_note(filed, judged))]
    # A verdict that a passed last day left open turns on whether the Court was closed on it.
    late = [each for each in found.deadlines if filed.day > each.last_day]
    notes += explain.closings(
        wording, found, [each for each in late if judged.in_time[each.matter] is None]
    )
    missed = [each for each in found.deadlines if judged.in_time[each.matter] is False]
    over = [each for each in missed if each.status is Status.PASSED]
    notes += [wording.say(f"late_{each.matter}") for each in over]
    left = [each for each in missed if each.status is not Status.PASSED]
    if left and (filed.done or judged.not_filed):
        # What was not filed in time, or not at all, can still be filed.
        notes += _left(wording, left)
    if left and judged.not_filed:
        notes += explain.deed_where_hours_count(wording, found)
    if over and not left and None not in judged.in_time.values():
        notes.append(wording.say("next_passed"))
    if filed.done and set(judged.in_time.values()) == {True} and _several_open(found):
        notes.append(wording.say("filed_leaves_out"))
    return Answer((heading,), lines, "", (*notes, *explain.earlier(wording, found)))


def _several_open(found: Deadlines) -> bool:
    """Whether a letter of several parts has one that can still be petitioned."""
    to_come = found.with_status(Status.OPEN, Status.LAST_DAY)
    return len(found.deadlines) > 1 and bool(to_come)


def mailing(wording: Wording, found: Deadlines, mailed: date, earlier: Deadlines | None) -> Answer:
    """A postmark starts no clock; an earlier one than the printed date is said to count from.

    Args:
        wording: The letter and the language.
        found: Its deadlines.
        mailed: The day of the postmark or the tracking.
        earlier: The deadlines counted from that day, where it lies before the printed date.
    """
    said = wording.say("mailing_is_not_start")
    lines = explain.lines(wording, found)
    if earlier is not None:
        return Answer((said,), lines, "", (from_mailing(wording, mailed, earlier),))
    later = (wording.say("mailed_later"),) if mailed > found.letter_date else ()
    return Answer((said,), lines, explain.letter_date(wording, found), later)


def from_mailing(wording: Wording, mailed: date, earlier: Deadlines) -> str:
    """The last days counted from a mailing before the printed date: the careful ones.

    Args:
        wording: The letter and the language.
        mailed: The day of the postmark or the tracking.
        earlier: The deadlines counted from that day.
    """
    from_then = wording.say("mailed_earlier", day=wording.date(mailed))
    return f"{from_then}\n{explain.lines(wording, earlier)}"


def receipt(wording: Wording, found: Deadlines) -> Answer:
    """The day it came starts no clock."""
    return _with_lines(wording, found, wording.say("receipt_is_not_start"))


def unknown(wording: Wording, found: Deadlines, day: date) -> Answer:
    """What is that day? The last days stay as they are."""
    said = (wording.say("what_day", day=wording.date(day)), wording.say("still_these"))
    after = (*explain.deed_where_hours_count(wording, found), *explain.earlier(wording, found))
    return Answer(said, explain.lines(wording, found), after=after)


def still_these(wording: Wording, found: Deadlines) -> Answer:
    """The last days as they are known, where nothing else can be said."""
    return _with_lines(wording, found, wording.say("still_these"))


def _with_lines(wording: Wording, found: Deadlines, said: str) -> Answer:
    dated = explain.letter_date(wording, found)
    after = (*explain.deed_where_hours_count(wording, found), *explain.earlier(wording, found))
    return Answer((said,), explain.lines(wording, found), dated, after)


def nearest(found: Deadlines, day: date) -> Deadline | None:
    """The deadline whose count a day is nearest to."""
    return min(
        found.deadlines,
        key=lambda each: min(abs((each.last_day - day).days), abs((each.counted_to - day).days)),
        default=None,
    )


def _verdict(wording: Wording, deadline: Deadline, judged: Judged) -> str:
    verdict = judged.in_time[deadline.matter]
    key = {True: "line_in_time", False: "line_too_late", None: "line_depends"}[verdict]
    if judged.not_filed:
        key = "line_not_filed"
    label = deadline.clock.labels[wording.language]
    return wording.say(key, label=label, last_day=wording.date(deadline.last_day))


def _note(filed: Filing, judged: Judged) -> str:
    """The text that tells what decides."""
    if filed.to_irs:
        return "note_irs"
    if filed.arrived and filed.way not in (Way.OTHER_COURIER, Way.FOREIGN_MAIL):
        return "note_there" if None not in judged.in_time.values() else "note_arrived"
    if filed.done and filed.way is Way.MAIL:
        return "note_mail_done"
    return f"note_{filed.way.value}"


def _left(wording: Wording, left: Sequence[Deadline]) -> list[str]:
    """What can still be petitioned, a sentence for each last day."""
    days = sorted({each.last_day for each in left})
    return [
        wording.say(
            "filing_left",
            left_parts=explain.names(wording, [each for each in left if each.last_day == day]),
            last_day=wording.date(day),
        )
        for day in days
    ]
