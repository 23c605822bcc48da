"""Helpers of the openpyxl makers: the cases registered so far, and how rows are put in a sheet."""
import openpyxl

HEADERS = ["Identifiant", "Nom", "Prénom", "Support", "Heures de production", "Heures d'accompagnement",
           "Heures de formation"]
EV, REC, DEC = "Espaces verts", "Recyclerie", "Déchèterie"
CASES = []


def case(folder, file="releve.xlsx"):
    def keep(make):
        CASES.append((folder, file, make))
        return make
    return keep


def put(sheet, start, rows, formats=None):
    """Writes rows from an A1 address; None leaves a cell alone. `formats`: column letter to number format."""
    first = sheet[start]
    for down, row in enumerate(rows):
        for right, value in enumerate(row):
            if value is None:
                continue
            cell = sheet.cell(first.row + down, first.column + right, value)
            code = (formats or {}).get(cell.column_letter)
            if code and not isinstance(value, str):
                cell.number_format = code


def book(title):
    made = openpyxl.Workbook()
    made.active.title = title
    return made, made.active


def days(filled, count=31):
    """One value per day of a month from {day: hours}, then their sum."""
    return [*(filled.get(day) for day in range(1, count + 1)), sum(filled.values())]
