"""Leads from Rasa's one plug-in seam to this project.

Rasa imports a module of this name at every command, and hands it its plug-in manager
(rasa/plugin.py). It is not the product of that name.
"""

from __future__ import annotations

from typing import Any


def init_hooks(manager: Any) -> None:
    """Registers this project's plug-in.

    Args:
        manager: Rasa's plug-in manager, pluggy's.
    """
    from assistant.server import plugin

    manager.register(plugin)
