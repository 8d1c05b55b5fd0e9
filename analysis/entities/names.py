"""Names as strings: folding, honorifics, legal forms, acronyms, variants."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

HONORIFICS = frozenset(
    """mr mrs ms miss dr prof professor sir dame lord lady sheikh president prime minister vice deputy
    premier chancellor king queen prince princess pope archbishop bishop cardinal rabbi imam ayatollah
    reverend father general gen lieutenant lt colonel col major maj captain capt commander cmdr admiral
    adm sergeant sgt corporal private marshal brigadier senator sen representative rep congressman
    congresswoman governor gov mayor judge justice ambassador secretary spokesman spokeswoman
    spokesperson chairman chairwoman chairperson prosecutor chief executive director detective inspector
    officer cllr councillor baron baroness rev supt insp foreign defence defense interior finance
    rear""".split()
)
"""Words that stand before a person's name as title or office."""

PARTICLES = frozenset("bin bint ibn ben ould wa al el ul ur da do dos de del di van von zu af av ter".split())
"""Small words inside names of people."""

RANK_IN_SHORT = re.compile(
    r"(?:(?:Rear|Vice|Maj|Lt|Brig)\.?\s)?(?:Adm|Gen|Col|Capt|Lt|Sgt|Maj|Cmdr|Rep|Sen|Gov|Rev|Dr|Prof)\.?"
)
"""An abbreviated rank or title: ``Rear Adm.``"""

_LEGAL_FORMS = re.compile(
    r"(?:\s(?:inc|incorporated|ltd|limited|llc|llp|plc|corp|corporation|co|company|gmbh|ag|se|kg|kgaa|sa|s a|"
    r"sas|sarl|srl|spa|nv|n v|bv|b v|ab|as|a s|asa|aps|oy|oyj|jsc|pjsc|ojsc|pao|oao|ooo|kk|pty|pte|bhd|sdn|"
    r"zrt|doo))+$"
)
_POST_NOMINALS = re.compile(
    r"(?:,?\s(?:QC|KC|SC|MPs?|MEP|MSP|MLA|TD|OBE|MBE|CBE|KBE|DBE|FRS|Ph\.?D|M\.?D|DPhil|MBA|Esq)\b\.?)+\Z"
)
_GENERATIONS = frozenset("jr sr ii iii iv".split())
_PLACE_PREFIXES = frozenset(
    """new san santa santo saint st port fort north south east west los las el la le mount lake cape upper
    lower""".split()
)
_COMMON_ACRONYMS = frozenset(
    """uav uavs uas mou mous ceo cfo cto coo gdp gnp ngo ngos phd mp mps pm dna it tv pr hr ai ipo vip faq diy
    vat utc gmt cet est edt pst pdt bst usd eur gbp gps wmd wmds ied ieds pow pows am pm""".split()
)
_VARIANT = re.compile(r"(?P<family>[^\W\d_][\w. ]*)-(?:[A-Z]{1,2}\d{0,2}|\d{1,3}[A-Z]{0,2})\Z")


_WORD = re.compile(r"[a-z0-9]+")


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Lower-case ASCII letters, digits and single spaces: what two spellings of a name have in common.

    >>> fold("Recep Tayyip Erdoğan")
    'recep tayyip erdogan'
    """
    plain = name if name.isascii() else anyascii(name)
    return " ".join(_WORD.findall(plain.lower().replace("'", "").replace(".", "")))


def key(name: str) -> str:
    """The folded name without its legal form: ``Boeing Co.`` and ``Boeing`` are one.

    >>> key("Boeing Co.")
    'boeing'
    """
    folded = fold(name)
    shorter = _LEGAL_FORMS.sub("", folded)
    return shorter or folded


@lru_cache(maxsize=65536)
def has_legal_form(name: str) -> bool:
    """Whether a name ends in the legal form of a company: ``Castellano SpA``."""
    return " " in name and any(char.isupper() for char in name.split()[-1]) and key(name) != fold(name)


def without_post_nominals(name: str) -> str:
    """A person's name without the letters after it.

    >>> without_post_nominals("Helen Marsh QC"), without_post_nominals("John Smith Jr.")
    ('Helen Marsh', 'John Smith Jr.')
    """
    return _POST_NOMINALS.sub("", name)


def generation(key: str) -> str:
    """What tells a person from a parent of the same name, else the empty string.

    >>> generation("ferdinand marcos jr"), generation("ferdinand marcos")
    ('jr', '')
    """
    last = key.rpartition(" ")[2]
    return last if last in _GENERATIONS else ""


def could_be_person(name: str) -> bool:
    """Whether a name of several words is written as a person's is: no digits, no ``&``, no ``New``.

    >>> could_be_person("Ana Lopez"), could_be_person("Santa Clara")
    (True, False)
    """
    words = name.split()
    return words[0].lower().strip(".") not in _PLACE_PREFIXES and all(
        word[0].isupper() and word.strip(".").replace("-", "").replace("'", "").replace("’", "").isalpha()
        for word in words
    )


def tokens(name: str) -> list[str]:
    """The folded words of a name."""
    return fold(name).split()


def is_acronym(name: str) -> bool:
    """Whether a name is written like an acronym: two to six capitals, as ``TAI`` or ``U.N.``."""
    letters = name.replace(".", "")
    return bool(re.fullmatch(r"[A-Z][A-Za-z]?[A-Z]{1,5}|[A-Z]{2,6}", letters))


def is_common_acronym(name: str) -> bool:
    """Whether an acronym is a common noun of English (``UAV``, ``CEO``), which names nothing."""
    return name.replace(".", "").lower() in _COMMON_ACRONYMS


def initials(name: str) -> str:
    """The capitals that an acronym of this name would have: small words are left out.

    >>> initials("Presidency of Defence Industries")
    'PDI'
    """
    words = re.split(r"[\s\-]+", anyascii(name))
    return "".join(word[0] for word in words if word[:1].isupper() or word.isdigit())


def family(name: str) -> str | None:
    """What a designator with a letter or number suffix is a variant of.

    >>> family("Anka-S")
    'Anka'
    >>> family("S-400") is None
    True
    """
    match = _VARIANT.match(name)
    if match is None or len(match["family"]) < 3:
        return None
    return match["family"]
