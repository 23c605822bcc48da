"""Submissions made by openpyxl: days and weeks, in columns, in rows or in sheets of their own."""
import datetime as dt

import openpyxl

from commun import name, who
from openpyxl_classeurs import book, case, days, DEC, EV, put, REC


@case("jours-en-colonnes-type-par-ligne")
def _():
    made, sheet = book("Mars 2026")
    week = {2: 7, 3: 7, 4: 7, 5: 7, 6: 7}
    put(sheet, "A1", [["Feuille de présence – mars 2026"], ["Support : Espaces verts"]])
    put(sheet, "A4", [
        ["Participant", "Type d'heures", *range(1, 32), "Total"],
        [name(1), "Production", *days({**week, 9: 7, 10: 7, 11: 7, 12: 3.5})],
        [name(1), "Accompagnement", *days({12: 2, 24: 1.5})],
        [name(1), "Formation", *days({13: 7, 20: 7})],
        [name(2), "Production", *days(week)],
        [name(2), "Accompagnement", *days({9: 1})],
        [name(2), "Formation", *days({10: 7, 11: 3.5})],
        [name(3), "Production", *days({16: 7, 17: 6.5, 18: 7})],
        [name(3), "Accompagnement", *days({19: 2})],
    ])
    return made


@case("production-par-jour")
def _():
    made, sheet = book("Présences")
    letters = ["L", "Ma", "Me", "J", "V", "S", "D"]
    header = [f"{letters[dt.date(2026, 4, day).weekday()]} {day}" for day in range(1, 31)]
    one, two, three = {1: 7, 2: 7, 3: 6, 7: 7, 8: 7}, {1: 7, 2: 6.5, 7: 7}, {3: 3.5, 8: 7}
    sums = {day: sum(row.get(day, 0) for row in (one, two, three)) for day in (1, 2, 3, 7, 8)}
    put(sheet, "A1", [["Heures de production – avril 2026"], ["Support : Recyclerie"]])
    put(sheet, "A4", [
        ["Salarié", *header, "Total"],
        [name(1), *days(one, 30)],
        [name(2), *days(two, 30)],
        [name(3), *days(three, 30)],
        ["Total", *days(sums, 30)],
    ])
    return made


@case("une-feuille-par-participant")
def _():
    made = openpyxl.Workbook()
    made.remove(made.active)
    day = lambda number: dt.date(2026, 3, number)
    months = {
        1: [[day(2), EV, 7], [day(3), EV, 7], [day(4), REC, 6.5], [day(5), None, None, 2], [day(6), EV, 7, None, None],
            [day(9), None, None, None, 7]],
        2: [[day(2), REC, 7], [day(3), REC, 7, 1], [day(4), None, None, None, 3.5]],
        3: [[day(10), DEC, 7.5], [day(11), DEC, 7.5], [day(12), DEC, 4, 1.5, 2]],
    }
    for number, rows in months.items():
        sheet = made.create_sheet(who(number)[0])
        sums = [sum(row[column] or 0 for row in rows if len(row) > column) for column in (2, 3, 4)]
        put(sheet, "A1", [[f"Salarié : {name(number)}"], [f"Identifiant : {who(number)[0]}"], ["Mois : mars 2026"]])
        put(sheet, "A5", [["Date", "Support", "Heures de production", "Heures d'accompagnement",
                           "Heures de formation"], *rows, ["Total", None, *sums]], {"A": "dd/mm/yyyy"})
    return made


@case("export-une-ligne-par-jour")
def _():
    made, sheet = book("Export")
    day = lambda month, number: dt.date(2026, month, number)
    put(sheet, "A1", [
        ["Date", "Matricule", "Nom", "Prénom", "Support", "Type d'heures", "Durée (h)"],
        [day(2, 2), *who(1), EV, "Production", 7],
        [day(2, 3), *who(1), EV, "Production", 7],
        [day(2, 3), *who(2), REC, "Production", 6.5],
        [day(2, 4), *who(1), None, "Accompagnement", 2],
        [day(2, 5), *who(2), None, "Formation", 7],
        [day(3, 2), *who(1), EV, "Production", 7],
        [day(3, 2), *who(2), REC, "Production", 7],
        [day(3, 3), *who(1), REC, "Production", 5],
        [day(3, 4), *who(2), None, "Accompagnement", 1.5],
        [day(3, 5), *who(1), None, "Formation", 3.5],
        [day(3, 6), *who(1), EV, "Production", 7],
    ], {"A": "dd/mm/yyyy"})
    return made


@case("nom-une-fois-pour-trois-types")
def _():
    made, sheet = book("Avril 2026")
    header = ["Participant", "Support", "Type", *range(1, 31)]
    put(sheet, "A1", [
        header,
        [name(1), EV, "Production", *days({1: 7, 2: 7, 3: 6, 7: 7}, 30)[:-1]],
        [None, None, "Accompagnement", *days({8: 2}, 30)[:-1]],
        [None, None, "Formation", *days({9: 7}, 30)[:-1]],
        [name(2), REC, "Production", *days({1: 7, 2: 3.5}, 30)[:-1]],
        [None, None, "Accompagnement", *days({2: 1.5}, 30)[:-1]],
        [None, None, "Formation", *days({8: 7, 9: 7}, 30)[:-1]],
    ])
    for area in ("A2:A4", "B2:B4", "A5:A7", "B5:B7"):
        sheet.merge_cells(area)
    return made


