"""Submissions made by openpyxl: sheets broken in one way each."""
import datetime as dt

from commun import who
from openpyxl_classeurs import book, case, DEC, EV, HEADERS, put, REC


@case("erreur-de-reference")
def _():
    made, sheet = book("Mars 2026")
    put(sheet, "A1", [
        HEADERS,
        [*who(1), EV, 70, 10, 8],
        [*who(2), EV, 62.5, "#REF!", 6.25],
        [*who(3), REC, 80, 8, 0],
    ])
    sheet["F3"].data_type = "e"
    return made


@case("heures-negatives")
def _():
    made, sheet = book("Mars 2026")
    put(sheet, "A1", [
        HEADERS,
        [*who(1), EV, 70, 10, 8],
        [*who(2), EV, -3.5, 12, 6.25],
        [*who(3), REC, 80, 8, 0],
    ])
    return made


@case("total-faux-de-deux-centiemes")
def _():
    made, sheet = book("Mars 2026")
    put(sheet, "A1", [
        HEADERS,
        [*who(1), EV, 70.01, 10.25, 8],
        [*who(2), EV, 62.5, 12.25, 6.25],
        [*who(3), REC, 80, 8.5, 0.5],
        # One hundredth is the rounding of a printed table, two are an error.
        ["Total", None, None, None, 212.53, 31.01, 14.75],
    ])
    return made


@case("heures-impossibles")
def _():
    made, sheet = book("Mars 2026")
    put(sheet, "A1", [
        HEADERS,
        [*who(1), EV, "70h75", 10, 8],
        [*who(2), REC, 64, True, 6],
        [*who(3), DEC, 71.5, 8, "4 ou 5"],
    ])
    return made


@case("date-a-la-place-des-heures")
def _():
    made, sheet = book("Mars 2026")
    put(sheet, "A1", [
        HEADERS,
        [*who(1), EV, 70, 10, 8],
        # What Excel makes of «7/5» typed in a cell.
        [*who(2), REC, 64, dt.date(2026, 5, 7), 6],
    ])
    sheet["F3"].number_format = "d-mmm"
    return made
