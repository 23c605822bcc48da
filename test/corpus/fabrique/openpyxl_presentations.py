"""Submissions made by openpyxl: where things stand on the sheet."""
import datetime as dt
import io

import openpyxl
from openpyxl.drawing.image import Image
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.table import Table, TableStyleInfo
from PIL import Image as Picture

from commun import name, who
from openpyxl_classeurs import book, case, days, DEC, EV, HEADERS, put, REC


@case("en-tete-premiere-ligne")
def _():
    made, sheet = book("Mars 2026")
    put(sheet, "A1", [
        HEADERS,
        [*who(1), EV, 70, 10, 8],
        [*who(2), EV, 62.5, 12, 6.25],
        [*who(3), REC, 80, 8, 0],
        [*who(4), DEC, 75.25, 9.5, None],
    ])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    return made


@case("groupes-fusionnes-deux-lignes")
def _():
    made, sheet = book("Relevé")
    put(sheet, "A1", [["Relevé mensuel des heures – Chantier Fictif"], ["Mois : mars 2026"]])
    put(sheet, "A4", [
        ["Salarié", "Support d'activité", "Heures"],
        [None, None, "Accompagnement", "Formation", "Production"],
        [name(1), EV, 10, 8, 70],
        [name(2), REC, 12, 6, 64],
        [name(3), DEC, 8, 4, 71.5],
        [name(4), EV, 9, 0, 66],
        ["Total", None, 39, 18, 271.5],
    ])
    for area in ("A4:A5", "B4:B5", "C4:E4"):
        sheet.merge_cells(area)
    sheet["C4"].alignment = Alignment(horizontal="center")
    return made


@case("trois-lignes-d-en-tete")
def _():
    made, sheet = book("Suivi")
    put(sheet, "A1", [["Suivi mensuel des heures d'insertion"], ["Marché CORPUS-2026"], ["Période : avril 2026"]])
    put(sheet, "A6", [
        ["Participant", None, None, "Heures du mois"],
        ["Identité", None, None, "Insertion", None, "Production"],
        ["Identifiant", "Nom", "Prénom", "Accompagnement", "Formation", EV, REC],
        [*who(1), 12, 7, 40, 30],
        [*who(2), 10, 0, 68, None],
        [*who(3), 8.5, 14, None, 61.5],
        ["TOTAL", None, None, 30.5, 21, 108, 91.5],
    ])
    for area in ("A6:C6", "D6:G6", "A7:C7", "D7:E7", "F7:G7"):
        sheet.merge_cells(area)
    return made


@case("en-tete-ligne-40")
def _():
    made, sheet = book("Relevé")
    put(sheet, "A1", [["Chantier Fictif"], ["État des heures"], ["Mois : mai 2026"]])
    for row in range(5, 38):
        sheet.cell(row, 1, f"Consigne n° {row - 4} : une ligne par personne et par support, en heures décimales.")
    put(sheet, "A40", [
        HEADERS,
        [*who(5), REC, 84, 6, 3.5],
        [*who(6), DEC, 77, 11, 7],
        [*who(7), EV, 63, 9, 14],
    ])
    return made


@case("en-tetes-repetes-saut-de-page")
def _():
    made, sheet = book("Juin 2026")
    header = ["N° salarié", "Nom et prénom", "Support", "Production", "Accompagnement", "Formation"]
    put(sheet, "A1", [["Relevé des heures – juin 2026"]])
    put(sheet, "A3", [
        header,
        ["P-001", name(1), EV, 70, 8, 4],
        ["P-002", name(2), EV, 71, 7, 4],
        ["P-003", name(3), EV, 72, 6, 4],
        ["Page 1 / 3"],
        header,
        ["P-004", name(4), REC, 73, 5, 4],
        ["P-005", name(5), REC, 74, 4, 4],
        ["P-006", name(6), REC, 75, 3, 4],
        ["Page 2 / 3"],
        header,
        ["P-007", name(7), DEC, 76, 2, 4],
        ["P-008", name(8), DEC, 77, 1, 4],
        ["Total", None, None, 588, 36, 32],
        ["Page 3 / 3"],
    ])
    return made


@case("sous-totaux-par-support")
def _():
    made, sheet = book("Relevé mars 2026")
    put(sheet, "A1", [
        ["Support", "Participant", "Production", "ASP", "Formation"],
        [EV, name(1), 70, 10, 8],
        [EV, name(2), 62.5, 12, 6],
        ["Sous-total Espaces verts", None, 132.5, 22, 14],
        [REC, name(3), 80, 8, 0],
        [REC, name(4), 41.25, 4, 3],
        ["Sous-total Recyclerie", None, 121.25, 12, 3],
        ["Total général", None, 253.75, 34, 17],
    ])
    return made


@case("sous-totaux-par-personne")
def _():
    made, sheet = book("Heures")
    put(sheet, "A1", [["Heures réalisées"], ["Mois : juillet 2026"]])
    put(sheet, "A4", [
        ["Participant", "Support", "Heures de production", "Heures d'accompagnement", "Heures de formation"],
        [name(1), EV, 40, 6, 4],
        [name(1), REC, 32, 0, 0],
        [f"Total {name(1)}", None, 72, 6, 4],
        [name(2), EV, 35, 5, 3.5],
        [name(2), DEC, 30],
        [f"Total {name(2)}", None, 65, 5, 3.5],
        ["TOTAL GÉNÉRAL", None, 137, 11, 7.5],
    ])
    return made


