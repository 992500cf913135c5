"""What a browser accepts, by its request's headers: compression, language, HTML, a stored copy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def accepts_gzip(accept_encoding: str) -> bool:
    """Whether an `Accept-Encoding` header allows gzip; `gzip;q=0` does not."""
    weights = dict(_weighted(accept_encoding))
    named = max((weights[name] for name in ("gzip", "x-gzip") if name in weights), default=None)
    return (weights.get("*", 0.0) if named is None else named) > 0


def accepts_html(accept: str) -> bool:
    """Whether an `Accept` header names HTML, as browsers' do and programs' do not."""
    return dict(_weighted(accept)).get("text/html", 0.0) > 0


def language(accept_language: str, known: Sequence[str]) -> str:
    """The known language an `Accept-Language` header likes best; the first where it likes none.

    Args:
        accept_language: The header, such as "es-MX,es;q=0.9,en;q=0.5".
        known: ISO 639-1 codes, the default first.
    """
    liked: dict[str, float] = {}
    for tag, weight in _weighted(accept_language):
        code = tag.partition("-")[0]
        if code in known:
            liked[code] = max(weight, liked.get(code, 0.0))
    best = max(known, key=lambda code: liked.get(code, 0.0))
    return best if liked.get(best, 0.0) > 0 else known[0]


def has_copy(if_none_match: str, *etags: str) -> bool:
    """Whether an `If-None-Match` header names one of these ETags (or is `*`)."""
    named = {tag.strip().removeprefix("W/") for tag in if_none_match.split(",")}
    return "*" in named or not named.isdisjoint(etags)


def _weighted(header: str) -> Iterator[tuple[str, float]]:
    """The values of a header with their weights, lower case; a weight that is none counts as 0."""
    for part in header.lower().split(","):
        value, *parameters = (each.strip() for each in part.split(";"))
        if not value:
            continue
        weight = 1.0
        for parameter in parameters:
            name, _, number = parameter.partition("=")
            if name.strip() == "q":
                weight = _number(number.strip())
        yield value, weight


def _number(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        return 0.0
    return number if 0.0 <= number <= 1.0 else 0.0