@case("jours-et-lettres-sur-deux-lignes")
def _():
    made, sheet = book("Relevé")
    letters = ["L", "M", "M", "J", "V", "S", "D"]
    put(sheet, "A1", [["Heures de production du mois d'avril 2026"], []])
    put(sheet, "A3", [
        ["Nom", "Prénom", "Support", *range(1, 31), "Total"],
        [None, None, None, *(letters[dt.date(2026, 4, day).weekday()] for day in range(1, 31))],
        [*who(1)[1:], EV, *days({1: 7, 2: 7, 3: 6, 7: 7}, 30)],
        [*who(2)[1:], REC, *days({1: 7, 2: 3.5, 30: 7}, 30)],
    ])
    return made


@case("matin-et-apres-midi")
def _():
    made, sheet = book("Pointage")
    put(sheet, "A1", [["Heures de production – mars 2026"], ["Support : Déchèterie"]])
    put(sheet, "A4", [
        ["Participant", 2, None, 3, None, 4, None, 5, None, 6, None],
        [None, *["M", "AM"] * 5],
        [name(1), 3.5, 3.5, 3.5, 3.5, 4, None, None, 3, 3.5, 3.5],
        [name(2), 4, 3, None, None, 4, 3.5, 4, 3, None, 2],
    ])
    for area in ("B4:C4", "D4:E4", "F4:G4", "H4:I4", "J4:K4"):
        sheet.merge_cells(area)
    return made


@case("total-general-d-une-grille-mixte")
def _():
    made, sheet = book("Mars 2026")
    put(sheet, "A1", [
        ["Support : Recyclerie"],
        ["Participant", "Type", *range(1, 32), "Total"],
        [name(1), "Production", *days({2: 7, 3: 7, 4: 7})],
        [name(1), "ASP", *days({5: 2})],
        [name(2), "Production", *days({2: 6.5, 3: 7})],
        [name(2), "Formation", *days({4: 7, 5: 7})],
        ["Total général", *[None] * 32, 50.5],
    ])
    return made


@case("semaines-empilees-en-jours")
def _():
    made, sheet = book("Mars 2026")
    def week(number, first, rows):
        header = [f"{letter} {first + offset}" for offset, letter in enumerate(["L", "M", "M", "J", "V"])]
        return [[f"Semaine {number}"], ["Participant", "Support", "Type", *header, "Total"],
                *([*row, sum(value or 0 for value in row[3:])] for row in rows), []]
    put(sheet, "A1", [
        *week(10, 2, [[name(1), EV, "Production", 7, 7, None, 7, 3.5], [name(1), EV, "Accompagnement", None, None, 2, None, None],
                      [name(2), REC, "Production", 7, 7, 7, None, None]]),
        *week(11, 9, [[name(1), EV, "Production", 7, None, 7, 7, None], [name(2), REC, "Formation", None, None, None, 7, 7]]),
    ])
    return made


@case("semaine-a-cheval-sur-deux-mois")
def _():
    made, sheet = book("Semaine 14")
    dates = [dt.date(2026, 3, 30), dt.date(2026, 3, 31), dt.date(2026, 4, 1), dt.date(2026, 4, 2), dt.date(2026, 4, 3)]
    put(sheet, "A1", [["Heures de production"]])
    put(sheet, "A3", [
        ["Participant", "Support", *dates],
        [name(1), EV, 7, 7, 7, 6, None],
        [name(2), REC, 6.5, None, 7, 7, 3.5],
    ], dict.fromkeys("CDEFG", "dd/mm/yyyy"))
    for row in (4, 5):
        for column in "CDEFG":
            sheet[f"{column}{row}"].number_format = "0.00"
    return made


@case("fiches-empilees")
def _():
    made, sheet = book("Juin 2026")
    header = ["Date", "Support", "Production", "Accompagnement", "Formation"]
    day = lambda number: dt.date(2026, 6, number)
    put(sheet, "A1", [
        ["Salarié : " + name(1)],
        header,
        [day(1), EV, 7],
        [day(2), EV, 7, 1],
        ["Total", None, 14, 1, 0],
        [],
        ["Salarié : " + name(2)],
        header,
        [day(1), REC, 6.5, None, None],
        [day(3), REC, None, None, 7],
        ["Total", None, 6.5, 0, 7],
    ], {"A": "dd/mm/yyyy"})
    return made


@case("une-feuille-par-semaine")
def _():
    made = openpyxl.Workbook()
    made.remove(made.active)
    weeks = {
        10: [[name(1), EV, 21, 2, None], [name(2), REC, 17.5, None, 7]],
        11: [[name(1), EV, 24.5, None, 3.5], [name(2), REC, 21, 1.5, None]],
        12: [[name(1), EV, 14, None, None], [name(2), REC, 17.5, None, 7]],
    }
    for number, rows in weeks.items():
        sheet = made.create_sheet(f"Semaine {number}")
        put(sheet, "A1", [[f"Mars 2026 – semaine {number}"], [],
                          ["Participant", "Support", "Production", "Accompagnement", "Formation"], *rows])
    return made
