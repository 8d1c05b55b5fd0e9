import pytest

from analysis.claims.comparison.names import SameName, relate_names


@pytest.mark.parametrize(
    ("claim", "passage", "relation"),
    [
        ("Jonas Lindqvist", "Lindqvist", SameName.SAME),
        ("Łukasz Żak", "Lukasz Zak", SameName.SAME),
        ("European Space Agency", "ESA", SameName.SAME),
        ("the Royal Air Force", "Air Force", SameName.SAME),
        ("Jonas Lindqvist", "Lindqvist Jonas", SameName.VARIANT),
        ("Jonas Lindqvist", "Jonas Lindkvist", SameName.VARIANT),
        ("Petrel", "Petrel-2", SameName.NARROWER),
        ("Petrel-2", "Petrel", SameName.BROADER),
        ("Petrel-2", "Petrel-3", SameName.SIBLING),
        ("World War II", "World War III", SameName.SIBLING),
        ("Austria", "Australia", SameName.DIFFERENT),
        ("Iran", "Iraq", SameName.DIFFERENT),
        ("Halden", "Halden Steel", SameName.DIFFERENT),
        ("George W. Marsh", "George H. Marsh", SameName.DIFFERENT),
    ],
)
def test_names_relate(claim, passage, relation):
    assert relate_names(claim, passage) is relation


@pytest.mark.parametrize(
    ("claim", "evidence", "relation"),
    [
        ("Marta Lund", "Marta Ilse Lund", SameName.SAME),
        ("Halden University", "Halden", SameName.SAME),
        ("Chris Holm", "Christopher Erik Holm", SameName.VARIANT),
        ("Marta Lund", "Marta Ilse Holm", SameName.DIFFERENT),
        ("Marta Lund", "Greta Ilse Lund", SameName.DIFFERENT),
    ],
)
def test_middle_names_and_short_forms(claim, evidence, relation):
    assert relate_names(claim, evidence) is relation
