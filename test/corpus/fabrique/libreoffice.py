"""Writes the submissions of the corpus that LibreOffice makes: `/usr/bin/python3 test/corpus/fabrique/libreoffice.py`.

Each is written as Flat ODS (or HTML), then LibreOffice converts it: the files are LibreOffice's. What must be read in
each is in `attendus-libreoffice.txt`, written by hand.
"""
import datetime as dt
import pathlib
import subprocess
import sys
import tempfile

from commun import name, target, undated, who
from plat import document, Elapsed, Formula, Shown, Wide

HEADERS = ["Identifiant", "Nom", "Prénom", "Support", "Heures de production", "Heures d'accompagnement",
           "Heures de formation"]
EV, REC, DEC = "Espaces verts", "Recyclerie", "Déchèterie"
CASES = []


def case(folder, file, kind="fods", **options):
    def keep(make):
        CASES.append((folder, file, kind, options, make))
        return make
    return keep


def days(filled, count):
    return [filled.get(day) for day in range(1, count + 1)]


@case("ods-durees", "releve.ods")
def _():
    return [("Mars 2026", [
        HEADERS,
        [*who(1), EV, Elapsed(70, 30), Elapsed(10), Elapsed(8, 15)],
        [*who(2), REC, Elapsed(64), Elapsed(12, 20), Elapsed(0)],
        [*who(3), DEC, Elapsed(24), Elapsed(7, 30, "clock"), None],
        ["Total", None, None, None, *(Formula(f"=SUM([.{c}2:.{c}4])", "elapsed") for c in "EFG")],
    ])]


@case("xls-groupes", "releve.xls")
def _():
    return [("Relevé", [
        ["Relevé mensuel", None, None, "Mois :", "avril 2026"],
        [],
        ["Participant", None, "Support", Wide("Heures", 3), None],
        ["Nom", "Prénom", None, "Production", "Accompagnement", "Formation", "Encadrant"],
        [*who(1)[1:], EV, 70.25, Elapsed(10, 30), Elapsed(8), "Encadrant A"],
        [*who(2)[1:], REC, 64, Elapsed(25, 15), Elapsed(6), "Encadrant A"],
        [*who(3)[1:], DEC, 71.5, Elapsed(8), Elapsed(0), "Encadrant B"],
        ["Total", None, None, Formula("=SUM([.D5:.D7])"), Formula("=SUM([.E5:.E7])", "elapsed"),
         Formula("=SUM([.F5:.F7])", "elapsed")],
    ])]


@case("xls-jours-en-colonnes", "releve.xls")
def _():
    return [("Juin 2026", [
        ["Pointage du mois de juin 2026"],
        [],
        ["Nom et prénom", "Support", "Nature", *range(1, 31)],
        [name(1), EV, "Prod.", *days({1: 7, 2: 7, 3: 7, 15: 3.5}, 30)],
        [name(1), EV, "ASP", *days({4: 2, 18: 1}, 30)],
        [name(2), REC, "Prod.", *days({1: 7, 2: 6.5, 30: 7}, 30)],
        [name(2), REC, "Formation", *days({8: 7, 9: 7}, 30)],
    ])]


@case("formules-en-cache", "releve.xlsx")
def _():
    return [("Mars 2026", [
        HEADERS,
        [*who(1), EV, Formula("=4*17.5"), Formula("=2+2+6"), 8],
        [*who(2), REC, Formula("=[.E2]-6"), 12, Formula('=IF([.F3]>10;6;0)')],
        [*who(3), DEC, Formula("=ROUND(214.6/3;2)"), Formula("=[.F2]/4"), 0],
        ["Total", None, None, None, *(Formula(f"=SUM([.{c}2:.{c}4])") for c in "EFG")],
    ])]


def csv_rows():
    hours = lambda value: Shown(value, "hours")
    return [("releve", [
        ["Relevé des heures – Chantier Fictif"],
        ["Mois : mars 2026"],
        [],
        HEADERS,
        *([*who(number), (EV, REC, DEC)[number % 3], hours(84.5), hours(10), hours(8.25)] for number in range(1, 13)),
        ["Total", None, None, None, hours(1014), hours(120), hours(99)],
    ])]


@case("csv-utf8-avec-bom", "releve.csv", separator=59, charset=76, prefix=b"\xef\xbb\xbf")
def _():
    return csv_rows()


