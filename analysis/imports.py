"""Imports of libraries, without what they load for functions that nobody here calls."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any


@contextmanager
def put_off(function: str) -> Iterator[None]:
    """Put off the import of a module that a library takes one function from, until that is called.

    Args:
        function: As ``module:name``. A library that is imported in the block gets a stand-in for it, which
            imports the module; other libraries get the module.
    """
    module, _, name = function.partition(":")
    if module in sys.modules or find_spec(module.partition(".")[0]) is None:
        yield
        return
    stand_in = ModuleType(module)
    setattr(stand_in, name, _late(module, name))
    sys.modules[module] = stand_in
    try:
        yield
    finally:
        del sys.modules[module]


def _late(module: str, name: str) -> Callable[..., Any]:
    def late(*arguments: object, **named: object) -> object:
        return getattr(import_module(module), name)(*arguments, **named)

    return late
