"""Writes every `attendu.json` of `test/corpus/releves` from the hand-written texts beside this script.

    /usr/bin/python3 test/corpus/fabrique/attendus.py

One case in `attendus-*.txt`:

    # <folder> | <writer> | <kind>
    What is particular about it, in French.
    S <sheet> | <month or ->               the sheet and the month that the next lines speak of
    L <row> | <participant>[@month] | <support or -> | production guidance training internship paidAbsence
    l ...                                  the same, listed but counted in no month (a replaced statement)
    T <cell> <declared> [<summed>]         a total the sheet declares, and what its rows make
    F <rule> <B|J|I> <cell or ->[@month]   a finding

Hours are decimal (`7.5`) or `7h20`, a dot is «non déclaré». Nothing here is computed by the product's own code.
"""
import json
import pathlib
from fractions import Fraction

HERE = pathlib.Path(__file__).parent
TARGET = HERE.parent / "releves"
COLUMNS = ["production", "guidance", "training", "internship", "paidAbsence"]
SEVERITIES = {"B": "blocking", "J": "to-justify", "I": "information"}


def seconds(text):
    if text == ".":
        return None
    if "h" in text:
        hours, minutes = text.split("h")
        return int(hours) * 3600 + int(minutes or 0) * 60
    exact = Fraction(text) * 3600
    # Half away from zero, as hours are rounded on reading.
    whole = int(abs(exact) + Fraction(1, 2))
    return whole if exact >= 0 else -whole


def none(text):
    return None if text == "-" else text


def case_of(block):
    head, description, *rest = [line for line in block.splitlines() if line.strip()]
    folder, writer, kind = [part.strip() for part in head.split("|")]
    made = {"description": description.strip(), "writer": writer, "kind": kind,
            "lines": [], "months": {}, "totals": [], "findings": []}
    sheet = month = None
    for line in rest:
        letter, text = line[0], line[1:].strip()
        if letter == "S":
            sheet, month = [part.strip() for part in text.rsplit("|", 1)]
            month = none(month)
        elif letter in "Ll":
            row, who, support, hours = [part.strip() for part in text.split("|")]
            who, _, own = who.partition("@")
            values = [seconds(part) for part in hours.split()]
            values += [None] * (5 - len(values))
            own_month = own or month
            made["lines"].append({"sheet": sheet, "row": int(row), "participant": none(who), "month": own_month,
                                  "support": none(support), **dict(zip(COLUMNS, values))})
            if letter == "L" and own_month:
                sums = made["months"].setdefault(own_month, {"production": 0, "guidance": 0, "training": 0})
                for column in sums:
                    sums[column] += made["lines"][-1][column] or 0
        elif letter == "T":
            parts = text.split()
            declared = seconds(parts[1])
            made["totals"].append({"sheet": sheet, "cell": parts[0], "declared": declared,
                                   "summed": seconds(parts[2]) if len(parts) > 2 else declared})
        elif letter == "F":
            rule, severity, place = text.split()
            cell, _, own = place.partition("@")
            made["findings"].append({"rule": rule, "severity": SEVERITIES[severity], "sheet": sheet,
                                     "cell": none(cell), "month": none(own) if own else month})
        else:
            raise SystemExit(f"unknown line in {folder}: {line}")
    made["months"] = {key: sums for key, sums in sorted(made["months"].items()) if any(sums.values())}
    return folder, made


for source in sorted(HERE.glob("attendus-*.txt")):
    text = "\n" + source.read_text(encoding="utf-8")
    for block in text.split("\n# ")[1:]:
        folder, made = case_of(block)
        (TARGET / folder).mkdir(parents=True, exist_ok=True)
        (TARGET / folder / "attendu.json").write_text(
            json.dumps(made, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
