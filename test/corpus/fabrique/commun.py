"""What the Python makers of the corpus share: where files go, and archives without a trace of the day they were made."""
import io
import pathlib
import re
import zipfile

RELEVES = pathlib.Path(__file__).parent.parent / "releves"
FIXED = (2026, 1, 1, 0, 0, 0)
STAMP = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z?")

# The contract's people, all invented.
PEOPLE = {
    "P-001": ("EXEMPLE-ALPHA", "Camille"), "P-002": ("EXEMPLE-BRAVO", "Dominique"),
    "P-003": ("EXEMPLE-CHARLIE", "Sacha"), "P-004": ("EXEMPLE-DELTA", "Noa"),
    "P-005": ("EXEMPLE-ECHO", "Andrea"), "P-006": ("EXEMPLE-FOXTROT", "Lou"),
    "P-007": ("EXEMPLE-GOLF", "Maxime"), "P-008": ("EXEMPLE-HOTEL", "Alix"),
    "P-009": ("EXEMPLE-INDIA", "Charlie"), "P-010": ("EXEMPLE-JULIETT", "Morgan"),
    "P-011": ("EXEMPLE-KILO", "Eden"), "P-012": ("EXEMPLE-LIMA", "Ange"),
}


def who(number):
    """Identifier, last name, first name of a person by number."""
    identifier = f"P-{number:03d}"
    return [identifier, *PEOPLE[identifier]]


def name(number):
    """«NOM Prénom»."""
    return " ".join(PEOPLE[f"P-{number:03d}"])


def target(folder, file):
    (RELEVES / folder).mkdir(parents=True, exist_ok=True)
    return RELEVES / folder / file


def undated(data, extra=()):
    """The same archive with fixed dates, and more parts when asked: the same script always gives the same file."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as made:
        parts = [(info.filename, source.read(info)) for info in source.infolist()]
        for path, content in [*parts, *extra]:
            if path in ("docProps/core.xml", "docProps/app.xml", "meta.xml"):
                content = STAMP.sub(b"2026-01-01T00:00:00Z", content)
            entry = zipfile.ZipInfo(path, FIXED)
            entry.compress_type = zipfile.ZIP_STORED if path == "mimetype" else zipfile.ZIP_DEFLATED
            made.writestr(entry, content)
    return out.getvalue()
