"""The pictures: valid and strict SVG, everything said, nothing on top of anything else."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import combinations
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letterclock.deadlines import Deadlines, Status, compute
from letterclock.letters import LANGUAGES, Book, load_common, load_letter
from letterclock.letters.model import Clock, Letter, Place, Stop
from letterclock.pictures import NoRoadmap, roadmap, timeline
from letterclock.pictures.text import SMALLEST, Words, in_clauses, set_lines, width, wrap
from letterclock.wording import Wording

LETTER, COMMON = load_letter("4390"), load_common()
LETTER_DATE = date(2026, 10, 22)
DAYS = {
    "the letter's date": date(2026, 10, 22),
    "open": date(2026, 11, 10),
    "the counted day": date(2026, 11, 21),
    "first last day": date(2026, 11, 23),
    "between": date(2026, 12, 15),
    "second last day": date(2027, 1, 20),
    "passed": date(2027, 3, 1),
    "long passed": date(2029, 1, 1),
}
WIDTH = 320
TAG = "{http://www.w3.org/2000/svg}"
ELEMENTS = set("svg g title desc path line rect circle polygon text".split())
ATTRIBUTES = set(
    "class viewBox role lang id aria-labelledby font-family font-size font-weight fill fill-opacity"
    " stroke stroke-width stroke-dasharray stroke-linejoin d points x y x1 y1 x2 y2 cx cy r rx"
    " width height".split()
)

letter_dates = st.dates(date(1998, 1, 1), date(2040, 12, 31))
days_since = st.one_of(st.integers(0, 130), st.integers(0, 9000))
languages = st.sampled_from(LANGUAGES)


def wording(language: str = "en", letter: Letter = LETTER) -> Wording:
    return Wording(Book(letter, COMMON), language)


def found(as_of: date, letter: Letter = LETTER) -> Deadlines:
    return compute(letter, LETTER_DATE, as_of)


def drawn(as_of: date, language: str = "en", letter: Letter = LETTER) -> Element:
    return fromstring(timeline(wording(language, letter), found(as_of, letter), standalone=False))


def lines(picture: Element) -> list[Element]:
    return list(picture.iter(f"{TAG}text"))


def said(picture: Element) -> str:
    """The words drawn, as one text."""
    texts = [each.text or "" for each in lines(picture)]
    return " ".join(texts).replace("\u00a0", " ")


def described(picture: Element) -> str:
    return picture.findtext(f"{TAG}desc") or ""


def box(line: Element) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of a line of words, estimated as the layout does."""
    size = float(line.get("font-size", 0))
    left, baseline = float(line.get("x", 0)), float(line.get("y", 0))
    across = width(line.text or "", size, bold=line.get("font-weight") == "bold")
    return left, baseline - 0.8 * size, left + across, baseline + 0.24 * size


def extents(picture: Element) -> list[tuple[float, float]]:
    """The corners of every shape."""
    corners: list[tuple[float, float]] = []
    for each in picture.iter():
        number = {key: float(value) for key, value in each.items() if _is_number(value)}
        name = each.tag.removeprefix(TAG)
        if name == "line":
            corners += [(number["x1"], number["y1"]), (number["x2"], number["y2"])]
        elif name == "circle":
            corners += [
                (number["cx"] + sign * number["r"], number["cy"] + sign * number["r"])
                for sign in (1, -1)
            ]
        elif name == "rect":
            right, bottom = number["x"] + number["width"], number["y"] + number["height"]
            corners += [(number["x"], number["y"]), (right, bottom)]
        elif name in ("polygon", "path"):
            values = re.findall(r"-?[\d.]+", each.get("points") or each.get("d") or "")
            numbers = [float(value) for value in values]
            corners += list(zip(numbers[::2], numbers[1::2], strict=True))
    return corners


def _is_number(value: str) -> bool:
    return re.fullmatch(r"-?[\d.]+", value) is not None


def check(picture: Element) -> None:
    """What holds for every picture."""
    assert {each.tag.removeprefix(TAG) for each in picture.iter()} <= ELEMENTS
    assert {key for each in picture.iter() for key in each.attrib} <= ATTRIBUTES
    left, top, across, height = map(float, picture.get("viewBox", "").split())
    assert (left, top, across) == (0, 0, WIDTH)
    for x, y in extents(picture):
        assert 0 <= x <= WIDTH
        assert 0 <= y <= height
    boxes = [box(line) for line in lines(picture)]
    for x1, y1, x2, y2 in boxes:
        assert 0 <= x1 < x2 <= WIDTH
        assert 0 <= y1 < y2 <= height
    for one, other in combinations(boxes, 2):
        apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
        assert apart, (one, other)
    assert all(float(line.get("font-size", 0)) >= SMALLEST for line in lines(picture))
    # Title and description say what is drawn, no more and no less.
    title = picture.findtext(f"{TAG}title") or ""
    plain = re.sub(r"[\s.]+", " ", f"{title} {described(picture)}").strip()
    assert plain == re.sub(r"[\s.]+", " ", said(picture))


