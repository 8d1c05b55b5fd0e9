"""A person's role stands in the document's own words, and is nothing but a role."""

import pytest

from analysis.entities.roles import role


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("U.S. Secretary of State Ann Whitlock left.", "Ann Whitlock", "U.S. Secretary of State"),
        ("The Minister for Foreign Affairs Ana Roca spoke.", "Ana Roca", "Minister for Foreign Affairs"),
        ("U.N. envoy Julie Bishop was refused a visa.", "Julie Bishop", "U.N. envoy"),
        ("Secretary Ann Lowell called Mayor Tracy Brand.", "Tracy Brand", "Mayor"),
        ("Garza's lawyer, José Balderas, said a judge had agreed.", "José Balderas", "Garza's lawyer"),
        ("The premier of the isle, Mr. Lee Hon, was glad.", "Lee Hon", "premier of the isle"),
    ],
)
def test_a_role_is_in_the_words_of_the_text(text, name, expected):
    start = text.index(name)
    assert role(text, start, start + len(name)) == expected
