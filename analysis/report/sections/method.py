"""How the report was made, how often the method is right, and what it cannot do."""

from __future__ import annotations

import json
from importlib.resources import files

from markupsafe import Markup

from analysis.claims.verdict import RULES
from analysis.models import SETTINGS
from analysis.report.sections.html import Html, paragraph, table, verdict

_BY_RULES = "Everything in this report was read in the text by rules; nothing was looked up elsewhere."
_BY_MODELS = (
    "Dates, claims and verdicts were read in the text by rules, the rest with the help of the models named "
    "below; nothing was looked up elsewhere."
)
_LIMITS = (
    "Numbers such as 120–134 count the characters of the document, front matter included, from 0.",
    "Only English is read. Plans and predictions are dated, but not checked.",
    _BY_RULES,
    (
        "A verdict speaks of the documents that a claim was held against and of nothing else: “supported” "
        "means that one of them says the same, “contradicted” that one says otherwise; neither means true or "
        "false."
    ),
    "Names may be missed or given a wrong type. A bare surname is linked only where one full name has it.",
    "A date without a year is resolved only against the date of publication, and stays open without it.",
)


def method() -> Html:
    """The rules that decide, the limits, and the measured accuracy."""
    rules = [
        (verdict(word), " ".join((rule.__doc__ or "").split(": ", 1)[-1].split())) for word, rule in RULES
    ]
    models = _models()
    limits = [_BY_MODELS if models and limit == _BY_RULES else limit for limit in _LIMITS]
    return Html(
        Markup("<ul>{}</ul>").format(Markup("").join(Markup("<li>{}</li>").format(limit) for limit in limits))
        + models
        + table(("Verdict", "The first rule that holds decides"), rules, "How verdicts are reached")
        + _accuracy()
    )


def _models() -> Markup:
    """The optional models in use; nothing where none is."""
    rows = [
        (setting.variable, model.name, model.revision, model.licence, setting.purpose)
        for setting in SETTINGS
        if (model := setting.model) is not None
    ]
    header = ("Set by", "Model", "Revision", "Licence", "What it does")
    return table(header, rows, "Models in use") if rows else Markup("")


def _accuracy() -> Markup:
    measured = json.loads(files("analysis.report").joinpath("accuracy.json").read_text(encoding="utf-8"))
    if not measured["figures"]:
        return paragraph("The accuracy of this version has not been measured.")
    figures: dict[tuple[str, str], list[str]] = {}
    for row in measured["figures"]:
        figures.setdefault((row["task"], row["measure"]), []).append(f"{row['value']:.2f} ({row['data']})")
    rows = [(*what, ", ".join(values)) for what, values in figures.items()]
    caption = (
        f"Accuracy, measured {measured['measured']} on data that it was developed with: expect less elsewhere"
    )
    return table(("What", "Measure", "Figure (on which data)"), rows, caption)
