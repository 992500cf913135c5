"""What a message means, as a direction in space: the sentence encoder all-MiniLM-L6-v2.

``weights.txt`` names the weights; ``assistant.setup.encoder`` fetches them and has ``convert``
make the encoder of them, once; ``wordpiece`` and ``encoder`` turn text into a vector, and
``featurizer`` is what Rasa loads.
"""