@case("csv-windows-1252", "releve.csv", separator=59, charset=1)
def _():
    return [("releve", [
        ["Mois", "Identifiant", "Support", "Heures réalisées – production", "Accompagnement", "Formation", "Observations"],
        ["février 2026", "P-001", EV, "70,5", "10", "8", "n’a pas d’absence"],
        ["février 2026", "P-002", DEC, "64", "12,25", "6", "œuvre à la déchèterie ; « matin »"],
        ["août 2026", "P-001", REC, "71,5", "8", "", ""],
    ])]


@case("csv-tabulations", "releve.csv", separator=9, charset=76)
def _():
    return [("releve", [
        ["Date", "Salarié", "Support", "Heures de production", "Heures d'accompagnement"],
        ["02/03/2026", name(1), EV, "7h00", ""],
        ["03/03/2026", name(1), EV, "7h30", "1h00"],
        ["03/03/2026", name(2), REC, "6h45", ""],
        ["04/03/2026", name(2), REC, "7h00", "0h30"],
    ])]


@case("page-html-convertie", "releve.xlsx", kind="html")
def _():
    number = lambda value: f'<td sdval="{value}" sdnum="1033;">{str(value).replace(".", ",")}</td>'
    row = lambda texts, hours: "<tr>" + "".join(f"<td>{text}</td>" for text in texts) + "".join(map(number, hours)) + "</tr>"
    return ('<html><head><meta charset="utf-8"></head><body><table>'
            "<tr><td colspan=5><b>Heures du mois de mai 2026</b></td></tr><tr></tr>"
            "<tr><td rowspan=2>Salarié</td><td rowspan=2>Chantier</td><td colspan=3>Nombre d'heures</td></tr>"
            "<tr><td>Production</td><td>Accompagnement</td><td>Formation</td></tr>"
            + row([name(1), EV], [70, 10, 8]) + row([name(2), REC], [64.5, 12, 6]) + row([name(3), DEC], [71, 8, 4.25])
            + row(["Total général", ""], [205.5, 30, 18.25]) + "</table></body></html>")


@case("blocs-par-support", "releve.ods")
def _():
    header = ["Participant", "Production", "Accompagnement", "Formation"]
    return [("Relevé", [
        ["Heures par support – mars 2026"],
        [],
        ["Support : Espaces verts"],
        header,
        [name(1), 70, 10, 8],
        [name(2), 62.5, 12, 6],
        ["Total", 132.5, 22, 14],
        [],
        ["Support : Recyclerie"],
        header,
        [name(3), 80, 8, 0],
        [name(1), 7, None, None],
        ["Total", 87, 8, 0],
        [],
        ["Support : Déchèterie"],
        header,
        [name(4), 71.5, 8, 4],
        ["Total", 71.5, 8, 4],
    ])]


@case("blocs-par-semaine", "releve.ods")
def _():
    header = ["Participant", "Support", "Production", "Accompagnement", "Formation"]
    week = lambda number, span, rows: [[f"Semaine {number} ({span})"], header, *rows, []]
    return [("Mars 2026", [
        ["Chantier Fictif"],
        [],
        *week(10, "du 2 au 8", [[name(1), EV, 21, 2, None], [name(2), REC, 17.5, None, 7]]),
        *week(11, "du 9 au 15", [[name(1), EV, 24.5, None, 3.5], [name(2), REC, 21, 1.5, None], [name(3), DEC, 7, 1, None]]),
        *week(12, "du 16 au 22", [[name(1), REC, 14, None, None], [name(3), DEC, 17.5, None, 7]]),
    ])]


@case("mois-en-colonnes", "releve.xlsx")
def _():
    kinds = ["Production", "ASP", "Formation"]
    return [("Suivi trimestriel", [
        ["Suivi des heures du premier trimestre"],
        [],
        ["Identifiant", "Nom et prénom", "Support", Wide("Janvier 2026", 3), Wide("Février 2026", 3), Wide("Mars 2026", 3)],
        [None, None, None, *kinds, *kinds, *kinds],
        ["P-001", name(1), EV, 70, 10, 8, 66, 9, 7, 71, 8, 6],
        ["P-002", name(2), REC, 64, 12, 6, 60, 11, 5, None, None, None],
        ["P-003", name(3), DEC, None, None, None, 35, 4, 0, 72.5, 8, 4],
        ["Total", None, None, 134, 22, 14, 161, 24, 12, 143.5, 16, 10],
    ])]


