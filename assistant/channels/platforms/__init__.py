"""Rasa's connectors of the messaging platforms, behind the guard. See docs/channels/."""
