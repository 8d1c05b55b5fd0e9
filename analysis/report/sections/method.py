"""How the report was made, how often the method is right, and what it cannot do."""

from __future__ import annotations

import json
from importlib.resources import files

from markupsafe import Markup

from analysis.claims.verdict import RULES
from analysis.report.sections.html import Html, paragraph, table, verdict

_LIMITS = (
    "Numbers such as 120–134 count the characters of the document, front matter included, from 0.",
    "Only English is read. Plans and predictions are dated, but not checked.",
    "Everything in this report was read in the text by rules; nothing was looked up elsewhere.",
    (
        "A verdict speaks of the evidence documents listed above and of nothing else: “supported” means "
        "that one of them says the same, “contradicted” that one says otherwise; neither means true or false."
    ),
    "Names may be missed or given a wrong type. A bare surname is linked only where one full name has it.",
    "A date without a year is resolved only against the date of publication, and stays open without it.",
)


def method() -> Html:
    """The rules that decide, the limits, and the measured accuracy."""
    rules = [
        (verdict(word), " ".join((rule.__doc__ or "").split(": ", 1)[-1].split())) for word, rule in RULES
    ]
    return Html(
        Markup("<ul>{}</ul>").format(
            Markup("").join(Markup("<li>{}</li>").format(limit) for limit in _LIMITS)
        )
        + table(("Verdict", "The first rule that holds decides"), rules, "How verdicts are reached")
        + _accuracy()
    )


def _accuracy() -> Markup:
    measured = json.loads(files("analysis.report").joinpath("accuracy.json").read_text(encoding="utf-8"))
    if not measured["figures"]:
        return paragraph("The accuracy of this version has not been measured.")
    rows = [(row["task"], row["data"], row["measure"], f"{row['value']:.2f}") for row in measured["figures"]]
    caption = (
        f"Accuracy, measured {measured['measured']} on data that it was developed with: expect less elsewhere"
    )
    return table(("What", "Measured on", "Measure", "Value"), rows, caption)
