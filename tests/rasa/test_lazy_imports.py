"""What a server never uses is not read, and says so where it is used after all."""

from __future__ import annotations

import subprocess
import sys

from assistant.ground.settings import ROOT


def in_a_fresh_python(code: str) -> str:
    """The last line that it prints."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=180,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout.splitlines()[-1]


LEFT_OUT = """
import sys
from assistant.rasa import lazy_imports
lazy_imports.leave_out([{connectors}])
"""


def test_a_model_at_work_needs_nothing_of_it() -> None:
    code = f"""{LEFT_OUT.format(connectors="")}
import asyncio
import rasa.__main__
from assistant.runner import environment
from assistant.server import replaced
replaced.install()
from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
agent = Agent.load(str(environment.model()))
said = asyncio.run(agent.handle_message(UserMessage("My letter is dated October 8, 2026.")))
assert "letter_date=2026-10-08" in str(said), said
print(all(type(sys.modules[each]) is lazy_imports._Unread for each in lazy_imports.UNUSED))
"""
    assert in_a_fresh_python(code) == "True"


def test_a_connector_that_is_set_up_is_read() -> None:
    code = f"""{LEFT_OUT.format(connectors="'slack', 'assistant.x.telegram.Y'")}
from rasa.core import channels
classes = channels.SlackInput, channels.TelegramInput, channels.TwilioInput
print([issubclass(each, lazy_imports.LeftOut) for each in classes])
"""
    assert in_a_fresh_python(code) == "[False, False, True]"


def test_what_is_left_out_says_so_when_it_is_used() -> None:
    code = f"""{LEFT_OUT.format(connectors="")}
from rasa.core.channels import BUILTIN_CHANNELS, TwilioInput
assert BUILTIN_CHANNELS["twilio"] is TwilioInput
try:
    TwilioInput("a", "b", "c")
except ImportError as error:
    first = str(error)
try:
    class Mine(TwilioInput):
        pass
except ImportError as error:
    print("rasa.core.channels.twilio.TwilioInput is left out" in first, str(error) == first)
"""
    assert in_a_fresh_python(code) == "True True"