@case("dates-en-en-tete", "releve.ods")
def _():
    header = [Shown(dt.date(2026, 4, day), "short") for day in (1, 2, 3, 7, 8, 9, 10)]
    return [("Présences", [
        ["Salarié", "Support", "Type", *header],
        [name(1), EV, "Production", 7, 7, 6, 7, 7, 7, None],
        [name(1), EV, "Formation", None, None, None, None, None, None, 7],
        [name(2), REC, "Production", 7, None, None, 3.5, 7, 7, 7],
        [name(2), REC, "Accompagnement", None, 2, None, None, None, None, 1],
    ])]


@case("espaces-insecables", "releve.xlsx")
def _():
    texts = ["84,5 h", "84,5\u00a0h", "84,5\u202fh", "84,5"]
    return [("Mars 2026", [
        ["Nom\u00a0et prénom", "Support", "Heures de\u00a0production", "Heures d’accompagnement"],
        *([name(number), EV, texts[number % 4], "10\u202fh"] for number in range(1, 13)),
        ["TOTAL", None, "1\u202f014,0\u00a0h", "120\u00a0h"],
    ])]


@case("une-grille-de-jours-par-type", "releve.ods")
def _():
    header = ["Participant", "Support", *range(1, 31)]
    return [("Septembre 2026", [
        ["Relevé journalier – septembre 2026"],
        [],
        ["Heures de production"],
        header,
        [name(1), EV, *days({1: 7, 2: 7, 3: 7, 7: 7}, 30)],
        [name(2), REC, *days({1: 6, 2: 6, 30: 6.5}, 30)],
        [],
        ["Heures d'accompagnement"],
        header,
        [name(1), EV, *days({4: 2}, 30)],
        [name(2), REC, *days({3: 1, 17: 1.5}, 30)],
        [],
        ["Heures de formation"],
        header,
        [name(2), REC, *days({8: 7, 9: 7}, 30)],
    ])]


@case("types-en-lignes", "releve.ods")
def _():
    return [("Relevé", [
        ["Mois", "mars 2026"],
        [],
        ["Nom", "Prénom", "Support", "Nature des heures", "Nombre d'heures"],
        [*who(1)[1:], EV, "Production", 70],
        [*who(1)[1:], EV, "Accompagnement socio-professionnel", 10],
        [*who(1)[1:], EV, "Formation", 8],
        [*who(2)[1:], REC, "Production", 64],
        [*who(2)[1:], REC, "Accompagnement socio-professionnel", 12],
        [*who(2)[1:], REC, "PMSMP", 14],
    ])]


@case("xls-calendrier-1904", "releve.xls", uses_1904=True)
def _():
    day = lambda number: dt.date(2026, 5, number)
    return [("Feuil1", [
        ["Date", "Identifiant", "Nom et prénom", "Support", "Production", "Formation"],
        [day(4), "P-001", name(1), EV, Elapsed(7), None],
        [day(5), "P-001", name(1), EV, Elapsed(7, 30), None],
        [day(5), "P-002", name(2), REC, Elapsed(26, 30), Elapsed(1, 15)],
        [dt.date(2026, 6, 1), "P-002", name(2), REC, Elapsed(7), None],
    ])]


@case("mois-dans-le-nom-du-fichier", "1-releve-avril-2026.ods")
def _():
    return [("Feuille1", [
        HEADERS,
        [*who(1), EV, 70, 10, 8],
        [*who(2), REC, 64, 12, 6],
    ])]


@case("duree-ambigue", "releve.ods")
def _():
    return [("Mars 2026", [
        HEADERS,
        [*who(1), EV, "70,30 h", 10, 8],
        [*who(2), REC, 64, 12, 6],
        [*who(3), DEC, 71.5, 8, 4],
    ])]


@case("colonne-inconnue-qui-porte-des-heures", "releve.ods")
def _():
    return [("Mars 2026", [
        [*HEADERS, "Atelier cuisine"],
        [*who(1), EV, 70, 10, 8, 3.5],
        [*who(2), REC, 64, 12, 6, 7],
        [*who(3), DEC, 71.5, 8, 4, 2],
    ])]


@case("sans-colonne-de-participant", "releve.ods")
def _():
    return [("Mars 2026", [
        ["Support", "Heures de production", "Heures d'accompagnement", "Heures de formation"],
        [EV, 132.5, 22, 14],
        [REC, 121.25, 12, 3],
    ])]