# -- The timeline ---------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("day", DAYS)
def test_every_state_can_be_read(day: str, language: str) -> None:
    check(drawn(DAYS[day], language))


@settings(max_examples=150, deadline=None)
@given(letter_dates, days_since, languages)
def test_nothing_overlaps_whatever_the_dates(letter_date: date, days: int, language: str) -> None:
    as_of = letter_date + timedelta(days=days)
    dates = compute(LETTER, letter_date, as_of)
    picture = fromstring(timeline(wording(language), dates, standalone=False))
    check(picture)
    words = described(picture)
    for each in (letter_date, as_of, *(deadline.last_day for deadline in dates.deadlines)):
        assert wording(language).date(each) in words


@pytest.mark.parametrize(
    ("day", "sentences"),
    [
        ("the letter's date", ["Today: day 0", "Still open: 32 days left", "90 days left"]),
        ("open", ["Today: day 19", "Tuesday, November 10, 2026", "Still open: 13 days left"]),
        ("first last day", ["Today: day 32", "Today is the last day", "Still open: 58 days left"]),
        ("between", ["The usual time has passed: 22 days ago", "Still open: 36 days left"]),
        ("second last day", ["The usual time has passed: 58 days ago", "Today is the last day"]),
        ("passed", ["The usual time has passed: 98 days ago", "passed: 40 days ago"]),
    ],
)
def test_says_how_it_stands(day: str, sentences: list[str]) -> None:
    words = described(drawn(DAYS[day]))
    assert all(sentence in words for sentence in sentences), words


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("day", DAYS)
def test_one_that_is_kept_says_nothing_that_is_true_today_alone(day: str, language: str) -> None:
    speaking = wording(language)
    dates = found(DAYS[day])
    picture = fromstring(
        timeline(speaking, dates, standalone=False, kept=True, site="help.example.org")
    )
    check(picture)
    words = described(picture)
    assert not re.search(r"left|queda|ago\b|hace|[Tt]oday|[Hh]oy", words)
    assert speaking.date(DAYS[day]) in words
    assert speaking.say("picture_call") in words
    assert "help.example.org" in words
    for deadline in dates.deadlines:
        assert speaking.date(deadline.last_day) in words
    passed = speaking.say("status_passed")
    assert words.count(passed) == len(dates.with_status(Status.PASSED))


def test_where_the_site_is_not_known_none_is_named() -> None:
    alone = fromstring(timeline(wording(), found(DAYS["open"]), standalone=True, kept=True))
    assert described(alone).endswith("This is information, not legal advice..")


def test_says_what_moved_and_why() -> None:
    words = described(drawn(DAYS["open"]))
    assert (
        "Day 30: Saturday, November 21, 2026. Cannot be a last day: Saturday and Sunday." in words
    )
    assert "Last day: Lien or levy. Monday, November 23, 2026." in words
    # The other one did not move.
    assert "Last day: Innocent spouse. Wednesday, January 20, 2027. Day 90." in words
    assert len(groups(drawn(DAYS["open"]), "lc-moved")) == 1


def test_says_it_in_spanish() -> None:
    words = described(drawn(DAYS["between"], "es"))
    assert "Hoy: día 54. martes, 15 de diciembre de 2026." in words
    assert "No puede ser el último día: sábado y domingo." in words
    assert "Desde aquí, solo la parte del cónyuge inocente." in words
    assert drawn(DAYS["between"], "es").get("lang") == "es"


def groups(picture: Element, kind: str) -> list[Element]:
    return [each for each in picture.iter(f"{TAG}g") if kind in (each.get("class") or "").split()]


def test_the_days_stand_in_order_with_today_among_them() -> None:
    words = said(drawn(DAYS["between"]))
    order = ["October 22", "November 21", "November 23", "December 15", "January 20"]
    assert sorted(order, key=words.index) == order


def test_a_longer_time_is_drawn_longer() -> None:
    heights = {line.text: float(line.get("y", 0)) for line in lines(drawn(date(2026, 10, 22)))}
    text = {key.replace("\u00a0", " "): value for key, value in heights.items() if key}
    first = text["Last day: Lien or levy"]
    assert text["Last day: Innocent spouse"] - first > first - text["Day 30: Saturday,"]


