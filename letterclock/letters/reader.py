"""Reading a YAML file so that every complaint names the file, the key and what is wrong."""

from __future__ import annotations

import string
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import yaml

from letterclock.letters.model import LANGUAGES

Fill = Callable[[str, str], str]
"""Writes out what a text names: text and language -> text."""


class LetterFileError(ValueError):
    """A letter file that cannot be used; `str()` is `file: key: what is wrong`."""


class _StrictLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Plain YAML, but a key given twice is an error instead of a silent overwrite."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[Any] = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if key in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key!r} is given twice", key_node.start_mark
                )
            seen.add(key)
        mapping: dict[Hashable, Any] = super().construct_mapping(node, deep=deep)
        return mapping


class Node:
    """A value in a letter file, together with where it stands.

    Attributes:
        file: The file's name, for messages.
        path: The keys that lead to the value, e.g. `clocks[0].days`.
        value: What YAML gave.
    """

    def __init__(self, file: str, path: str, value: Any, fill: Fill | None = None) -> None:
        self.file = file
        self.path = path
        self.value = value
        self._fill = fill

    @classmethod
    def from_file(cls, path: Path, fill: Fill | None = None) -> Node:
        """The top of a file, which must be a mapping.

        Args:
            path: The file.
            fill: Writes out the facts that a text in a language names.

        Raises:
            LetterFileError: When the file is missing, no YAML, or no mapping.
        """
        name = f"{path.parent.name}/{path.name}"
        try:
            value = yaml.load(path.read_text(encoding="utf-8"), Loader=_StrictLoader)
        except FileNotFoundError:
            raise LetterFileError(f"{name}: there is no such file") from None
        except yaml.YAMLError as error:
            raise LetterFileError(f"{name}: not readable as YAML: {_one_line(error)}") from None
        node = cls(name, "", value, fill)
        node._expect(dict, "keys with values")
        return node

    def problem(self, what: str) -> LetterFileError:
        """An error that names this place."""
        return LetterFileError(": ".join(part for part in (self.file, self.path, what) if part))

    def child(self, key: str) -> Node:
        """The value under a key that must be there."""
        found = self.optional(key)
        if found is None:
            raise self.problem(f"the key {key!r} is missing")
        return found

    def optional(self, key: str) -> Node | None:
        """The value under a key, or `None` where the key is not given."""
        self._expect(dict, "keys with values")
        if key not in self.value:
            return None
        path = f"{self.path}.{key}" if self.path else key
        return Node(self.file, path, self.value[key], self._fill)

    def items(self) -> Iterator[tuple[str, Node]]:
        """Every key with its value."""
        self._expect(dict, "keys with values")
        for key in self.value:
            if not isinstance(key, str):
                raise self.problem(f"the key {key!r} must be text (put it in quotes)")
            yield key, self.child(key)

    def elements(self) -> Iterator[Node]:
        """Every element of a list that must not be empty."""
        self._expect(list, "a list")
        if not self.value:
            raise self.problem("the list is empty")
        for index, value in enumerate(self.value):
            yield Node(self.file, f"{self.path}[{index}]", value, self._fill)

    def only(self, *keys: str) -> None:
        """Complains about keys this place does not know: most are typing errors.

        Raises:
            LetterFileError: Naming the first unknown key.
        """
        for key, child in self.items():
            if key not in keys:
                raise child.problem(f"unknown key (known here: {', '.join(sorted(keys))})")

    def text(self) -> str:
        """A text that is not empty, without the line break YAML blocks end with."""
        self._expect(str, "text")
        if not self.value.strip():
            raise self.problem("the text is empty")
        return str(self.value).strip()

    def one_of(self, known: Iterable[str]) -> str:
        """A value out of those that are known here; `true` and `false` as texts."""
        value = str(self.value).lower() if isinstance(self.value, bool) else str(self.value)
        if value not in list(known):
            raise self.problem(f"must be one of {', '.join(known)}, not {value!r}")
        return value

    def whole_number(self) -> int:
        """A whole number of at least 1."""
        if isinstance(self.value, bool) or not isinstance(self.value, int) or self.value < 1:
            raise self.problem(f"must be a whole number, 1 or more, not {self.value!r}")
        return self.value

    def day(self) -> date:
        """A calendar day, as YAML reads `2026-11-23`."""
        if not isinstance(self.value, date) or isinstance(self.value, datetime):
            raise self.problem(f"must be a day like 2026-11-23, not {self.value!r}")
        return self.value

    def truth(self) -> bool:
        """`true` or `false`."""
        self._expect(bool, "true or false")
        return bool(self.value)

    def translations(self) -> Mapping[str, str]:
        """A text in every language, with the same `{placeholders}` in each, its facts filled."""
        texts = {language: self.child(language).text() for language in LANGUAGES}
        used = {language: _placeholders(self.child(language)) for language in LANGUAGES}
        reference = used[LANGUAGES[0]]
        for language in LANGUAGES[1:]:
            if used[language] != reference:
                raise self.problem(
                    f"{language} and {LANGUAGES[0]} differ in their placeholders: "
                    f"{sorted(used[language])} and {sorted(reference)}"
                )
        if self._fill is None:
            return texts
        return {language: self._fill(text, language) for language, text in texts.items()}

    def _expect(self, kind: type, called: str) -> None:
        if not isinstance(self.value, kind):
            raise self.problem(f"must be {called}, not {self.value!r}")


def _placeholders(node: Node) -> set[str]:
    try:
        return {name for _, name, _, _ in string.Formatter().parse(node.text()) if name is not None}
    except ValueError as error:
        raise node.problem(f"the placeholders are not readable: {error}") from None


def _one_line(error: yaml.YAMLError) -> str:
    return " ".join(str(error).split())