@case("xls-mois-en-colonnes", "releve.xls")
def _():
    return [("Suivi", [
        ["Heures de production – année 2026"],
        [],
        ["Participant", "Support", "Janvier", "Février", "Mars", "Avril", "Total"],
        [name(1), EV, 70, 66, 71, None, Formula("=SUM([.C4:.F4])")],
        [name(2), REC, 64, 60, None, 58.5, Formula("=SUM([.C5:.F5])")],
        ["Total", None, *(Formula(f"=SUM([.{c}4:.{c}5])") for c in "CDEFG")],
    ])]


@case("ods-titre-et-mois-en-date", "releve.ods")
def _():
    return [("Relevé", [
        ["Titulaire", "Chantier Fictif", None, "Mois", Shown(dt.date(2026, 7, 1), "month")],
        [],
        ["NOM", "PRENOM", "SUPPORT", "Nb h prod.", "Nb h ASP", "Nb h form."],
        [*who(1)[1:], EV, 70, 10, 8],
        [*who(2)[1:], REC, 64, 12, 6],
    ])]


@case("csv-ligne-sep", "releve.csv", separator=59, charset=1, prefix=b"sep=;\r\n")
def _():
    return [("releve", [
        ["Mois", "Salarié", "Support", "Production", "Accompagnement", "Formation"],
        ["juin 2026", name(1), EV, "70,5", "10", "8"],
        ["juin 2026", name(2), REC, "64", "12", "6"],
    ])]


@case("note-avec-un-total-en-toutes-lettres", "releve.ods")
def _():
    return [("Mars 2026", [
        ["Hres prod.", "Accomp. SP", "Form.", "Salarié", "Support"],
        [70, 10, 8, name(1), EV],
        [64, 12, 6, name(2), REC],
        [],
        ["Total des heures du mois : 170 h"],
        ["Arrêté le présent relevé à cent soixante-dix heures."],
        [None, None, None, "Le directeur"],
    ])]


@case("periode-du-premier-au-dernier", "releve.xlsx")
def _():
    return [("Etat", [
        ["État des heures du 1er au 31 mars 2026"],
        [],
        HEADERS,
        [*who(1), EV, 70, 10, 8],
        [*who(2), REC, 64, 12, 6],
    ])]


@case("csv-jours-en-colonnes", "releve.csv", separator=59, charset=76)
def _():
    return [("releve", [
        ["Heures de mai 2026"],
        ["Salarié", "Support", "Type", *map(str, range(1, 32))],
        [name(1), EV, "Production", *days({4: "7", 5: "7,5", 6: "6h30", 7: "abs"}, 31)],
        [name(1), EV, "Accompagnement", *days({11: "1,5"}, 31)],
        [name(2), REC, "Production", *days({4: "7", 5: "7"}, 31)],
        [name(2), REC, "Formation", *days({12: "7", 13: "3,5"}, 31)],
    ])]


@case("blocs-par-mois", "releve.ods")
def _():
    header = ["Participant", "Support", "Production", "Accompagnement", "Formation"]
    return [("Premier trimestre", [
        ["Janvier 2026"],
        header,
        [name(1), EV, 70, 10, 8],
        [name(2), REC, 64, 12, 6],
        ["Total", None, 134, 22, 14],
        [],
        ["Février 2026"],
        header,
        [name(1), EV, 66, 9, 7],
        ["Total", None, 66, 9, 7],
        [],
        ["Mars 2026"],
        header,
        [name(1), EV, 71, 8, 6],
        [name(2), REC, 60, 11, 5],
        ["Total", None, 131, 19, 11],
    ])]


FAULTY = [
    HEADERS,
    [*who(1), EV, 70, 10, 8],
    [*who(2), REC, Formula("=[.E2]/[.H2]"), 12, 6],
    [*who(3), DEC, 71.5, Formula('=VLOOKUP("P-999";[.A2:.E4];5;0)'), 4],
]


@case("erreurs-de-formule", "releve.ods")
def _():
    return [("Mars 2026", FAULTY)]


@case("xls-erreurs-de-formule", "releve.xls")
def _():
    return [("Mars 2026", FAULTY)]


HIDDEN = [
    HEADERS,
    [*who(1), EV, 70, 10, 8],
    [*who(2), EV, 62.5, 12, 6.25],
    [*who(3), REC, 80, 8, 3],
]


@case("ods-colonne-et-ligne-masquees", "releve.ods")
def _():
    return [("Mars 2026", HIDDEN, (2,), (6,))]


@case("xls-ligne-masquee", "releve.xls")
def _():
    return [("Mars 2026", HIDDEN, (3,))]


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
