"""Takes personal numbers and addresses out of what people write, English and Spanish.

Own rules and not a package: the packages for this bring a language model of half a gigabyte or have
been left alone for years, and none knows that "10/22/2026" must stay, "CP504" is no number and
1-877-777-4778 is nobody's own. Held by `tests/letterclock/redaction`.
"""

from letterclock.redaction.redact import KINDS, Redacted, redact

__all__ = ["KINDS", "Redacted", "redact"]
