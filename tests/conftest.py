"""What several tests share: one small story of our own, and the end of what they start."""

from contextlib import suppress
from subprocess import TimeoutExpired

import pytest
from hypothesis import HealthCheck, settings

from analysis import Document
from analysis.report.kernel import client

settings.register_profile(
    "steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("steady")  # the same examples in each run, however slow the machine

STORY = """\
Harbour town sells its ferry

LISBON, Portugal — The council of Vila Nova sold the ferry Aurora to Norsea Shipping AS on March 3, \
Mayor Ana Marques said.

Marques said the ferry had carried more than 40,000 passengers since 2016. \
The council of Vila Nova bought the Aurora in 2015.

The ferry Aurora leaves the harbour of Vila Nova. (Rui Costa/Staff)

Share:
More In Local News
"""


@pytest.fixture
def story():
    return Document.from_text(STORY, published="2023-03-08", doc_id="ferry", source="Coast Daily")


@pytest.fixture(scope="session", autouse=True)
def no_parents_left():
    """The parents of warm kernels that the tests have started end with them."""
    yield
    client.release()
    for parent in client._started.values():
        with suppress(TimeoutExpired):  # somebody else uses it, too
            parent.wait(timeout=60)
