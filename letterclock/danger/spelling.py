"""One spelling for words of danger: as people type them late at night, as they are said aloud.

What comes out is for searching alone: words apart by one blank, ` . ` between sentences.
"""

from __future__ import annotations

import re

from letterclock.normalize import normalize

# "su1c1de", "k1ll", "s3lf h4rm": digits and signs between letters are letters.
_SIGN_IN_WORD = re.compile(r"(?<=[a-z])[0134578@$*](?=[a-z])")
_LETTERS = str.maketrans("0134578@$*", "oieastbasi")

_LAUGHTER = re.compile("[\U0001f602\U0001f923]|\\b(?:ha){2,}h?\\b|\\b(?:ja){2,}j?\\b")
_PAUSE = re.compile(r"\.{2,}|…")
_SENTENCE_END = re.compile(r"[.!?;]+(?=\s|$)|[?!;]")
_NO_WORD = re.compile(r"[^a-z0-9. ]+|\.(?=\w)")

_WORDS = {
    **dict.fromkeys(("wanna", "wana", "wnana"), "want to"),
    **dict.fromkeys(("gonna", "gunna", "goin", "finna"), "going to"),
    **dict.fromkeys(("imma", "ima"), "im going to"),
    **dict.fromkeys(("tryna", "tryin"), "trying to"),
    **dict.fromkeys(("wan", "wnat", "wnt", "whant"), "want"),
    **dict.fromkeys(
        ("sucide", "suiside", "suicde", "sucicide", "suacide", "sewerslide"), "suicide"
    ),
    **dict.fromkeys(("sucidal", "suisidal", "suicidle"), "suicidal"),
    **dict.fromkeys(("kil", "kll", "kiil", "killl"), "kill"),
    **dict.fromkeys(("killin", "kiling"), "killing"),
    **dict.fromkeys(("dieing", "dyin", "diying"), "dying"),
    **dict.fromkeys(("dnt", "dotn", "donot", "dunt", "dont't"), "dont"),
    **dict.fromkeys(("cnt", "cannot", "cantt"), "cant"),
    **dict.fromkeys(("hubby", "huband", "husbend", "husbnd", "hubsand", "husban"), "husband"),
    **dict.fromkeys(("boyfreind", "bf"), "boyfriend"),
    **dict.fromkeys(("exhusband", "exwife", "exboyfriend", "exgirlfriend"), "ex"),
    **dict.fromkeys(("pils", "pilss", "pillz", "pilles"), "pills"),
    **dict.fromkeys(("livin", "liveing", "liv"), "living"),
    **dict.fromkeys(("scard", "scarred", "scaird"), "scared"),
    **dict.fromkeys(("afriad", "affraid", "afrad"), "afraid"),
    **dict.fromkeys(("threatend", "threatens", "threatning", "threating"), "threatened"),
    **dict.fromkeys(("anymor", "nomore"), "anymore"),
    **{"u": "you", "ur": "your", "2": "to", "ded": "dead", "beter": "better", "tonite": "tonight"},
    **{"alot": "a lot", "somthing": "something", "stoopid": "stupid", "mysef": "myself"},
    **{"myslef": "myself", "meself": "myself", "myselfs": "myself", "hisself": "himself"},
    **{"beatin": "beating", "hittin": "hitting", "chokin": "choking", "followin": "following"},
    **{"w": "with", "bc": "because", "cuz": "because", "kilt": "killed", "thru": "through"},
    # Spanish
    **dict.fromkeys(("kiero", "qiero", "quero", "qero", "kero", "quieroo", "kiro"), "quiero"),
    **dict.fromkeys(("kiere", "qiere", "quere"), "quiere"),
    **dict.fromkeys(("kisiera", "qisiera", "quisera", "kisera"), "quisiera"),
    **dict.fromkeys(("ke", "q", "qe", "k"), "que"),
    **dict.fromkeys(("bibir", "vibir", "bivir", "bibiendo", "vibiendo"), "vivir"),
    **dict.fromkeys(("kitarme", "qitarme"), "quitarme"),
    **dict.fromkeys(("kitarse", "qitarse"), "quitarse"),
    **dict.fromkeys(("aki", "aqi"), "aqui"),
    **dict.fromkeys(("acavar", "akabar", "acabbar"), "acabar"),
    **dict.fromkeys(("pastiyas", "pastiya", "pastias"), "pastillas"),
    **dict.fromkeys(("aorcarme", "ahorkarme", "orcarme", "aorkarme"), "ahorcarme"),
    **dict.fromkeys(("suisidar", "suisidarme", "suicidarm", "suisidio"), "suicidarme"),
    **dict.fromkeys(("aserme", "acerme", "haserme"), "hacerme"),
    **dict.fromkeys(("aser", "acer", "haser"), "hacer"),
    **dict.fromkeys(("aga", "aiga"), "haga"),
    **dict.fromkeys(("dispertar", "despertarm", "dispertarme", "despertarme"), "despertar"),
    **dict.fromkeys(("amenasa", "amenza", "hamenaza"), "amenaza"),
    **dict.fromkeys(("amenaso", "hamenazo"), "amenazo"),
    **dict.fromkeys(("enserrada", "encerada"), "encerrada"),
    **dict.fromkeys(("golpia", "gopea", "golpella"), "golpea"),
    **dict.fromkeys(("maltarme", "matarm", "mtarme"), "matarme"),
    **dict.fromkeys(("morirm", "morrirme", "morime", "morirmee"), "morirme"),
    **dict.fromkeys(("morri", "morrir", "moril"), "morir"),
    **dict.fromkeys(("xq", "pq", "porq", "xke", "porke"), "porque"),
    **{"bida": "vida", "balgo": "valgo", "bale": "vale", "benas": "venas", "bolarme": "volarme"},
    **{"lla": "ya", "pa": "para", "toy": "estoy", "ta": "esta", "tar": "estar", "x": "por"},
    **{
        "sige": "sigue",
        "persige": "persigue",
        "ensierra": "encierra",
        "desaparesco": "desaparezco",
    },
    **{"boy": "boy", "asta": "hasta", "awanto": "aguanto", "agunto": "aguanto", "dnd": "donde"},
    **{"wat": "what", "b": "be", "plz": "please", "cansao": "cansado", "cansaa": "cansada"},
    **{"ijos": "hijos", "erma": "hermana", "ermano": "hermano", "ermana": "hermana"},
    **{"espozo": "esposo", "isposo": "esposo"},
}

