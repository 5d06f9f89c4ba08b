"""Casebook from another language: the JSON Schemas and the conformance cases of @casebook/core, and nothing else of it."""

import json
import sys
from pathlib import Path
from urllib.parse import quote_plus

try:
    from jsonschema import Draft202012Validator
except ImportError:
    sys.exit("jsonschema is needed: apt-get install python3-jsonschema")

packages = Path(sys.argv[1])
core = packages / "core"
failures = []


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def cases(name):
    return load(core / "conformance" / f"{name}.json")


def check(ok, what):
    if not ok:
        failures.append(what)


# --- Documents, by the JSON Schema ---------------------------------------------------------------------------------

validators = {}
for file in sorted((core / "schema").glob("*.json")):
    schema = load(file)
    Draft202012Validator.check_schema(schema)
    validators[file.stem] = Draft202012Validator(schema)

# What one field says of another, and what texts may hold, is beyond JSON Schema: those faults are left to the rules.
SHAPES = {"invalid-type", "invalid-value", "unrecognized-keys", "too-small", "too-big"}


def check_documents():
    validator = validators["case-study"]
    version_schema = validator.schema["properties"]["contentVersion"]
    if "$ref" in version_schema:
        version_schema = validator.schema["$defs"][version_schema["$ref"].rsplit("/", 1)[1]]
    newest = version_schema["const"]
    refused = 0
    for case in cases("documents"):
        document, expected = case["document"], case["expected"]
        version = document.get("contentVersion", newest) if isinstance(document, dict) else newest
        if version != newest:
            continue
        valid = validator.is_valid(document)
        if expected["ok"]:
            check(valid, f"documents: {case['name']} should be valid")
        elif all(reason["rule"] in SHAPES for reason in expected["reasons"]):
            check(not valid, f"documents: {case['name']} should be refused")
            refused += 1
    check(refused > 40, "documents: hardly any fault is one of shape")
    library = load(packages / "collection" / "dist" / "library.json")
    check(len(library) >= 49, "the founding library is not whole")
    for study in library:
        for error in validator.iter_errors(study):
            failures.append(f"library: {study['slug']}: {error.message[:200]}")
    return len(library)


# --- The stage, by the dates (domain: "What a case study holds") ---------------------------------------------------

LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def first_day(date):
    return date + ["-01-01", "", "", "-01"][{4: 0, 7: 3, 10: 1}[len(date)]]


def last_day(date):
    if len(date) == 10:
        return date
    if len(date) == 4:
        return f"{date}-12-31"
    year, month = int(date[:4]), int(date[5:])
    days = 29 if month == 2 and is_leap(year) else LAST_DAYS[month - 1]
    return f"{date}-{days}"


def a_year_after(day):
    year, rest = int(day[:4]) + 1, day[5:]
    return f"{year:04}-{'02-28' if rest == '02-29' and not is_leap(year) else rest}"


def stage_by_dates(start, end, day):
    if start == "not-begun":
        return "on-the-horizon"
    if start != "not-known" and first_day(start) > day:
        return "on-the-horizon"
    if end == "not-known":
        return None
    if isinstance(end, str) and last_day(end) <= day:
        return "historic"
    if start == "not-known":
        return None
    return "just-started" if a_year_after(first_day(start)) > day else "current"


def stage(dates, day):
    start, end = dates["start"], dates["end"]
    by_dates = stage_by_dates(start, end, day)
    if by_dates is not None:
        heard = dates["factsAsAt"] if start == "not-begun" else end["ongoingAsAt"] if isinstance(end, dict) else day
        return {"stage": by_dates, "asAt": heard if last_day(heard) < day else day, "by": "dates"}
    if "statedStage" in dates:
        return {**dates["statedStage"], "by": "statement"}
    return {"stage": "not-known", "asAt": dates["factsAsAt"], "by": "nothing"}


def check_stages():
    for case in cases("stages"):
        check(stage(case["dates"], case["asAt"]) == case["expected"], f"stages: {case['dates']} on {case['asAt']}")


# --- Differences: the operations lead from one revision to the other -----------------------------------------------


def key_of(entry):
    """What names an entry of a list: itself where it is a text, its id, or what is as good as one."""
    if isinstance(entry, str):
        return entry
    return entry.get("id") or entry.get("arm") or f"{entry['field']}: {entry['words']}"


def apply(value, steps):
    for operation in [op for keys, op in steps if not keys]:
        if operation["op"] == "add":
            value = operation["value"]
        elif operation["op"] == "remove":
            value = None
        elif operation["op"] == "change":
            value = operation["to"]
    inside = [(keys, op) for keys, op in steps if keys]
    if not inside:
        return value
    is_list = isinstance(value, list)
    entries = {key_of(entry): entry for entry in value} if is_list else dict(value)
    order = [key_of(entry) for entry in value] if is_list else []
    heads = list(dict.fromkeys(keys[0] for keys, _ in inside))
    for head in heads:
        further = [(keys[1:], op) for keys, op in inside if keys[0] == head]
        entry = apply(entries.get(head), further)
        if entry is None:
            entries.pop(head, None)
        else:
            entries[head] = entry
        for keys, op in further if is_list else []:
            if keys or op["op"] == "change":
                continue
            if op["op"] in ("remove", "move"):
                order.remove(head)
            if op["op"] in ("add", "move"):
                order.insert(0 if op["follows"] is None else order.index(op["follows"]) + 1, head)
    return [entries[key] for key in order] if is_list else entries


def keys_of(path):
    names = path.split("/") if path else []
    return ["" if name == "~2" else name.replace("~1", "/").replace("~0", "~") for name in names]


def check_differences():
    for case in cases("differences"):
        steps = [(keys_of(operation["path"]), operation) for operation in case["differences"]]
        check(apply(case["from"], steps) == case["to"], f"differences: {case['name']}")


# --- Searches: one address for one search --------------------------------------------------------------------------

FACETS = ["topic", "theme", "status", "stage", "region", "force", "sector"]


def address_of(query):
    pairs = [("q", query["q"])] if query["q"] else []
    pairs += [(facet, value) for facet in FACETS for value in sorted(set(query["facets"].get(facet, [])))]
    pairs += [(name, query[name]) for name in ("from", "to") if query[name] is not None]
    if query["sort"] != "relevance":
        pairs.append(("sort", query["sort"]))
    if query["page"] != 1:
        pairs.append(("page", query["page"]))
    return "&".join(f"{name}={quote_plus(str(value))}" for name, value in pairs)


def check_searches():
    for case in cases("searches"):
        expected = case["expected"]
        check(address_of(expected["query"]) == expected["address"], f"searches: {case['address']}")


# --- The answers that core gives are what their schemas say --------------------------------------------------------


def check_evidence():
    statuses = {case["expected"]["status"] for case in cases("evidence")}
    check(len(statuses) == 8, "evidence: not every status has a case")
    study = validators["case-study"]
    for case in cases("evidence"):
        check(study.is_valid(case["caseStudy"]), f"evidence: {case['name']} is no valid case study")


studies = check_documents()
check_stages()
check_differences()
check_searches()
check_evidence()
for failure in failures[:40]:
    print(failure, file=sys.stderr)
print(f"Python: {studies} case studies valid by the schema; {len(failures)} faults")
sys.exit(1 if failures else 0)
