#!/usr/bin/env python3
"""Checks the tables beside this file: columns, empty cells, stray spaces, duplicates, known values, links between tables.

Run: python3 data/check.py. Exits 1 and says where when something is wrong.
"""

import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
YES_NO = {"yes", "no"}

# For each table: columns that may be empty, columns that are unique together, columns with few values.
TABLES = {
    "saying-verbs.tsv": (
        {"infinitive"}, None,
        {"strength": {"strong", "medium", "weak", "thought"},
         "class": set("neutral doubt denial accusation order promise praise leak opinion question warning denunciation agreement".split())},
    ),
    "saying-nouns.tsv": (set(), ("noun", "kind"), {"kind": {"act", "document"}}),
    "saying-prepositions.tsv": (
        set(), ("phrase",), {"strength": {"strong", "weak", "carrier"}, "after": {"np", "name", "adjective", "-"}}),
    "offices.tsv": (set(), ("masculine", "class"), {"source": YES_NO, "may_stand_alone": YES_NO}),
    "countries.tsv": (
        set("code variants capital adjective_ms adjective_fs adjective_mp adjective_fp people wikidata seats".split()),
        ("name",), {"article": {"le", "la", "les", "l'", "-"}}),
    "places.tsv": ({"variants", "code", "lat", "lon"}, ("name", "code", "kind"), {"ambiguous": YES_NO}),
    "organisations.tsv": ({"variants", "code"}, ("name", "code"), {"ambiguous": YES_NO}),
    "organisation-heads.tsv": (
        set(), ("head",), {"needs": {"name", "complement", "any", "capital", "whole", "brand", "title", "none"}, "gender": {"m", "f"}, "number": {"s", "p"}}),
    "foreign-heads.tsv": (set(), ("word",), {"closes": YES_NO}),
    "introducers.tsv": (set(), ("head",), {"names": {"apart", "thing", "either", "joined"}}),
    "media.tsv": (
        {"variants", "reference"}, ("name", "code", "kind"),
        {"kind": set("agency newspaper tv radio web magazine photo social".split()), "state": {"yes", "no", "partly"}, "ambiguous": YES_NO}),
    "persons.tsv": ({"variants", "code", "wikidata", "offices"}, ("name",), {"gender": {"m", "f"}}),
    "given-names.tsv": (set(), ("name",), {"gender": {"m", "f", "u"}, "ambiguous": YES_NO}),
    "adjectives-of-place.tsv": ({"code"}, ("ms", "fs", "place"), {"ambiguous": YES_NO}),
    "foreign-words.tsv": (set(), ("word", "language"), {"alone": YES_NO}),
    "misspellings.tsv": (
        set(), ("phrase",), {"kind": {"spelling", "grammar", "spacing"}, "stands": {"phrase", "compound", "right"}}),
    "foreign-places.tsv": (set(), ("name",), {}),
    "calques.tsv": (set(), ("phrase", "language"), {"certainty": {"sure", "context"}}),
}

faults = []


def fault(file, number, text):
    faults.append(f"{file}:{number}: {text}")


def read(file, may_be_empty, unique, values):
    with open(os.path.join(HERE, file), encoding="utf-8", newline="") as lines:
        text = lines.read()
    if "\r" in text or not text.endswith("\n"):
        fault(file, 0, "line ends must be LF, the last line's too")
    columns, seen, rows = None, {}, []
    for number, line in enumerate(text.rstrip("\n").split("\n"), 1):
        if line.startswith("#"):
            continue
        cells = line.split("\t")
        if columns is None:
            columns = cells
            continue
        if len(cells) != len(columns):
            fault(file, number, f"{len(cells)} cells, not {len(columns)}")
            continue
        row = dict(zip(columns, cells))
        for column, cell in row.items():
            if not cell and column not in may_be_empty:
                fault(file, number, f"empty {column}")
            if cell != cell.strip() or "  " in cell or "\u00a0" in cell:
                fault(file, number, f"stray space in {column}: {cell!r}")
            if re.search("[’‘]", cell):
                fault(file, number, f"curly apostrophe in {column}: {cell!r}")
            parts = cell.split("|")
            if cell and column not in ("offices",) and (len(set(parts)) != len(parts) or "" in parts):
                fault(file, number, f"repeated or empty value in {column}: {cell!r}")
            if column in values and cell not in values[column]:
                fault(file, number, f"unknown {column}: {cell!r}")
            if column == "code" and cell and not re.fullmatch("[A-Z]{2}", cell):
                fault(file, number, f"no country code: {cell!r}")
            if column == "wikidata" and cell and not re.fullmatch(r"Q\d+", cell):
                fault(file, number, f"no Wikidata id: {cell!r}")
            if column in ("lat", "lon") and cell and not re.fullmatch(r"-?\d+\.\d\d", cell):
                fault(file, number, f"no position: {cell!r}")
        if "name" in row and row["name"] in row.get("variants", "").split("|"):
            fault(file, number, f"the name is its own variant: {row['name']!r}")
        for office in filter(None, row.get("offices", "").split("|")):
            if not re.fullmatch(r"[^:|]+:\d{4}(-(\d{4})?)?", office):
                fault(file, number, f"no office: {office!r}")
        if unique is None:
            key = (row["lemma"], "se" in row["constructions"].split(","))
        else:
            key = tuple(row[column] for column in unique)
        if key in seen:
            fault(file, number, f"{key} stands already on line {seen[key]}")
        seen[key] = number
        rows.append(row)
    return rows


def main():
    tables = {file: read(file, *rules) for file, rules in TABLES.items()}
    codes = {row["code"] for row in tables["countries.tsv"]}
    for file in ("organisations.tsv", "media.tsv", "persons.tsv", "adjectives-of-place.tsv"):
        for row in tables[file]:
            if row["code"] and row["code"] not in codes:
                fault(file, 0, f"{row} has a country that countries.tsv lacks")
    for row in tables["media.tsv"]:
        if (row["state"] == "no") != (row["reference"] == ""):
            fault("media.tsv", 0, f"{row['name']}: state and reference go together")
    for file, rows in tables.items():
        print(f"{len(rows):6} {file}")
    print("\n".join(faults[:200]))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
