"""Makes the encoder of the published weights: `python -m … <weights folder> <new folder>`.

Called by set-up, once. Int8 in CTranslate2's format, without the pieces of other scripts and
languages than English and Spanish (`kept_pieces.bin`, made by `pruning`): 43 MB for 120, the same
numbers. The weights' own engine is left where it is: one runtime for all.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import numpy.typing as npt
from ctranslate2.converters import utils
from ctranslate2.specs import common_spec, transformer_spec
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

from assistant.nlu.sentence.encoder import TOKENIZER
from assistant.nlu.sentence.weights import Weights

KEPT = Path(__file__).with_name("kept_pieces.bin")
"""One bit a piece, the first piece in the highest bit of the first byte."""

LEAST = -1000.0
"""The score of a piece that no text is split into."""


def convert(weights_folder: Path, folder: Path) -> None:
    """Writes the int8 encoder and its tokenizer.

    Args:
        weights_folder: Holds the file of the weights.
        folder: Where the encoder is written; made if need be.
    """
    weights = Weights(weights_folder)
    bits = np.unpackbits(np.frombuffer(KEPT.read_bytes(), np.uint8))
    kept = np.flatnonzero(bits[: len(weights.pieces)])
    spec = _specification(weights, kept)
    pieces = [weights.pieces[number] for number in kept]
    spec.config.layer_norm_epsilon = weights.epsilon
    spec.config.unk_token = pieces[weights.unknown]
    # Asked by number, never by name; CTranslate2 wants a name for each.
    spec.register_vocabulary([f"{number}" for number in range(len(pieces))])
    spec.validate()
    spec.optimize(quantization="int8")
    folder.mkdir(parents=True, exist_ok=True)
    spec.save(str(folder))
    scores = [float(weights.scores[number]) for number in kept]
    tokenizer(weights, pieces, scores).save(str(folder / TOKENIZER))


def tokenizer(weights: Weights, pieces: list[str], scores: list[float]) -> Tokenizer:
    """What splits a text into pieces, as the model was trained with.

    Args:
        weights: They say which pieces mark the beginning, the end and the unknown.
        pieces: Those there are.
        scores: How likely each is.
    """
    marks = (weights.first, weights.last, weights.padding, weights.unknown)
    scores = [LEAST if number in marks else score for number, score in enumerate(scores)]
    made = Tokenizer(models.Unigram(list(zip(pieces, scores, strict=True)), weights.unknown))
    made.normalizer = normalizers.Sequence(
        [normalizers.NFKC(), normalizers.Replace(Regex(r"\s+"), " ")]
    )
    made.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always")
    return made


def _specification(
    weights: Weights, kept: npt.NDArray[np.int64]
) -> transformer_spec.TransformerEncoderModelSpec:
    width, inner = weights.width, weights.inner

    def linear(
        target: common_spec.LinearSpec, name: str, out: int, into: int
    ) -> common_spec.LinearSpec:
        target.weight = weights.array(f"{name}.w", (out, into))
        target.bias = weights.array(f"{name}.b", (out,))
        return target

    def norm(target: common_spec.LayerNormSpec, name: str) -> None:
        target.gamma = weights.array(f"{name}.w", (width,))
        target.beta = weights.array(f"{name}.b", (width,))

    encoder = transformer_spec.TransformerEncoderSpec(
        weights.layers,
        weights.heads,
        pre_norm=False,
        activation=common_spec.Activation.GELU,
        layernorm_embedding=True,
        num_source_embeddings=2,
        embeddings_merge=common_spec.EmbeddingsMerge.ADD,
    )
    encoder.scale_embeddings = False
    encoder.embeddings[0].weight = weights.array("emb.word", (weights.rows, width))[kept]
    encoder.embeddings[1].weight = weights.array("emb.type", (weights.types, width))
    encoder.position_encodings.encodings = weights.array("emb.pos", (weights.positions, width))
    norm(encoder.layernorm_embedding, "emb.ln")
    for number, layer in enumerate(encoder.layer):
        name, attention = f"l{number}", layer.self_attention
        utils.fuse_linear(
            attention.linear[0],
            [linear(common_spec.LinearSpec(), f"{name}.{part}", width, width) for part in "qkv"],
        )
        linear(attention.linear[1], f"{name}.ao", width, width)
        norm(attention.layer_norm, f"{name}.aln")
        linear(layer.ffn.linear_0, f"{name}.fi", inner, width)
        linear(layer.ffn.linear_1, f"{name}.fo", width, inner)
        norm(layer.ffn.layer_norm, f"{name}.oln")
    return transformer_spec.TransformerEncoderModelSpec(encoder)


if __name__ == "__main__":
    convert(Path(sys.argv[1]), Path(sys.argv[2]))
