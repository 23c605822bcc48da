"""Submissions made by openpyxl: where things stand on the sheet."""
import io

from openpyxl.drawing.image import Image
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.table import Table, TableStyleInfo
from PIL import Image as Picture

from commun import name, who
from openpyxl_classeurs import book, case, DEC, EV, HEADERS, put, REC


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
