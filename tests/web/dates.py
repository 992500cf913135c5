"""The letter most tests are about, and its dates in words."""

from __future__ import annotations

TODAY = "2026-11-23"
LETTER_DATE = "2026-10-22"

COLLECTION = {"en": "Monday, November 23, 2026", "es": "lunes, 23 de noviembre de 2026"}
INNOCENT_SPOUSE = {"en": "Wednesday, January 20, 2027", "es": "miércoles, 20 de enero de 2027"}
LEFT = {"en": "58 days left", "es": "58 días"}

ADVOCATE = "1-877-777-4778"

COST_QUESTION = "How much does it cost to file a petition with the Tax Court?"
"""Answered with "$60" on every channel."""
