"""The classifier is loaded without all of scikit-learn, and only what may be loaded is."""

from __future__ import annotations

from tests.speed.test_deferred import in_a_fresh_python


def test_few_are_trusted_and_the_rest_is_as_before() -> None:
    code = """
import sys
import sklearn.utils
plain = sklearn.utils.all_estimators
from assistant.speed import trusted
trusted.few()
trusted.few()
from skops.io import _trusted_types
few = set(_trusted_types.SKLEARN_ESTIMATOR_TYPE_NAMES)
assert few == {
    "sklearn.linear_model._logistic.LogisticRegression",
    "sklearn.model_selection._search.GridSearchCV",
    "sklearn.svm._classes.SVC",
}, few
assert "pytest" not in sys.modules
assert "sklearn.gaussian_process" not in sys.modules
assert sklearn.utils.all_estimators is plain
from skops.io._utils import get_type_name
assert few < {get_type_name(each) for _, each in plain()}
print("few")
"""
    assert in_a_fresh_python(code).splitlines()[-1] == "few"


def test_others_are_refused() -> None:
    code = """
from assistant.speed import trusted
trusted.few()
import skops.io
from sklearn.tree import DecisionTreeClassifier
from sklearn.linear_model import LogisticRegression
tree = DecisionTreeClassifier().fit([[0.0], [1.0]], [0, 1])
print(skops.io.get_untrusted_types(data=skops.io.dumps(tree)) != [])
fitted = LogisticRegression().fit([[0.0], [1.0]], ["a", "b"])
print(skops.io.loads(skops.io.dumps(fitted)).predict([[1.0]])[0])
"""
    assert in_a_fresh_python(code).splitlines()[-2:] == ["True", "b"]
