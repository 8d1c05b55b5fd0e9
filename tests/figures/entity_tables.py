"""Tables of made-up entities for the tests of figures."""

from analysis.tables import frame

KINDS = ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "LAW", "WORK_OF_ART")


def entities(*names):
    rows = [
        {
            "entity_id": f"e{number}",
            "name": name,
            "type": KINDS[number % len(KINDS)],
            "type_votes": {},
            "aliases": [],
            "n_mentions": len(names) - number,
            "n_docs": 1,
        }
        for number, name in enumerate(names)
    ]
    return frame("entities", [dict.fromkeys(TEXTS, "") | row for row in rows])


TEXTS = ("role", "country", "variant_of", "first_seen", "last_seen", "status")


def pairs(*ends):
    where = {"n_docs": 1, "doc_id": "d", "start": 0, "end": 0, "text": ""}
    return frame(
        "co_occurrences",
        [
            {"left": f"e{left}", "right": f"e{right}", "n_sentences": sentences, **where}
            for left, right, sentences in ends
        ],
    )
