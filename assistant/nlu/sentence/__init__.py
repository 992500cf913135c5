"""What a message means, as a direction in space: the sentence encoder multilingual-e5-small.

`weights.txt` names the weights; `assistant.setup.encoder` fetches them and has `convert`
make the encoder of them, once; `encoder` turns text into a vector, and `featurizer` is what Rasa
loads. `pruning` has decided which pieces of other languages are left out.
"""