def test_behind_is_dashed_and_ahead_is_solid() -> None:
    picture = drawn(DAYS["open"])
    behind, ahead = groups(picture, "lc-gone"), groups(picture, "lc-ahead")
    assert len(behind) == 1
    assert len(ahead) == 3
    assert all(each.get("stroke-dasharray") for group in behind for each in group)
    assert not any(each.get("stroke-dasharray") for group in ahead for each in group)


def test_a_last_day_is_filled_until_it_has_passed() -> None:
    def filled(day: str) -> list[bool]:
        marks = drawn(DAYS[day]).iter(f"{TAG}circle")
        return [each.get("fill") is None for each in marks if not each.get("stroke-dasharray")]

    assert filled("open") == [True, True]
    assert filled("first last day") == [True, True]
    assert filled("between") == [False, True]
    assert filled("second last day") == [False, True]
    assert filled("passed") == [False, False]


@pytest.mark.parametrize(
    ("day", "stretches"), [("open", 1), ("between", 2), ("passed", 1), ("long passed", 1)]
)
def test_the_time_for_one_part_only_is_hatched(day: str, stretches: int) -> None:
    picture = drawn(DAYS[day])
    hatched = [
        each for each in groups(picture, "lc-line") if "lc-only" in (each.get("class") or "")
    ]
    assert len(hatched) == stretches
    assert "From here on, only the innocent spouse part." in described(picture)


def test_years_are_drawn_with_a_break_and_no_longer() -> None:
    shorter, longer = drawn(DAYS["passed"]), drawn(date(2060, 1, 1))
    heights = [float((each.get("viewBox") or "").split()[3]) for each in (shorter, longer)]
    assert heights[1] < heights[0] + 60
    broken = [group for group in groups(longer, "lc-line") if len(group) == 4]
    assert len(broken) == 1
    assert not [group for group in groups(shorter, "lc-line") if len(group) == 4]


@pytest.mark.parametrize("day", DAYS)
def test_the_classes_say_the_status(day: str) -> None:
    dates = found(DAYS[day])
    classes = {Status.OPEN: "lc-open", Status.LAST_DAY: "lc-last-day", Status.PASSED: "lc-passed"}
    with_words = [
        each
        for each in groups(drawn(DAYS[day]), "lc-deadline")
        if each.find(f"{TAG}text") is not None
    ]
    assert [each.get("class") for each in with_words] == [
        f"lc-deadline {classes[each.status]}" for each in dates.deadlines
    ]
    assert len(groups(drawn(DAYS[day]), "lc-now")) >= 1


def test_a_letter_with_other_clocks_is_drawn_as_well() -> None:
    clocks = tuple(
        Clock(
            matter,
            days,
            dict.fromkeys(LANGUAGES, f"Label {matter}"),
            dict.fromkeys(LANGUAGES, f"the {matter} part"),
            (),
        )
        for matter, days in (("one", 90), ("two", 21), ("three", 90), ("four", 150))
    )
    letter = Letter(number="x", clocks=clocks)
    for days in range(0, 160, 3):
        picture = drawn(LETTER_DATE + timedelta(days=days), letter=letter)
        check(picture)
        assert "only the one part, the three part, and the four part." in described(picture)
        assert "only the four part." in described(picture)


def test_a_letter_with_one_clock_has_nothing_left_after_it() -> None:
    letter = Letter(number="x", clocks=LETTER.clocks[:1])
    picture = drawn(DAYS["open"], letter=letter)
    check(picture)
    assert "From here on" not in described(picture)
    assert not groups(picture, "lc-only")


# -- The roadmap ----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_roadmap_shows_every_stop_in_order(language: str) -> None:
    picture = fromstring(roadmap(wording(language), standalone=False))
    check(picture)
    words = described(picture)
    names = [stop.names[language] for stop in LETTER.roadmap]
    assert sorted(names, key=words.index) == names
    for stop in LETTER.roadmap:
        assert stop.ways.get(language, "") in words
        assert stop.details[language].replace("\u00a0", " ") in words


def test_you_are_here_is_between_what_was_and_what_can_be() -> None:
    words = described(fromstring(roadmap(wording(), standalone=False)))
    order = [
        "Your hearing",
        "You are here. The decision of Appeals",
        "With a petition in time. US Tax Court",
        "Without a petition. Back to IRS Collection",
    ]
    assert sorted(order, key=words.index) == order


def stop(place: Place, name: str, detail: str = "", way: str = "") -> Stop:
    def both(text: str) -> dict[str, str]:
        return dict.fromkeys(LANGUAGES, text) if text else {}

    return Stop(place, both(name), both(detail), both(way), ())


