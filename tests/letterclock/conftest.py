"""Properties are about what comes out; how long it takes is a benchmark's matter."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
