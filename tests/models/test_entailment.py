"""What an entailment model says is read by its own labels."""

import pytest

from analysis.errors import ModelError
from analysis.models import find_model
from analysis.models.entailment import EntailmentModel

NLI = {"0": "entailment", "1": "contradiction", "2": "neutral"}


@pytest.fixture
def make(make_nli):
    return lambda id2label, **config: EntailmentModel(find_model(str(make_nli(id2label, **config))))


def test_a_passage_that_entails(make):
    said = make(NLI)("They agreed", ["They signed it ."])
    assert said.entails > 0.99
    assert said.contradicts < 0.01


@pytest.mark.parametrize(
    "id2label",
    [
        {"0": "CONTRADICTION", "1": "ENTAILMENT", "2": "NEUTRAL"},
        {"0": "not_entailment", "1": "entailment"},
        {"0": "unsupported", "1": "supported"},
        {"0": "REFUTES", "1": "SUPPORTS", "2": "NOT ENOUGH INFO"},
    ],
)
def test_the_order_of_the_labels_is_the_models(make, id2label):
    assert make(id2label)("They agreed", ["They denied it ."]).entails > 0.99


def test_a_model_without_contradiction_never_says_it(make):
    said = make({"0": "supported", "1": "unsupported"})("They agreed", ["They denied it ."])
    assert said.contradicts == 0


def test_labels_without_a_name_are_refused(make):
    with pytest.raises(ModelError, match=r"LABEL_0.*Name its labels in config\.json"):
        make({"0": "LABEL_0", "1": "LABEL_1"})


def test_a_passage_longer_than_the_model_reads_is_read_in_parts(make):
    passage = "and so on " * 400 + "until they signed ."
    assert make(NLI, max_position_embeddings=128)("They agreed", [passage]).entails > 0.99


def test_no_passage_says_nothing(make):
    said = make(NLI)("They agreed", [])
    assert (said.entails, said.contradicts) == (0.0, 0.0)


def test_the_company_of_other_passages_changes_no_score(make):
    model = make(NLI)
    alone = model("They agreed", ["They signed it ."])
    together = model("They agreed", ["Long before that , nothing .", "They signed it ."])
    assert alone.entails == together.entails
