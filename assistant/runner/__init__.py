"""Runs the assistant: `python -m assistant.runner serve` or `chat`, inside `.venv`."""