@case("ordre-libre-lignes-et-colonnes-vides")
def _():
    made, sheet = book("Relevé")
    put(sheet, "B2", [["Mois de mars 2026"]])
    put(sheet, "B5", [
        ["Formation (h)", None, "Support", "NOM Prénom", None, "Production (h)", "Observations", "Accompagnement (h)"],
        [],
        [8, None, EV, name(1), None, 70, "arrivée le 2", 10],
        [],
        [6, None, REC, name(2), None, 64, None, 12],
        [4, None, DEC, name(3), None, 71.5, None, 8],
        [],
        [],
        [None, None, EV, name(4), None, 66, "rien à signaler", 9],
    ])
    return made


@case("notes-et-signatures-sous-le-tableau")
def _():
    made, sheet = book("Mars 2026")
    put(sheet, "A2", [
        ["Identifiant", "Nom", "Prénom", "Support", "Production", "Accompagnement", "Formation", "Observations"],
        [*who(1), EV, 70, 10, 8],
        [*who(2), REC, 64, 12, 6, "(1)"],
        [*who(3), DEC, 71.5, 8, 4, "(2)"],
        ["Total", None, None, None, 205.5, 30, 18],
        [],
        ["(1) Hors congés payés."],
        ["(2) Dont 3,5 h de sécurité incendie."],
        ["Fait à Ville-Exemple, le 3 avril 2026"],
        ["Signature et cachet du titulaire", None, None, None, "Visa de l'acheteur"],
    ])
    return made


@case("image-de-titre-figee")
def _():
    made, sheet = book("Relevé")
    picture = io.BytesIO()
    Picture.new("RGB", (180, 60), (0, 90, 140)).save(picture, "PNG")
    picture.seek(0)
    sheet.add_image(Image(picture), "A1")
    put(sheet, "D2", [["Heures d'insertion – septembre 2026"]])
    put(sheet, "A8", [
        ["Salarié", "Prénom", "Support", "Production", "Accompagnement", "Formation", "Encadrant"],
        ["EXEMPLE-ECHO", "Andrea", REC, 84, 6, 3.5, "Encadrant A"],
        ["EXEMPLE-FOXTROT", "Lou", DEC, 77, 11, 7, "Encadrant A"],
        ["EXEMPLE-GOLF", "Maxime", EV, 63, 9, 14, "Encadrant B"],
    ])
    sheet.freeze_panes = "A9"
    return made


@case("supports-en-colonnes")
def _():
    made, sheet = book("Mars 2026")
    put(sheet, "A1", [
        ["Identifiant", "NOM Prénom", EV, REC, DEC, "Accompagnement", "Formation", "Total"],
        ["P-001", name(1), 35, 20, None, 9, 6, 70],
        ["P-002", name(2), 0, 64, None, 10, 4, 78],
        ["P-003", name(3), None, None, 72.5, 8, None, 80.5],
        ["P-004", name(4)],
        ["Total", None, 35, 84, 72.5, 27, 10, 228.5],
    ])
    return made


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


@case("reports-de-page")
def _():
    made, sheet = book("Mai 2026")
    header = ["Nom et prénom", "Support", "Production", "Accompagnement", "Formation"]
    put(sheet, "A1", [
        header,
        [name(1), EV, 70, 8, 4],
        [name(2), EV, 71, 7, 4],
        [name(3), REC, 72, 6, 4],
        ["À reporter", None, 213, 21, 12],
        [],
        header,
        ["Report", None, 213, 21, 12],
        [name(4), REC, 73, 5, 4],
        [name(5), DEC, 74, 4, 4],
        ["Total général", None, 360, 30, 20],
    ])
    return made


@case("pied-de-tableau-chiffre")
def _():
    made, sheet = book("Mars 2026")
    put(sheet, "A1", [
        ["Participant", "Support", "Production", "Accompagnement", "Formation"],
        [name(1), EV, 70, 10, 8],
        [name(2), REC, 64, 12, 6],
        [name(3), DEC, 70, 8, 4],
        ["Total", None, 204, 30, 18],
        ["Moyenne par personne", None, 68, 10, 6],
        ["Répartition", None, 0.8095, 0.119, 0.0715],
        ["Heures prévues", None, 220, 25, 20],
        ["Écart", None, -16, 5, -2],
    ])
    for cell in sheet[7][2:]:
        cell.number_format = "0.0%"
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


@case("dates-parasites-dans-le-titre")
def _():
    made, sheet = book("Relevé")
    put(sheet, "A1", [
        ["Chantier Fictif", None, None, None, None, "Édité le 05/04/2026"],
        ["Marché CORPUS-2026 notifié le 12/12/2025"],
        ["Relevé des heures – mars 2026"],
        ["À remettre avant le 15 avril 2026"],
        [],
        HEADERS,
        [*who(1), EV, 70, 10, 8],
        [*who(2), REC, 64, 12, 6],
    ])
    return made


@case("groupe-repete-sur-chaque-colonne")
def _():
    made, sheet = book("Mars 2026")
    put(sheet, "A1", [
        ["Salarié", "Salarié", "Chantier", "Heures", "Heures", "Heures"],
        ["Nom", "Prénom", "Nom", "Production", "Accompagnement", "Formation"],
        [*who(1)[1:], EV, 70, 10, 8],
        [*who(2)[1:], REC, 64, 12, 6],
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


@case("tableau-excel-protege")
def _():
    made, sheet = book("Mars 2026")
    put(sheet, "B3", [
        HEADERS,
        [*who(1), EV, 70, 10, 8],
        [*who(2), REC, 64, 12, 6],
        ["Total", None, None, None, 134, 22, 14],
    ])
    table = Table(displayName="Tableau1", ref="B3:H6", totalsRowCount=1)
    table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium2", showRowStripes=True)
    sheet.add_table(table)
    sheet.protection.sheet = True
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
