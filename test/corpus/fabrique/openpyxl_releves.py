"""Writes the submissions of the corpus that openpyxl makes: `/usr/bin/python3 test/corpus/fabrique/openpyxl_releves.py`.

What must be read in each is in `attendus-openpyxl.txt`, written by hand.
"""
import io
import zipfile

import openpyxl_defauts  # noqa: F401  (each registers its cases)
import openpyxl_jours  # noqa: F401
import openpyxl_presentations  # noqa: F401
import openpyxl_valeurs  # noqa: F401
from commun import target, undated
from openpyxl_classeurs import CASES


def with_macros(data):
    """Declares the workbook as one with macros and joins a project: bytes that no one could run."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as made:
        for info in source.infolist():
            content = source.read(info)
            if info.filename == "[Content_Types].xml":
                content = content.replace(
                    b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                    b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
                ).replace(b"<Override ", b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
                          b"<Override ", 1)
            if info.filename == "xl/_rels/workbook.xml.rels":
                content = content.replace(
                    b"</Relationships>",
                    b'<Relationship Id="rIdMacros" Type="http://schemas.microsoft.com/office/2006/relationships/'
                    b'vbaProject" Target="vbaProject.bin"/></Relationships>')
            made.writestr(info.filename, content)
        made.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"Sub Auto_Open()" + bytes(480))
    return undated(out.getvalue())


def main():
    for folder, file, make in CASES:
        made = make()
        content = io.BytesIO()
        made.save(content)
        data = undated(content.getvalue())
        if file.endswith(".xlsm"):
            data = with_macros(data)
        target(folder, file).write_bytes(data)


main()
