"""Fills a Word template with docxtpl: one task a line on standard input, one answer a line."""
import json
import resource
import sys

from docxtpl import DocxTemplate

print(json.dumps({"memory": 0}), flush=True)
for line in sys.stdin:
    task = json.loads(line)
    with open(task["letters"], encoding="utf-8") as file:
        letters = json.load(file)
    document = DocxTemplate(task["template"])
    document.render({"letters": letters}, autoescape=True)
    document.save(task["file"])
    # Kilobytes on Linux.
    print(json.dumps({"memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}), flush=True)
