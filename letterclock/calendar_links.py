"""Adding a last day to Google's or Outlook's calendar: an address that opens it, filled in.

For phones on which a downloaded calendar file opens badly. Nothing is sent until the person follows
one; then that company learns the day and what it is about.
"""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import urlencode

from letterclock.calendar_file import summary
from letterclock.deadlines import Deadline, Deadlines
from letterclock.wording import Wording

GOOGLE = "https://calendar.google.com/calendar/render"
OUTLOOK = "https://outlook.live.com/calendar/0/deeplink/compose"


def google(wording: Wording, found: Deadlines, deadline: Deadline) -> str:
    """Google's calendar with the last day as an event of a whole day."""
    after = deadline.last_day + timedelta(days=1)
    asked = {
        "action": "TEMPLATE",
        "text": summary(wording, found, deadline),
        "dates": f"{deadline.last_day:%Y%m%d}/{after:%Y%m%d}",
        "details": _about(wording),
    }
    return f"{GOOGLE}?{urlencode(asked)}"


def outlook(wording: Wording, found: Deadlines, deadline: Deadline) -> str:
    """Outlook's calendar on the web with the last day as an event of a whole day."""
    asked = {
        "path": "/calendar/action/compose",
        "rru": "addevent",
        "subject": summary(wording, found, deadline),
        "startdt": deadline.last_day.isoformat(),
        "enddt": (deadline.last_day + timedelta(days=1)).isoformat(),
        "allday": "true",
        "body": _about(wording),
    }
    return f"{OUTLOOK}?{urlencode(asked)}"


def _about(wording: Wording) -> str:
    return f"{wording.say('calendar_how')} {wording.say('people')}"
