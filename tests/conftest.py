"""What several tests share: one small story of our own."""

import pytest

from analysis import Document

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
