"""Writes the submissions of the corpus that LibreOffice makes: `/usr/bin/python3 test/corpus/fabrique/libreoffice.py`.

Each is written as Flat ODS (or HTML), then LibreOffice converts it: the files are LibreOffice's. What must be read in
each is in `attendus-libreoffice.txt`, written by hand. Folder names may follow, to make only those.
"""
import pathlib
import subprocess
import sys
import tempfile

import libreoffice_presentations  # noqa: F401  (each registers its cases)
import libreoffice_valeurs  # noqa: F401
from commun import target, undated
from libreoffice_classeurs import CASES
from plat import document


def convert(profile, source, extension, folder, wanted):
    reader = ["--infilter=HTML (StarCalc)"] if source.suffix == ".html" else []
    subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", *reader, "--convert-to", wanted,
                    "--outdir", str(folder), str(source)], check=True, capture_output=True, timeout=180)
    return (folder / f"{source.stem}.{extension}").read_bytes()


FILTERS = {"xlsx": "xlsx:Calc MS Excel 2007 XML", "xls": "xls:MS Excel 97", "ods": "ods:calc8"}


def main():
    wanted = set(sys.argv[1:])
    with tempfile.TemporaryDirectory() as space:
        base = pathlib.Path(space)
        for folder, file, kind, options, make in CASES:
            if wanted and folder not in wanted:
                continue
            source = base / f"{folder}.{kind}"
            made = make()
            source.write_text(made if kind == "html" else document(made, options.get("uses_1904", False)),
                              encoding="utf-8")
            extension = file.rsplit(".", 1)[1]
            if extension == "csv":
                token = f"csv:Text - txt - csv (StarCalc):{options['separator']},34,{options['charset']},1,,0,false,true"
            else:
                token = FILTERS[extension]
            data = convert(base / "profil", source, extension, base / "fait", token)
            data = options.get("prefix", b"") + data
            if extension in ("xlsx", "ods"):
                data = undated(data)
            target(folder, file).write_bytes(data)


main()
