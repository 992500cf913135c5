"""How well messages are understood: `make evaluate`.

Two measurements, a table per topic for each: the development set (`tests/nlu/dev.*.yml`,
written without sight of the training examples and never trained on) through the trained model,
and a cross-validation of the training examples.
"""
