"""The composition root: the server, put together of channels, guard, Rasa, stores and website."""
