"""What is said to the systems."""

from __future__ import annotations

from dataclasses import dataclass

TODAY = "2026-11-23"
LETTER_DATE = "2026-10-22"


@dataclass(frozen=True)
class Turn:
    """One message of the conversation that is measured.

    Attributes:
        kind: What kind of turn it is.
        says: What the person writes.
        payload: The same as a button sends it, for a system that reads no dates.
    """

    kind: str
    says: str
    payload: str | None = None

    def text(self, reads_dates: bool) -> str:
        """What is sent.

        Args:
            reads_dates: The system finds a date in a sentence.
        """
        return self.says if reads_dates or self.payload is None else self.payload


DEADLINE = Turn(
    "the date → the deadlines",
    "my letter is dated october 22, 2026",
    '/give_letter_date{"letter_date": "2026-10-22"}',
)

CONVERSATION = (
    Turn("greeting", "hello"),
    Turn("can I still appeal", "can i still appeal?"),
    DEADLINE,
    Turn("the spouse part", "what about the spouse part?"),
    Turn("how to file", "how do i file?"),
    Turn("thanks", "thanks"),
)

AGAIN = Turn("the same question again", "how do i file?")
"""Asked over and over: the answer is the same each time, so only the past can make it slower."""

LONG = Turn(
    "500 characters",
    (
        "hello, i got this letter from the irs in the mail and i am really worried because my "
        "husband and i filed together and now they say i owe all of it, we are separated since "
        "last spring and he never told me anything about those years, my sister says that there "
        "is a court for taxes and that i may ask them to look at it but i do not know if it is "
        "too late, i work two jobs and i have no money for a lawyer, so please tell me how long "
        "do i still have to file something and what should i do first, thank you so much for it"
    )[:500],
)

LONGEST = Turn("2,000 characters", (f"{LONG.says}. " * 4)[:2000])
"""As much as is read of a message."""

_LETTER = (
    "Department of the Treasury\nInternal Revenue Service\nDate:\nOctober 22, 2026\n"
    "Person to contact: Q. Samplewood\nTelephone: 202-555-0143\nTax periods ended:\n"
    "December 31, 2018, December 31, 2019\nDear Ms. Example:\n{}\nSincerely,\nLetter 4390\n"
)
_SENTENCE = (
    "We considered what you told us in the hearing of September 3, 2026 about the tax year 2019.\n"
)

LETTER = Turn("a pasted letter", _LETTER.format(_SENTENCE * ((6000 - len(_LETTER)) // 92)))
"""As much as is looked at of a pasted letter."""
