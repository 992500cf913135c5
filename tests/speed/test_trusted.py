"""The classifier is loaded without all of scikit-learn, and only what may be loaded is."""

from __future__ import annotations

from tests.speed.test_deferred import in_a_fresh_python


def test_the_list_is_part_of_skops_own() -> None:
    code = """
import sys
from assistant.speed import trusted
trusted.few()
import skops.io
ours = sys.modules[trusted.LIST]
assert "pytest" not in sys.modules
assert "sklearn.gaussian_process" not in sys.modules
for name in [each for each in sys.modules if each.startswith("skops")]:
    del sys.modules[name]
import skops.io
theirs = sys.modules[trusted.LIST]
names = {each for each in vars(theirs) if each.isupper() and each[0] != "_"}
assert names == {each for each in vars(ours) if each.isupper()}, names
for name in names:
    assert set(map(str, vars(ours)[name])) <= set(map(str, vars(theirs)[name])), name
for name in ("PRIMITIVES_TYPES", "PRIMITIVE_TYPE_NAMES", "NUMPY_DTYPE_TYPE_NAMES"):
    assert vars(ours)[name] == vars(theirs)[name], name
assert vars(ours)["SKLEARN_ESTIMATOR_TYPE_NAMES"]
trusted.few()
assert sys.modules[trusted.LIST] is theirs
print("part of it")
"""
    assert in_a_fresh_python(code).splitlines()[-1] == "part of it"


def test_others_are_refused() -> None:
    code = """
from assistant.speed import trusted
trusted.few()
import numpy
import skops.io
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import FunctionTransformer
from sklearn.tree import DecisionTreeClassifier
tree = DecisionTreeClassifier().fit([[0.0], [1.0]], [0, 1])
print(skops.io.get_untrusted_types(data=skops.io.dumps(tree)) != [])
print(skops.io.get_untrusted_types(data=skops.io.dumps(FunctionTransformer(numpy.exp))) != [])
fitted = LogisticRegression().fit([[0.0], [1.0]], ["a", "b"])
print(skops.io.loads(skops.io.dumps(fitted)).predict([[1.0]])[0])
"""
    assert in_a_fresh_python(code).splitlines()[-3:] == ["True", "True", "b"]
