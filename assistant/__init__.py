"""What Rasa loads by name, and what sets it up and runs it.

Kept free of imports: `assistant.setup` runs before anything is installed.
"""
