"""The colours of a template as rules of the style sheet; in the dark the accents are paler."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.report.pdf.template import COLOURS

_IN_THE_DARK = ("accent", "alarm")
"""What is paler there; text and marker are ours, which a dark page needs."""

_PALER = 0.6  # of the way to white: black itself is then read well on the dark page

_DARK = (
    '@media screen {{ :root[data-theme="dark"] {{ {0} }} }}\n'
    '@media screen and (prefers-color-scheme: dark) {{ :root:not([data-theme="light"]) {{ {0} }} }}\n'
)


def colour_rules(colours: Mapping[str, str]) -> str:
    """Write the rules for the colours that are not ours.

    Args:
        colours: ``#rrggbb`` by the keys of ``COLOURS``, as ``read_template`` gives them.

    Returns:
        What goes behind the style sheet; empty where all are ours.
    """
    own = {name: value for name, value in colours.items() if value != COLOURS[name]}
    pale = {name: _paler(own[name]) for name in _IN_THE_DARK if name in own}
    light = f":root {{ {_properties(own)} }}\n" if own else ""
    return light + (_DARK.format(_properties(pale)) if pale else "")


def _properties(colours: Mapping[str, str]) -> str:
    return " ".join(f"--{name}: {value};" for name, value in colours.items())


def _paler(colour: str) -> str:
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(part + (255 - part) * _PALER):02x}" for part in parts)
