"""A made-up newsroom archive: as many short stories as wanted, the same ones for the same seed.

The stories share people, bodies and places, tell the same events with now and then another figure or
another day, and some are printed by several papers nearly word for word.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from string import Formatter

PAPERS = ("Coast Daily", "The Gazette", "Harbour Post", "Northern Wire", "Valley Courier", "Evening Ledger")

_FIRST = (
    "Ana Rui Elif Murat Jonas Ingrid Amina Peter Clara Tomas Leyla Henrik Sofia Daniel Marta Oskar".split()
)
_LAST = (
    "Marques Costa Demir Kaya Lindgren Holm Okafor Novak Ferreira Svensson Aydin Larsen Moreno Weber Silva "
    "Petrov Berg Santos Arslan Keller Duarte Nilsson Yilmaz Fischer Rocha Haugen Mendes Vogel"
).split()
_TITLES = ("Mayor", "Minister", "Director", "Professor", "Judge", "Governor")
_BODIES = (
    "Norsea Shipping", "Atlas Rail", "Vento Energy", "Halden Steel", "Meridian Airways", "Aurora Foods",
    "the Port Authority", "the Coastal Agency", "the Harbour Council", "the Transport Ministry",
)  # fmt: skip
_PLACES = (
    ("Lisbon", "Portugal"), ("Ankara", "Turkey"), ("Oslo", "Norway"), ("Nairobi", "Kenya"),
    ("Astana", "Kazakhstan"), ("Valencia", "Spain"), ("Gdansk", "Poland"), ("Montevideo", "Uruguay"),
    ("Hanoi", "Vietnam"), ("Paris", "France"), ("Vila Nova", "Portugal"),
    ("Springfield", "the United States"),
)  # fmt: skip
_THINGS = (
    "ferry",
    "tunnel",
    "wind farm",
    "bridge",
    "airport",
    "railway line",
    "hospital",
    "reservoir",
    "tramway",
)

_LEADS = (
    "{BODY} opened a new {thing} in {town}, {country}, on {day}, {title} {person} said.",
    "{BODY} signed a contract for a {thing} in {town}, {country}, on {day}.",
    "{BODY} closed the {thing} in {town}, {country}, on {day} after an inspection.",
    "{BODY} sold its {thing} in {town}, {country}, to {other} on {day}.",
)
_BODY = (
    "The {thing} cost {money} million euros, according to {person}.",
    "{person} said {other} had paid {money} million euros.",
    "The {thing} employs {count} people and carried {many} passengers in {year}.",
    "Work on the {thing} began in {month} {year}.",
    "{BODY} bought the site in {year} for {money} million euros.",
    "{surname} told reporters that {count} jobs would follow next year.",
    "Residents of {town} have waited for the {thing} since {year}.",
    "“We promised it, and we kept our word,” {surname} said.",
    "{OTHER} and {body} met in {town} on {before}.",
    "The number of passengers rose by {percent} percent between {year} and {recent}.",
    "{surname}, who took office in {year}, will visit {capital} on {after}.",
    "An earlier plan was rejected by {other} in {month} {year}.",
    "About {count} people gathered at the {thing} on {weekday}.",
    "The contract with {other} runs until {later}.",
)  # fmt: skip
_MONTHS = "January February March April May June July August September October November December".split()
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def stories(number: int, *, seed: int = 1, sentences: int = 7) -> Iterator[tuple[str, str]]:
    """Make up stories.

    Args:
        number: How many.
        seed: Of the random choices.
        sentences: In the body of each story; a sentence has about 12 words.

    Yields:
        Name of a file, and its text: front matter, headline and body.
    """
    random = Random(seed)
    cast = [f"{random.choice(_FIRST)} {last}" for last in _LAST]
    events = [_event(random, cast) for _ in range(max(1, number // 3))]
    last: tuple[dict[str, str], list[str]] | None = None
    for index in range(number):
        is_reprint = last is not None and random.random() < 0.08
        if not is_reprint:
            facts = dict(random.choice(events))
            if random.random() < 0.15:  # another paper's other figure
                facts["money"] = str(int(facts["money"]) + random.randint(1, 40))
            lead = _LEADS[int(facts["lead"])]
            last = facts, [lead, *random.sample(_BODY, min(sentences, len(_BODY)))]
        facts, patterns = last
        paper = random.choice(PAPERS)
        published = date.fromisoformat(facts["published"]) + timedelta(days=random.randint(0, 3))
        body = [_filled(pattern, facts) for pattern in patterns]
        yield f"{published}-{index:05}.md", _page(facts, paper, published, body)


def write_stories(folder: Path, number: int, *, seed: int = 1, sentences: int = 7) -> Path:
    """Write stories into a folder, one file each.

    Returns:
        The folder.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in stories(number, seed=seed, sentences=sentences):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def _event(random: Random, cast: list[str]) -> dict[str, str]:
    """What papers write of: who, where, when, how much."""
    town, country = random.choice(_PLACES)
    body, other = random.sample(_BODIES, 2)
    person = random.choice(cast)
    published = date(2021, 1, 4) + timedelta(days=random.randrange(900))
    day = published - timedelta(days=random.randint(1, 5))
    year = random.randint(1995, 2019)
    before, after = (
        published + timedelta(days=shift) for shift in (-random.randint(40, 300), random.randint(5, 60))
    )
    return {
        "lead": str(random.randrange(len(_LEADS))),
        "published": published.isoformat(),
        "town": town,
        "country": country,
        "capital": random.choice(_PLACES)[0],
        "body": body,
        "BODY": body[0].upper() + body[1:],
        "other": other,
        "OTHER": other[0].upper() + other[1:],
        "person": person,
        "surname": person.split()[-1],
        "title": random.choice(_TITLES),
        "thing": random.choice(_THINGS),
        "day": f"{_MONTHS[day.month - 1]} {day.day}",
        "before": f"{before.day} {_MONTHS[before.month - 1]} {before.year}",
        "after": f"{_MONTHS[after.month - 1]} {after.day}",
        "month": random.choice(_MONTHS),
        "year": str(year),
        "recent": str(year + random.randint(1, 3)),
        "later": str(random.randint(2024, 2035)),
        "weekday": random.choice(_WEEKDAYS),
        "money": str(random.randint(2, 480)),
        "count": f"{random.randint(12, 900) * 10:,}",
        "many": f"{random.randint(20, 900) * 1000:,}",
        "percent": str(random.randint(2, 60)),
    }


def _filled(pattern: str, facts: dict[str, str]) -> str:
    return pattern.format(**{name: facts[name] for _, name, _, _ in Formatter().parse(pattern) if name})


def _page(facts: dict[str, str], paper: str, published: date, body: list[str]) -> str:
    headline = f"{facts['BODY']} and the {facts['thing']} of {facts['town']}"
    half = 1 + len(body) // 2
    return (
        f"---\ntitle: {headline}\npublished: {published}\nsource: {paper}\n---\n"
        f"{' '.join(body[:half])}\n\n{' '.join(body[half:])}\n"
    )
