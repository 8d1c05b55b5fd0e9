from analysis.claims.evidence.copies import originals
from analysis.claims.evidence.passages import PassageIndex, index_of, sentences
from analysis.document import Document

NOTE = Document.from_text(
    "The port of Halden grew in 2016. Dr. Ada Holm opened a bridge on Oct. 3. Rain fell all week.",
    doc_id="note",
)


def test_sentences_are_not_cut_at_abbreviations():
    assert [sentence.text for sentence in sentences(NOTE)] == [
        "The port of Halden grew in 2016.",
        "Dr. Ada Holm opened a bridge on Oct. 3.",
        "Rain fell all week.",
    ]


def test_search_puts_the_passage_with_the_claims_words_first():
    assert (
        index_of([NOTE]).search("Ada Holm opened the bridge", 2)[0].text
        == "Dr. Ada Holm opened a bridge on Oct. 3."
    )


def test_search_leaves_out_the_claim_itself():
    own = next(sentences(NOTE))
    assert own not in index_of([NOTE]).search(own.text, 3, besides=own)


def test_an_empty_index_finds_nothing():
    assert PassageIndex([]).search("Ada Holm opened the bridge", 3) == []


def test_the_earliest_of_copies_is_the_original():
    text = "The port of Halden grew in 2016 and hired forty workers, a dozen of them from across the border."
    late = Document.from_text(text + " Updated.", doc_id="late", published="2020-02-01")
    early = Document.from_text(text, doc_id="early", published="2020-01-01")
    other = Document.from_text(
        "Rain fell all week on the hills above the quiet town of Lillevik.", doc_id="other"
    )
    assert originals([late, early, other]) == {"early": "early", "late": "early", "other": "other"}
