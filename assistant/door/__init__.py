"""The door every message comes through, whatever its channel, before Rasa sees it."""
