"""Texts nobody means well with, from a seeded source."""

from __future__ import annotations

import random
from collections.abc import Callable

COMMANDS = (
    "/restart", "/session_start", "/back", "/inform", "/action_listen", "/nlu_fallback", "/default",
    "/greet{", "/greet{}", "/greet{{}}", "/affirm{\"language\": \"xx\"}", "/inform{\"language\": 5}",
    "/deadline{\"letter_date\": \"zzzz\"}", "/give_letter_date{\"letter_date\": {\"a\": [1]}}",
    "/give_letter_date{\"letter_date\": 5}", "/give_letter_date{\"letter_date\": [\"zzzz\"]}",
    "/give_letter_date{\"letter_date\": null}", "/deadline{\"told\": [\"x\"]}",
    "/deadline{\"circumstances\": \"zz\"}", "/deadline{\"times_asked\": 1e308}",
    "/deadline{\"date_unsure\": true}", "/deadline@0.9{\"waiting_topic\": \"zz\"}",
    "/which_letter{\"letter\": \"zzzz\"}", "/which_letter{\"letter\": [1]}",
    "/deadline{\"letters\": [{\"dated\": 5}]}", "/deadline{\"filings\": \"zz\"}",
    "/deadline{\"open_question\": {\"about\": \"zz\"}}",
    "/language_switch{\"language\": [\"es\"]}", "/slot{\"letter_date\": \"zzzz\"}", "/" * 40, "/ /",
    "//restart", "/\u200brestart", "\u200b/restart", "\u202e/restart", "\uff0frestart",
    "EXTERNAL: zz", "EXTERNAL_/restart", "/EXTERNAL{\"a\": 1}", "/deadline{\"__class__\": \"os\"}",
)  # fmt: skip
"""Typed commands. None names a real date, so that none may leave one behind."""

INJECTIONS = (
    "' OR '1'='1", "'; DROP TABLE events; --", "\" UNION SELECT sender_id, data FROM events --",
    "1; ATTACH DATABASE '/tmp/x' AS x", "%' --", "\\'; --", "{{7*7}}", "${7*7}", "#{7*7}", "<%= 7*7 %>",
    "{{config.items()}}", "{letter_date}", "{0.__class__.__mro__}", "%(letter_date)s", "%s%s%s%n",
    "${jndi:ldap://127.0.0.1/a}", "$(id)", "`id`", "| id", "; id", "&& id", "../../../../etc/passwd",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)",
    "<svg/onload=alert(1)>", "]]><!--", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>&a;",
    "\r\nSet-Cookie: a=b", "\n2026-11-23 ERROR assistant - forged line", "\x1b[2J\x1b[31mred",
    "{\"level\": \"error\", \"event\": \"forged\"}", "!!python/object/apply:os.system ['id']",
    "__import__('os').system('id')", "null", "undefined", "NaN", "true", "-1", "1e309", "0x7fffffff",
    "**" * 50, "[a](javascript:alert(1))", "]]>", "utter_greet", "action_forget", "#" * 60,
)  # fmt: skip

_PLAIN = "how long do i have for the lien part of my letter ¿cuánto tiempo me queda? ".split(" ")
_ODD = (
    "\u202e", "\u202d", "\u2066", "\u2069", "\u200b", "\u200d", "\ufeff", "\u00ad", "\u0000", "\x07",
    "\x1b", "\x7f", "\u0085", "\u2028", "\u2029", "\u3000", "\u00a0", "\u180e", "\ufffd", "\ufffe",
    "\uffff", "\U000e0041", "\U0010ffff", "\ue000", "\u0378",
)  # fmt: skip
_EMOJI = ("🙂", "👨‍👩‍👧‍👦", "🏳️‍🌈", "🇺🇸", "👍🏽", "#️⃣", "❤️‍🔥")
_WIDE = (
    "你好，我还能上诉吗", "مرحبا كم من الوقت لدي", "שלום כמה זמן יש לי", "สวัสดีเหลือเวลาเท่าไร", "привет сколько дней",
    "नमस्ते कितने दिन", "ﬀﬁﬂﷺ", "Ａｍ Ｉ ｔｏｏ ｌａｔｅ", "𝕙𝕠𝕨 𝕝𝕠𝕟𝕘", "İıŞş", "ẞß", "ﬃ", "①②③", "½⅓", "٣ ٤", "Z̸̢͝",
)  # fmt: skip


def any_text(source: random.Random) -> str:
    """A text of any of the kinds."""
    return source.choice(KINDS)(source)


def unicode(source: random.Random) -> str:
    """Unicode of every kind: directions, marks, halves of pairs, NUL, emoji, other scripts."""
    return source.choice(
        (_sprinkled, _zalgo, _surrogates, _any_code_points, _emoji, _other_script, _one_long_word)
    )(source)


def command(source: random.Random) -> str:
    """A typed command, plain or mutated."""
    chosen = source.choice(COMMANDS)
    if source.random() < 0.3:
        place = source.randrange(len(chosen) + 1)
        chosen = chosen[:place] + source.choice((*_ODD, " ", "{", "}", '"', "\\")) + chosen[place:]
    return chosen


def injection(source: random.Random) -> str:
    """A string that does harm where it is taken for something else than text."""
    chosen = source.choice(INJECTIONS)
    return chosen if source.random() < 0.6 else f"{ordinary(source)} {chosen}"


def ordinary(source: random.Random) -> str:
    """Harmless words."""
    return " ".join(source.choices(_PLAIN, k=source.randrange(1, 12)))


def long(source: random.Random) -> str:
    """A text much longer than is read, within what a request may hold."""
    piece = source.choice(("a", "a ", "\u0301", "how long do i have? ", "9", "/", "-", "(", "1-"))
    return piece * (source.randrange(600, 12_000) // len(piece.encode()))


def _sprinkled(source: random.Random) -> str:
    letters = list(ordinary(source))
    for _ in range(source.randrange(1, 20)):
        letters.insert(source.randrange(len(letters) + 1), source.choice(_ODD))
    return "".join(letters)


def _zalgo(source: random.Random) -> str:
    marks = [chr(source.randrange(0x300, 0x370)) for _ in range(source.randrange(1, 60))]
    return "".join(letter + "".join(marks) for letter in ordinary(source)[:20])


def _surrogates(source: random.Random) -> str:
    return ordinary(source) + chr(source.randrange(0xD800, 0xE000)) * source.randrange(1, 5)


def _any_code_points(source: random.Random) -> str:
    return "".join(chr(source.randrange(0x110000)) for _ in range(source.randrange(1, 80)))


def _emoji(source: random.Random) -> str:
    return "".join(source.choices(_EMOJI, k=source.randrange(1, 40)))


def _other_script(source: random.Random) -> str:
    return " ".join(source.choices(_WIDE, k=source.randrange(1, 6)))


def _one_long_word(source: random.Random) -> str:
    return source.choice("aé字🙂") * source.randrange(100, 2000)


KINDS: tuple[Callable[[random.Random], str], ...] = (
    unicode,
    command,
    injection,
    ordinary,
    long,
)