def test_a_roadmap_with_one_way_on_is_drawn_as_well() -> None:
    stops = (stop(Place.HERE, "A letter"), stop(Place.AFTER, "An end", way="In time"))
    letter = Letter(number="x", roadmap=stops)
    picture = fromstring(roadmap(wording(letter=letter), standalone=False))
    check(picture)
    assert described(picture) == "You are here. A letter. In time. An end."


def test_a_letter_without_a_roadmap_is_an_error() -> None:
    with pytest.raises(NoRoadmap, match="letter x has no roadmap"):
        roadmap(wording(letter=Letter(number="x")), standalone=False)


# -- Both -----------------------------------------------------------------------------------------


def test_within_a_page_it_brings_no_style_and_alone_it_does() -> None:
    for draw in (
        lambda alone: timeline(wording(), found(DAYS["open"]), standalone=alone),
        lambda alone: roadmap(wording(), standalone=alone),
    ):
        within, alone = fromstring(draw(False)), fromstring(draw(True))
        assert within.find(f"{TAG}style") is None
        assert "prefers-color-scheme: dark" in (alone.findtext(f"{TAG}style") or "")
        assert alone.get("width") == "320"
        assert said(within) == said(alone)


def test_title_and_description_are_found_by_their_ids() -> None:
    pictures = [drawn(day, language) for day in DAYS.values() for language in LANGUAGES]
    pictures += [fromstring(roadmap(wording(each), standalone=False)) for each in LANGUAGES]
    for picture in pictures:
        ids = [picture.find(f"{TAG}{name}").get("id") for name in ("title", "desc")]  # type: ignore[union-attr]
        assert picture.get("aria-labelledby", "").split() == ids
        assert picture.get("role") == "img"
    assert len({picture.get("aria-labelledby") for picture in pictures}) == len(pictures)


def test_every_text_for_pictures_is_said() -> None:
    speaking = wording()
    timeline(speaking, found(DAYS["open"]), standalone=False)
    timeline(speaking, found(DAYS["open"]), standalone=True, kept=True)
    roadmap(speaking, standalone=False)
    assert {key for key in COMMON.texts if key.startswith("picture_")} <= set(speaking.used)


def test_hostile_words_stay_words() -> None:
    hostile = "</text><script>alert('1')</script> & \" <b>"
    stops = (stop(Place.HERE, hostile, hostile), stop(Place.AFTER, hostile, hostile, hostile))
    clock = Clock(
        "one", 30, dict.fromkeys(LANGUAGES, hostile), dict.fromkeys(LANGUAGES, hostile), ()
    )
    letter = Letter(number=hostile, clocks=(clock,), roadmap=stops)
    for text in (
        roadmap(wording(letter=letter), standalone=False),
        timeline(wording(letter=letter), found(DAYS["open"], letter), standalone=False),
    ):
        picture = fromstring(text)
        assert {each.tag.removeprefix(TAG) for each in picture.iter()} <= ELEMENTS
        assert hostile in described(picture)


# -- Words on lines -------------------------------------------------------------------------------


@given(st.text("abc WM\u00a0", max_size=60), st.integers(30, 300), st.booleans())
def test_lines_fit_and_lose_nothing(text: str, room: int, bold: bool) -> None:
    words = Words(text, 14, bold=bold)
    broken = wrap(words, room)
    assert all(width(line, 14, bold=bold) <= room for line in broken)
    assert re.sub(r"\s", "", "".join(broken)) == re.sub(r"\s", "", text)


def test_lines_are_about_as_wide_as_each_other() -> None:
    assert wrap(Words("one two three four"), 110) == ["one two", "three four"]


def test_what_belongs_together_is_parted_last() -> None:
    assert wrap(Words(in_clauses("Last day: Lien or levy")), 110) == [
        "Last\u00a0day:",
        "Lien\u00a0or\u00a0levy",
    ]
    assert wrap(Words("Lien\u00a0or\u00a0levy"), 60) == ["Lien or", "levy"]
    assert wrap(Words("Donaudampfschiff"), 80) == ["Donauda", "mpfschiff"]


def test_a_line_of_letters_nobody_thought_of_is_given_the_most_room() -> None:
    assert width("漢", 10) >= width("W", 10)


def test_lines_stand_one_under_the_other() -> None:
    (first, second), bottom = set_lines([Words("one"), Words("two", 20)], 5, 10, 100)
    # Letters stand on the baseline, about as high above it as their size.
    assert first.baseline - 0.7 * first.words.size > 10
    assert first.baseline < second.baseline - 0.7 * second.words.size
    assert second.baseline < bottom
    assert first.x == second.x == 5
