"""NLU components Rasa loads by name (see `config.yml`)."""
