"""openpyxl and pandas reading and summing the same statements: python3 pandas_reader.py <list of files> <sheet> <above>."""

import json
import re
import sys
import warnings

import pandas

HOURS = ["Heures de production", "Heures d'accompagnement", "Heures de formation"]


def peak_megabytes():
    """The process' own mark: what the system sums up for a child begins with what its parent had."""
    with open("/proc/self/status", encoding="utf8") as status:
        return int(re.search(r"VmHWM:\s*(\d+)", status.read())[1]) / 1000


# An empty header of a page is none of the sums.
warnings.simplefilter("ignore")
with open(sys.argv[1], encoding="utf8") as listed:
    files = listed.read().split("\n")
hundredths = 0
for path in files:
    frame = pandas.read_excel(path, sheet_name=sys.argv[2], header=int(sys.argv[3]), engine="openpyxl")
    hundredths += int((frame[HOURS].fillna(0) * 100).round().to_numpy().sum())
print(json.dumps({"peakMegabytes": peak_megabytes(), "files": len(files), "hundredths": hundredths}))
