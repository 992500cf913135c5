"""The `letterclock` command: the deadlines of a letter, for a terminal or as JSON.

`letterclock 4390 2026-10-22 --as-of 2026-11-23 --json` prints the deadlines object of
`docs/contracts.md`; `--filed DAY --by WAY` judges a petition, `--printed DAY` tells the last day
printed on a letter where that decides, `--letters` lists the letters. Bad input is one clear line
on standard error and exit status 2.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from datetime import date
from typing import NoReturn

from letterclock import clock, explain, named_day
from letterclock.deadlines import Deadlines, LetterDateError, compute
from letterclock.filing import Filing, FilingBeforeLetter, Way
from letterclock.iso_date import iso_date
from letterclock.letters import (
    LANGUAGES,
    Book,
    LetterFileError,
    UnknownLetter,
    known_letters,
    known_others,
    load_book,
    load_common,
    load_letter,
)
from letterclock.letters.model import Letter
from letterclock.printed import PrintedDeadline, state_of, values_of
from letterclock.wording import Wording

BAD_INPUT = 2
"""The exit status when the input is not usable."""


class _OneLineParser(argparse.ArgumentParser):
    """Says what is wrong in one line, without the usage text around it."""

    def error(self, message: str) -> NoReturn:
        _fail(f"{message} (see letterclock --help)")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command.

    Args:
        arguments: The command line without the program's name; the process's own by default.

    Returns:
        0 when the deadlines were printed. Bad input leaves through `SystemExit` with status 2.
    """
    options = _parser().parse_args(arguments)
    needed = options.printed if options.date is None else options.date
    if not options.letters and (options.letter is None or needed is None):
        _fail("a letter and its date are needed, e.g. letterclock 4390 2026-10-22")
    try:
        _show("\n".join(_known(options.language)) if options.letters else _answer(options))
    except _BAD as error:
        _fail(str(error))
    return 0


def _answer(options: argparse.Namespace) -> str:
    """The deadlines of one letter, as they were asked for."""
    as_of = clock.today() if options.as_of is None else _day(options.as_of, "--as-of")
    dated = None if options.date is None else _day(options.date, "the letter date")
    printed = None if options.printed is None else _day(options.printed, "--printed")
    filed = _filing(options, as_of)
    if (other := known_others().get(options.letter)) is not None:
        if filed is not None and printed is None:
            raise _NoDate(f"what was sent about letter {options.letter} is judged by --printed DAY")
        one = PrintedDeadline(options.letter, other, as_of, printed, dated, filed)
        return _as_json(one) if options.json else _readable_printed(one, options.language)
    letter = load_letter(options.letter)
    if printed is not None or dated is None:
        raise _NoDate(
            f"letter {options.letter} is counted from its date: --printed is for letters whose "
            "printed last day decides"
        )
    found = compute(letter, dated, as_of)
    found = found.judge(filed) if filed else found
    return _as_json(found) if options.json else _readable(letter, found, options.language)


class _NoDate(ValueError):
    """An argument that is no calendar date, or one that does not belong to the letter."""


_BAD = (
    *(UnknownLetter, LetterFileError, LetterDateError, FilingBeforeLetter),
    *(clock.BadToday, _NoDate),
)


def _parser() -> argparse.ArgumentParser:
    parser = _OneLineParser(
        prog="letterclock",
        description="How long a person holding an IRS letter still has to petition the Tax Court.",
    )
    parser.add_argument("letter", nargs="?", help="the letter's number, e.g. 4390")
    parser.add_argument("date", nargs="?", help="the date printed on the letter, as YYYY-MM-DD")
    parser.add_argument("--letters", action="store_true", help="list the letters that are known")
    parser.add_argument(
        "--filed",
        metavar="DAY",
        help="judge a petition of that day, as YYYY-MM-DD: postmarked, handed over, arrived",
    )
    ways = [way.value.replace("_", "-") for way in Way]
    parser.add_argument(
        "--by", metavar="WAY", choices=ways, help=f"how it travels: {', '.join(ways)}"
    )
    parser.add_argument("--to-irs", action="store_true", help="it was sent to the IRS by mistake")
    parser.add_argument(
        "--printed", metavar="DAY", help="the last day printed on a letter whose print decides"
    )
    parser.add_argument(
        "--as-of", metavar="DATE", help="the day to judge from, as YYYY-MM-DD (default: today)"
    )
    parser.add_argument("--json", action="store_true", help="print the deadlines object")
    parser.add_argument(
        "--language", choices=LANGUAGES, default=LANGUAGES[0], help="of the readable answer"
    )
    return parser


def _filing(options: argparse.Namespace, as_of: date) -> Filing | None:
    """The petition to judge, if one is told of.

    Raises:
        _NoDate: It has no day.
    """
    if options.filed is None:
        if options.by is not None or options.to_irs:
            raise _NoDate("--by and --to-irs need --filed DAY")
        return None
    day = _day(options.filed, "--filed")
    way = Way((options.by or Way.UNKNOWN.value).replace("-", "_"))
    return Filing(day, way, done=day <= as_of, to_irs=options.to_irs)


def _known(language: str) -> list[str]:
    """Each known letter: its number and title; those that are counted first."""
    counted = {number: load_letter(number).titles for number in known_letters()}
    printed = {number: other.titles for number, other in sorted(known_others().items())}
    return [f"{number}: {titles[language]}" for number, titles in {**counted, **printed}.items()]


def _day(text: str, what: str) -> date:
    day = iso_date(text)
    if day is None:
        raise _NoDate(f"{what} must be a real date written as YYYY-MM-DD, not {text!r}")
    return day


def _fail(message: str) -> NoReturn:
    print(f"letterclock: {' '.join(message.split())}", file=sys.stderr)
    raise SystemExit(BAD_INPUT)


def _show(text: str) -> None:
    try:
        print(text, flush=True)
    except BrokenPipeError:  # "letterclock … | head" has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _as_json(found: Deadlines | PrintedDeadline) -> str:
    return json.dumps(found.as_dict(), indent=2, ensure_ascii=False)


def _readable(letter: Letter, found: Deadlines, language: str) -> str:
    wording = Wording(load_book(letter.number), language)
    blocks = [f"{letter.number}: {letter.titles[language]}"]
    if found.judged is not None:
        blocks.append(named_day.filing(wording, found, found.judged.filing).text)
    if found.deadlines:
        blocks += [
            explain.conclusion(wording, found, explain.Question()),
            *explain.closings(wording, found),
            explain.lines(wording, found),
            "\n".join(explain.counting(wording, found)),
            "\n".join(_authority(letter, language)),
        ]
    else:
        blocks.append(wording.say("no_court"))
    blocks += [wording.say("people"), wording.say("not_advice")]
    return "\n\n".join(block for block in blocks if block)


def _readable_printed(found: PrintedDeadline, language: str) -> str:
    wording = Wording(Book(Letter(number=found.number), load_common()), language)
    blocks = [f"{found.number}: {found.letter.titles[language]}"]
    if found.last_day is not None:
        named = values_of(wording, found.last_day, found.as_of)
        keys = ("printed_day_told", state_of(found.last_day, found.as_of))
        blocks.append(" ".join(wording.say(key, **named) for key in keys))
    blocks.append(found.letter.text(found.letter.family, language))
    blocks += [wording.say("people"), wording.say("not_advice")]
    return "\n\n".join(blocks)


def _authority(letter: Letter, language: str) -> list[str]:
    """Each clock with the law behind it."""
    return [
        f"{each.labels[language]}: {source.cite}"
        for each in letter.clocks
        for source in each.authority
    ]