# What is said in two words or in one: the one of a hurry.
_PAIRS = {
    "do not": "dont",
    "don t": "dont",
    "does not": "doesnt",
    "doesn t": "doesnt",
    "did not": "didnt",
    "can not": "cant",
    "can t": "cant",
    "could not": "couldnt",
    "will not": "wont",
    "won t": "wont",
    "would not": "wouldnt",
    "is not": "isnt",
    "was not": "wasnt",
    "were not": "werent",
    "i am": "im",
    "i m": "im",
    "i will": "ill",
    "i ll": "ill",
    "i have": "ive",
    "i would": "id",
    "he is": "hes",
    "he s": "hes",
    "she is": "shes",
    "he has": "hes",
    "she has": "shes",
    "my self": "myself",
    "him self": "himself",
    "her self": "herself",
    "them selves": "themselves",
    "any more": "anymore",
    "no more": "anymore",
    "good bye": "goodbye",
    "un alive": "unalive",
    "w o": "without",
    "with o": "without",
}
_PAIR = re.compile(rf"\b(?:{'|'.join(_PAIRS)})\b")


def spellings(message: str) -> tuple[str, ...]:
    """The message in one spelling, with a blank at both ends.

    Args:
        message: What the person wrote.

    Returns:
        One text; two where there are dots for a pause, since "i want to... die" goes on after them
        and "i want out of life... how do i file" does not.
    """
    text = _LAUGHTER.sub(" lol ", normalize(message).replace("'", ""))
    text = _SIGN_IN_WORD.sub(lambda found: found.group().translate(_LETTERS), text)
    ways = (" . ", " ") if _PAUSE.search(text) else (" . ",)
    return tuple(_words(_SENTENCE_END.sub(" . ", _PAUSE.sub(way, text))) for way in ways)


def _words(text: str) -> str:
    words = (_WORDS.get(word, word) for word in _NO_WORD.sub(" ", text).split())
    return f" {_PAIR.sub(lambda found: _PAIRS[found.group()], ' '.join(words))} . "
