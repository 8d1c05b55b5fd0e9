"""The names, dates, quantities and acts of a text, and how a shelf keeps them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.claims.reading.acts import Act, find_acts
from analysis.claims.reading.dates import Moment, moments_of
from analysis.claims.reading.lives import life_acts
from analysis.claims.reading.naming import Name, names_of
from analysis.claims.reading.quantities import Quantity, find_quantities
from analysis.claims.reading.seats import seat_acts
from analysis.claims.reading.syntax import Factuality
from analysis.claims.reading.taken import Taken
from analysis.claims.reading.trades import trade_acts
from analysis.claims.reading.units import with_unit
from analysis.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True)
class Facts:
    """What a text states, each list in text order."""

    moments: list[Moment]
    names: list[Name]
    quantities: list[Quantity]
    acts: list[Act]


def find_facts(document: Document, parsed: Doc, moments: list[Moment] | None = None) -> Facts:
    """Read a text.

    Args:
        document: The text.
        parsed: Its parse.
        moments: Its dates, where more is known of them than its own text tells.
    """
    moments = moments_of(document) if moments is None else moments
    dates = [(moment.start, moment.end) for moment in moments]
    dated = Taken(document.text, dates)
    names = [name for name in names_of(parsed) if not dated.meets(name.start, name.end)]
    taken = dates + [(name.start, name.end) for name in names]
    quantities = [with_unit(quantity, parsed) for quantity in find_quantities(document.text, taken)]
    acts = [
        *find_acts(parsed, moments, quantities),
        *life_acts(parsed, moments),
        *seat_acts(parsed),
        *trade_acts(parsed),
    ]
    return Facts(moments, names, quantities, sorted(acts, key=start_of_act))


def start_of_act(act: Act) -> int:
    """Offset of an act's head."""
    return int(act.token.idx)


def pack(facts: Facts) -> bytes:
    """Write facts as JSON, with the words of the parse by their numbers."""
    return json.dumps(
        [
            [_row_of_moment(moment) for moment in facts.moments],
            [[name.start, name.end, name.text, name.label] for name in facts.names],
            [_row_of_quantity(quantity) for quantity in facts.quantities],
            [_row_of_act(act) for act in facts.acts],
        ]
    ).encode()


def unpack(data: bytes, parsed: Doc) -> Facts:
    """Read back what ``pack`` wrote.

    Args:
        data: Its result.
        parsed: The same parse.
    """
    moments, names, quantities, acts = json.loads(data)
    return Facts(
        [_moment(*row) for row in moments],
        [Name(*row) for row in names],
        [*map(_quantity, quantities)],
        [_act(parsed, *row) for row in acts],
    )


def _row_of_moment(moment: Moment) -> list[Any]:
    bounds = ["" if pd.isna(bound) else bound.isoformat() for bound in (moment.earliest, moment.latest)]
    return [moment.start, moment.end, moment.text, moment.value, *bounds, moment.grain]


def _moment(start: int, end: int, text: str, value: str, earliest: str, latest: str, grain: str) -> Moment:
    return Moment(start, end, text, value, pd.Timestamp(earliest), pd.Timestamp(latest), grain)


def _row_of_quantity(quantity: Quantity) -> list[Any]:
    number = [quantity.value, quantity.unit, quantity.bound, quantity.step, quantity.role]
    return [quantity.start, quantity.end, quantity.text, *number, [*quantity.sort]]


def _quantity(row: list[Any]) -> Quantity:
    start, end, text, value, unit, bound, step, role, sort = row
    return Quantity(start, end, text, value, unit, bound, step, role, frozenset(sort))


def _row_of_act(act: Act) -> list[Any]:
    return [
        *(None if word is None else word.i for word in (act.token, act.subject, act.agent, act.patient)),
        [*act.lemmas],
        [*act.order],
        act.factuality,
        act.dates_a_kind,
        [_row_of_moment(moment) for moment in act.moments],
        [_row_of_quantity(quantity) for quantity in act.quantities],
    ]


def _act(
    parsed: Doc,
    token: int,
    subject: int | None,
    agent: int | None,
    patient: int | None,
    lemmas: list[str],
    order: list[str],
    factuality: str,
    dates_a_kind: bool,
    moments: list[list[Any]],
    quantities: list[list[Any]],
) -> Act:
    def word(number: int | None) -> Token | None:
        return None if number is None else parsed[number]

    return Act(
        token=parsed[token],
        lemmas=frozenset(lemmas),
        order=frozenset(order),
        factuality=Factuality(factuality),
        subject=word(subject),
        agent=word(agent),
        patient=word(patient),
        dates_a_kind=dates_a_kind,
        moments=tuple(_moment(*row) for row in moments),
        quantities=tuple(map(_quantity, quantities)),
    )
