"""What the followthemoney package itself says of the lines that are exported."""

import json
import subprocess
from pathlib import Path

import pandas as pd
import pytest

from analysis import Document, find_mentions, resolve_entities
from analysis.export.followthemoney import followthemoney

JUDGE = Path(__file__).parents[2] / ".venv-conformance" / "bin" / "python"
pytestmark = pytest.mark.skipif(
    not JUDGE.exists(), reason="followthemoney is not here; `make conformance` installs it"
)

CHECK = """
import json, sys
from followthemoney import model
from followthemoney.exc import InvalidData

faults, schemas = [], {}
lines = [json.loads(line) for line in sys.stdin.buffer.read().decode("utf-8").splitlines()]
proxies = {}
for line in lines:
    proxy = proxies[line["id"]] = model.get_proxy(line)
    try:
        proxy.schema.validate(line)
    except InvalidData as error:
        faults.append([line, str(error.errors)])
    for name in line["properties"]:
        if name not in proxy.schema.properties:
            faults.append([line, "no property " + name])
    for name in proxy.schema.required:
        if not proxy.get(name):
            faults.append([line, "lacks " + name])
    if proxy.to_dict()["properties"] != line["properties"]:
        faults.append([line, "comes back otherwise"])
if len(proxies) < len(lines):
    faults.append(["two lines have one id"])
for proxy in proxies.values():
    for prop, value in proxy.itervalues():
        if prop.type.name == "entity":
            target = proxies.get(value)
            if target is None or not target.schema.is_a(prop.range):
                faults.append([proxy.to_dict(), prop.name + " leads nowhere"])
print(json.dumps({"faults": faults, "schemas": sorted({proxy.schema.name for proxy in proxies.values()})}))
"""

STORY = (
    "Mayor Ana Marques of Vila Nova sold the ferry Aurora to Norsea Shipping AS on March 3. Marques said the "
    "Ministry of Transport of Portugal agreed. The Red Cross in Lisbon used the Falk drone and the Falk-B at "
    "the Lisbon Marathon. The KazSat 3R and a Volvo truck were not sold. Kim Min-jun, a Korean minister, "
    "and the Kosovo Police welcomed it. The court recalled Popa v. Romania."
)
HOSTILE = 'Anna <b>Smith</b> & "Sons" \x00\x0b\u2028 met \u202eCarlo Rossi in Oslo {"id": 1}.'


def verdict_on(*docs):
    mentions = pd.concat([find_mentions(doc) for doc in docs], ignore_index=True)
    found = resolve_entities(mentions, docs)
    lines = followthemoney(found.entities, found.mentions, docs)
    done = subprocess.run(
        [JUDGE, "-c", CHECK], input=lines.encode("utf-8"), capture_output=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def test_every_line_holds_against_the_schema_and_every_link_leads_somewhere():
    told = verdict_on(
        Document.from_text(
            STORY,
            doc_id="a",
            title="Ferry sold",
            source="Coast Daily",
            author="Jo Dee",
            url="https://coast.example/ferry",
            published="2023-03-08",
        ),
        Document.from_text("Ana Marques left Lisbon.", doc_id="b"),
    )
    assert told["faults"] == []
    assert {"Article", "Person", "Company", "PublicBody", "Organization", "Vessel", "Airplane"} <= set(
        told["schemas"]
    )


@pytest.mark.parametrize(
    "text",
    [
        HOSTILE,
        "It rained.",
        "Anna " + "Smithsonova" * 60 + " left Oslo.",
        "Ana left Oslo.\n\n" + "x" * 70_000,
    ],
)
def test_hostile_empty_and_long_texts_hold_too(text):
    doc = Document.from_text(text, doc_id="a", title=text[:2000], source=text[:2000], url="https://x y/<z>")
    assert verdict_on(doc)["faults"] == []
