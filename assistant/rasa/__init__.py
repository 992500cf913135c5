"""Rasa, as this assistant needs it: its processor, its policy, its actions, its imports."""
