"""Optional models move the score of a check and order its passages; the verdict stays the rules'."""

import pytest

from analysis import Document, check_claims, find_claims
from analysis.claims import models
from analysis.claims.evidence.passages import sentences
from analysis.claims.models import nearest

CLAIM = "Norvik Steel signed the Halden contract on 3 May 2016."
NLI = {"0": "entailment", "1": "contradiction", "2": "neutral"}


@pytest.fixture
def use(monkeypatch):
    def use(variable, folder):
        monkeypatch.setenv(variable, str(folder))
        models.entailment_model.cache_clear()
        models.encoder.cache_clear()

    yield use
    models.entailment_model.cache_clear()
    models.encoder.cache_clear()


def check(evidence):
    claim = Document.from_text(CLAIM, doc_id="claim")
    note = Document.from_text(evidence, doc_id="note", source="Bergen Post")
    return check_claims(find_claims(claim), [claim], [note]).claims.iloc[0]


def test_a_model_that_agrees_lifts_an_open_score(use, make_nli):
    evidence = "The Halden contract was signed some day in May, Norvik Steel told its owners."
    before = check(evidence)
    use("DOCBRIEF_NLI", make_nli(NLI))
    after = check(evidence)
    assert before["verdict"] == after["verdict"] == "NOT_ENOUGH_EVIDENCE"
    assert before["score"] < after["score"] <= 0.75


def test_a_model_that_is_sure_of_the_opposite_changes_no_verdict_and_is_named(use, make_nli):
    evidence = "Norvik Steel signed a contract for the Halden mill on 3 May 2016."
    before = check(evidence)
    use("DOCBRIEF_NLI", make_nli({"0": "contradiction", "1": "entailment"}, name="doubter"))
    after = check(evidence)
    assert before["verdict"] == after["verdict"] == "SUPPORTED"
    assert after["score"] >= 0.75
    assert after["explanation"].endswith("The model doubter reads the passages otherwise: look at them.")


def test_an_encoder_puts_the_passage_of_like_meaning_first(use, encoder):
    passages = list(sentences(Document.from_text("A loan came. A vessel came. A bank came.")))
    use("DOCBRIEF_RERANK", encoder)
    assert nearest("The ship came.", passages, 1)[0].text == "A vessel came."


def test_without_an_encoder_the_order_stays(use):
    passages = list(sentences(Document.from_text("A loan came. A vessel came. A bank came.")))
    assert [passage.text for passage in nearest("The ship came.", passages, 2)] == [
        "A loan came.",
        "A vessel came.",
    ]
