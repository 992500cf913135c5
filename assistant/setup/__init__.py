"""From a fresh checkout to an environment and a trained model.

Standard library only, Python 3.8 and up: this runs on whatever Python a machine has, before
the one that Rasa needs is there. `python3 -m assistant.setup --help` lists the
commands; `make` calls them.
"""
