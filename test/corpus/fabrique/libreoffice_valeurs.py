"""Submissions made by LibreOffice: kinds of files, formulas, durations, errors and what is hidden."""
import datetime as dt

from commun import name, who
from libreoffice_classeurs import case, days, DEC, EV, HEADERS, REC
from plat import Elapsed, Formula, Shown


@case("ods-durees", "releve.ods")
def _():
    return [("Mars 2026", [
        HEADERS,
        [*who(1), EV, Elapsed(70, 30), Elapsed(10), Elapsed(8, 15)],
        [*who(2), REC, Elapsed(64), Elapsed(12, 20), Elapsed(0)],
        [*who(3), DEC, Elapsed(24), Elapsed(7, 30, "clock"), None],
        ["Total", None, None, None, *(Formula(f"=SUM([.{c}2:.{c}4])", "elapsed") for c in "EFG")],
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


@case("espaces-insecables", "releve.xlsx")
def _():
    texts = ["84,5 h", "84,5\u00a0h", "84,5\u202fh", "84,5"]
    return [("Mars 2026", [
        ["Nom\u00a0et prénom", "Support", "Heures de\u00a0production", "Heures d’accompagnement"],
        *([name(number), EV, texts[number % 4], "10\u202fh"] for number in range(1, 13)),
        ["TOTAL", None, "1\u202f014,0\u00a0h", "120\u00a0h"],
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


@case("duree-ambigue", "releve.ods")
def _():
    return [("Mars 2026", [
        HEADERS,
        [*who(1), EV, "70,30 h", 10, 8],
        [*who(2), REC, 64, 12, 6],
        [*who(3), DEC, 71.5, 8, 4],
    ])]


@case("csv-ligne-sep", "releve.csv", separator=59, charset=1, prefix=b"sep=;\r\n")
def _():
    return [("releve", [
        ["Mois", "Salarié", "Support", "Production", "Accompagnement", "Formation"],
        ["juin 2026", name(1), EV, "70,5", "10", "8"],
        ["juin 2026", name(2), REC, "64", "12", "6"],
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
