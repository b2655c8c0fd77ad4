"""Holds every number of a prose summary against the status of the same day.

usage: check_prose_against_json.py PROSE.json STATUS.json

A section's paragraph may hold only numbers of its own items and of its own group. What is wrong is
printed and the exit status is 1.
"""
import json
import re
import sys
from decimal import Decimal, ROUND_HALF_UP
from fractions import Fraction

NUMBER = re.compile(r"\d+(?:\.\d+)?%?")
PERCENT_SCALE = 100


def numbers(text):
    return NUMBER.findall(text or "")


def plain(value, decimals):
    cut = Decimal(value.numerator) / Decimal(value.denominator)
    return str(cut.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP))


def trimmed(text):
    return text.rstrip("0").rstrip(".") if "." in text else text


def forms(text):
    """The ways a report may print an exact fraction: whole, to the cent, bare, as a share."""
    if text is None:
        return set()
    bare = re.sub(r"^[><~=]+", "", text)
    try:
        value = abs(Fraction(bare))
    except (ValueError, ZeroDivisionError):
        return set(numbers(text))
    share = plain(value * PERCENT_SCALE, 1)
    if share == "100.0" and value < 1:
        share = "99.9"
    return {
        trimmed(plain(value, 2)), plain(value, 2), share + "%",
        trimmed(plain(value * PERCENT_SCALE, 2)) + "%", trimmed(plain(value * PERCENT_SCALE, 1)),
    }


def days(text):
    if not text:
        return set()
    year, month, day = text.split("-")
    return {year, str(int(month)), str(int(day))}


def of_rates(rates):
    found = set()
    for rate in rates.values():
        found |= set(numbers(rate["percent"]))
        found |= {rate["numerator"], rate["denominator"]}
    return found


def of_counts(counts):
    return {str(value) for value in counts.values() if isinstance(value, int)}


def of_item(item):
    found = set(numbers(item["title"])) | set(numbers(item["credited"]["percent"]))
    found |= days(item["due"]) | days(item["originalDue"]) | days(item["doneOn"])
    found.add(str(item["daysOverdue"]))
    for flag in item["flags"]:
        found |= set(numbers(flag))
    if item["ticked"]:
        found |= set(numbers(item["ticked"]["short"]))
    for goal in item["goals"]:
        found |= set(numbers(goal["explanation"])) | days(goal["due"])
        for key in ("target", "lower", "upper", "baseline", "actual", "numerator", "denominator",
                    "growth", "used", "credited"):
            found |= forms(goal.get(key))
        for step in goal.get("steps", []):
            found |= forms(step["weight"])
        found |= {str(len(goal.get("steps", []))), str(goal.get("slots", ""))}
    return found


def check_head(text, counts, rate, where):
    """The figures a paragraph begins with are those of its group, each in its place."""
    wrong = []
    for pattern, key in ((r"计划(?:事项共)?(\d+)项", "inScope"), (r"已完成(\d+)项", "done"),
                         (r"，(?:进行中|待核实或目标待明确)(\d+)项", "running"), (r"，逾期(\d+)项", "overdue")):
        found = re.search(pattern, text.split("。")[0])
        said = int(found.group(1)) if found else 0
        if said != counts[key]:
            wrong.append(f"{where}: {key} is {counts[key]}, the prose says {said}")
    found = re.search(r"完成率([\d.]+%)", text.split("。")[0])
    if (found.group(1) if found else None) != rate["percent"]:
        wrong.append(f"{where}: the rate is {rate['percent']}")
    return wrong


def check_pairs(text, items, rates):
    """What is said as so many of so many is one figure, not two that occur somewhere."""
    known = {(rates[key]["numerator"], rates[key]["denominator"]) for key in ("onTime", "ticked")}
    for item in items:
        for goal in item["goals"]:
            for numerator in forms(goal.get("numerator")):
                known |= {(numerator, denominator) for denominator in forms(goal.get("denominator"))}
    return [f"{'/'.join(pair)} is no share of the status"
            for pair in re.findall(r"(\d+(?:\.\d+)?)/(\d+(?:\.\d+)?)", text) if pair not in known]


def check_attention(text, items):
    wrong = []
    titles = {item["title"] for item in items}
    for part in text.rstrip("。").split("；"):
        found = re.search(r"(\d+)项，即(.*)$", part)
        if not found:
            continue
        names = re.sub(r"（[^）]*）", "", found.group(2)).split("、")
        if int(found.group(1)) != len(names):
            wrong.append(f"attention: {found.group(1)} are announced and {len(names)} named")
        wrong += [f"attention: {name} is no item" for name in names if name not in titles]
    return wrong


def main(prose_path, status_path):
    prose = json.load(open(prose_path, encoding="utf-8"))
    status = json.load(open(status_path, encoding="utf-8"))
    paragraphs = prose["paragraphs"]
    sections = [group for group in status["groups"] if group["by"] == "section"]
    whole = of_rates(status["rates"]) | of_counts(status["counts"]) | days(status["asOf"])
    whole |= set(numbers(status["originalBasis"]["year"]["percent"]))
    wrong = check_head(paragraphs[0], status["counts"], status["rates"]["year"], "opening")
    allowed = [whole]
    for group, text in zip(sections, paragraphs[1:]):
        if not text.startswith(group["name"]):
            wrong.append(f"a paragraph for {group['name']} is missing")
        wrong += check_head(text, group["counts"], group["rates"]["year"], group["name"])
        own = of_counts(group["counts"]) | of_rates(group["rates"])
        for item in status["items"]:
            if item["section"] == group["name"]:
                own |= of_item(item)
        allowed.append(own)
    rest = paragraphs[1 + len(sections):]
    if status["outsidePlan"]:
        own = {str(len(status["outsidePlan"]))}
        for work in status["outsidePlan"]:
            own |= days(work["day"]) | set(numbers(work["title"] + "".join(work["amounts"])))
        allowed.append(own)
    wrong += check_pairs(paragraphs[0], [], status["rates"])
    for text in paragraphs[1:]:
        wrong += check_pairs(text, status["items"], status["rates"])
    wrong += check_attention(rest[-1], status["items"])
    own = {str(count) for count in range(1, status["counts"]["items"] + 1)}
    for item in status["items"]:
        own.add(str(item["daysOverdue"]))
    allowed.append(own)
    if len(allowed) != len(paragraphs):
        wrong.append(f"{len(paragraphs)} paragraphs where {len(allowed)} are expected")
    for text, known in zip(paragraphs, allowed):
        wrong += [f"{number} in “{text[:12]}…” is no figure of the status"
                  for number in numbers(text) if number not in known]
    checked = sum(len(numbers(text)) for text in paragraphs)
    print("\n".join(wrong) if wrong else f"{checked} numbers checked")
    return 1 if wrong or checked < 50 else 0


sys.exit(main(*sys.argv[1:]))
