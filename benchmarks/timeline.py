"""Measure how fast time expressions are tagged, and that the time grows with the text and no faster.

Usage: timeline.py

Prints news articles a CPU-second, and how much longer ten times the text takes, for news and for texts made
to trap a pattern. Fails below 100 articles a second, or where it takes more than 20 times as long.
"""

from __future__ import annotations

import sys
import time

from analysis import Document, tag_times

ARTICLE = """\
Ferry sold to Vila Nova

VILA NOVA, March 3 — The council of Vila Nova said on Monday that it had bought the Aurora in late 2015
for $2 million, after long talks with her owner and with the union of the dockers.

The ferry, built in the winter of 1998-99, made 15 trips a day until last summer. Her crew of twelve was
offered work on the mainland, but most of them chose to wait for a new owner, said Ana Prado, who speaks
for the crew. The union had asked for a written promise that nobody would lose a job, and the council gave
one. The mayor called it a fair deal for both sides of the river.

Her owner was told on Oct. 16 that the sale would close by the end of the month. "We have waited for a
decade," the mayor said. "Nobody believed that the boat would come back, and here she is." The bank that
lent the money did not answer questions about the rate, and the council would not publish the contract.

Fishermen on the north shore fear for their nets. They want the ferry to keep to the channel, as she did
under her first captain, and to slow down near the mole. The harbour master promised to listen to them.

In the third quarter of 2021, traffic had fallen by 20 percent from a year earlier. A toll bridge further
up the river took most of the lorries. The council hopes to win some of them back with a lower fare, and
will meet every Friday in April to decide what follows. A vote needs two thirds of the seats.

"""
LENGTH = 3_000  # characters of a usual article
WANTED = 100  # articles a CPU-second
TRAPS = {
    "digits": "5",
    "'last '": "last ",
    "'early in the '": "early in the ",
    "'3-'": "3-",
    "'May '": "May ",
    "'two hundred '": "two hundred ",
    "blanks": "on \n\t ",
    "'12, '": "12, ",
}
STEEPEST = 20.0


def seconds(text: str) -> float:
    """CPU-seconds to tag a text."""
    doc = Document.from_text(text, published="2022-10-20", doc_id="d")
    begun = time.process_time()
    tag_times(doc)
    return time.process_time() - begun


def growth(piece: str) -> float:
    """The time of ten times the text over that of the text."""
    small, large = (piece * (size // len(piece)) for size in (50_000, 500_000))
    return seconds(large) / max(min(seconds(small), seconds(small)), 1e-3)


def main() -> None:
    """Print the figures; exit with 1 where one is too slow."""
    article = (ARTICLE * 9)[:LENGTH]
    seconds(article)
    rate = 100 / sum(seconds(article) for _ in range(100))
    print(f"news articles of {LENGTH} characters a CPU-second: {rate:.0f}")
    steepest = 0.0
    for name, piece in {"news": ARTICLE, **TRAPS}.items():
        factor = growth(piece)
        steepest = max(steepest, factor)
        print(f"ten times the text, {name}: {factor:.1f} times as long")
    sys.exit(rate < WANTED or steepest > STEEPEST)


if __name__ == "__main__":
    main()
