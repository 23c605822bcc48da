"""Submissions made by openpyxl: how headers and values are written."""
import datetime as dt

from openpyxl.utils.datetime import CALENDAR_MAC_1904

from commun import name, who
from openpyxl_classeurs import book, case, DEC, EV, HEADERS, put, REC


@case("abreviations")
def _():
    made, sheet = book("mai-26")
    put(sheet, "A3", [
        ["Nom – prénom", "Support", "H. prod", "acc. socio-pro.", "Tps formation", "PMSMP", "Abs. payées"],
        [name(1), EV, 70, 10, 8, 0, 7],
        [name(2), REC, 64, 12, 6, 14, None],
        [name(3), DEC, 71.5, 8, 4, None, 3.5],
    ])
    return made


@case("orthographes-voisines")
def _():
    made, sheet = book("Juillet 2026")
    put(sheet, "A1", [
        ["Identifient", "Nom", "Prénom", "Suport", "Heures de prodution", "Acompagnement", "Fromation"],
        [*who(1), EV, 70, 10, 8],
        [*who(2), REC, 64, 12, 6],
        [*who(3), DEC, 71.5, 8, 4],
    ])
    return made


@case("calendrier-1904")
def _():
    made, sheet = book("Relevé")
    made.epoch = CALENDAR_MAC_1904
    hours = lambda number: dt.timedelta(hours=number)
    put(sheet, "A1", [["Mois :", dt.date(2026, 3, 1)]], {"B": "mmmm yyyy"})
    put(sheet, "A3", [
        ["Identifiant", "Nom", "Prénom", "Date d'entrée", "Support", "Production", "Accompagnement", "Formation"],
        [*who(1), dt.date(2026, 1, 5), EV, hours(70.5), hours(10), hours(8)],
        [*who(2), dt.date(2026, 2, 2), REC, hours(64), hours(12.25), hours(6)],
        [*who(3), dt.date(2026, 1, 5), DEC, hours(23.5), hours(8), hours(0)],
    ], {"D": "dd/mm/yyyy", "F": "[h]:mm", "G": "[h]:mm", "H": "[h]:mm"})
    return made


@case("heures-excel-et-durees")
def _():
    made, sheet = book("Mars 2026")
    put(sheet, "A1", [
        ["Identifiant", "Nom et prénom", "Support", "Production", "Accompagnement", "Formation"],
        ["P-001", name(1), EV, dt.timedelta(hours=70, minutes=30), dt.time(7, 30), dt.time(3, 0)],
        ["P-002", name(2), REC, dt.timedelta(hours=24), dt.time(12, 15), dt.time(0, 45)],
        ["P-003", name(3), DEC, dt.timedelta(hours=7, minutes=20), dt.time(0, 0), None],
        ["Total", None, None, dt.timedelta(hours=101, minutes=50), dt.time(19, 45), dt.time(3, 45)],
    ], {"D": "[h]:mm", "E": "h:mm", "F": "hh:mm"})
    return made


@case("ligne-masquee")
def _():
    made, sheet = book("Mars 2026")
    put(sheet, "A1", [
        HEADERS,
        [*who(1), EV, 70, 10, 8],
        [*who(2), EV, 62.5, 12, 6.25],
        [*who(3), REC, 80, 8, 0],
        ["Total", None, None, None, 212.5, 30, 14.25],
    ])
    sheet.row_dimensions[3].hidden = True
    return made


@case("colonne-masquee")
def _():
    made, sheet = book("Mars 2026")
    put(sheet, "A1", [
        ["Identifiant", "Nom", "Prénom", "Support", "Production", "Accompagnement", "Observations", "Formation"],
        [*who(1), EV, 70, 10, None, 8],
        [*who(2), EV, 62.5, 12, None, 6.25],
        [*who(3), REC, 80, 8, None, 3],
    ])
    sheet.column_dimensions["H"].hidden = True
    # Nothing stands in it but its header: hiding it hides no hour.
    sheet.column_dimensions["G"].hidden = True
    return made


@case("classeur-a-macros", "releve.xlsm")
def _():
    made, sheet = book("Août 2026")
    put(sheet, "A1", [
        HEADERS,
        [*who(1), EV, 70, 10, 8],
        [*who(2), REC, 64, 12, 6],
    ])
    return made


@case("textes-de-toutes-formes")
def _():
    made, sheet = book("Mars 2026")
    put(sheet, "A1", [
        HEADERS,
        [*who(1), EV, "70,5", "7h30", "7:30"],
        [*who(2), EV, "62.25 h", "7 h 30", "7'30"],
        [*who(3), REC, " 80 ", "45 min", "8 heures"],
        [*who(4), DEC, "75,25 heures", "9 h", "1 heure 15"],
        [*who(5), DEC, "64", "0", "3,5h"],
    ])
    return made


@case("dates-de-toutes-formes")
def _():
    made, sheet = book("Heures")
    put(sheet, "A1", [
        ["Jour", "Participant", "Support", "Production", "Accompagnement"],
        ["02/03/2026", name(1), EV, 7],
        ["3.3.26", name(1), EV, 7],
        ["4 mars 2026", name(1), EV, 7, 1],
        [dt.date(2026, 3, 5), name(1), EV, 7],
        ["06-03-2026", name(1), EV, 3.5],
        ["2026-03-09", name(2), REC, 7],
        ["mardi 10 mars 2026", name(2), REC, 7, 2],
        [dt.date(2026, 4, 1), name(2), REC, 6],
        ["1er avril 2026", name(1), EV, 5],
    ], {"A": "d mmmm yyyy"})
    return made


@case("mois-par-ligne")
def _():
    made, sheet = book("Heures d'insertion")
    put(sheet, "A1", [
        ["Mois", "Participant", "Support", "Production", "Accompagnement", "Formation"],
        ["mars-26", name(1), EV, 70, 10, 8],
        ["mars 2026", name(2), REC, 64, 12, 6],
        [dt.date(2026, 4, 1), name(1), EV, 66, 9, 7],
        ["04/2026", name(2), REC, 60, 11, 5],
        ["2026-05", name(1), EV, 50, 8, 4],
        ["MAI 2026", name(2), REC, 49, 7, 3],
    ], {"A": "mmm-yy"})
    return made


@case("prenom-puis-nom")
def _():
    made, sheet = book("Mars 2026")
    put(sheet, "A1", [
        ["Participants", "Support", "Production", "Accompagnement", "Formation"],
        ["Camille EXEMPLE-ALPHA", EV, 70, 10, 8],
        ["Dominique Exemple-Bravo", REC, 64, 12, 6],
        ["EXEMPLE-CHARLIE Sacha", DEC, 71.5, 8, 4],
        ["noa exemple-delta", EV, 66, 9, 0],
    ])
    return made


@case("colonne-en-minutes")
def _():
    made, sheet = book("Mars 2026")
    put(sheet, "A1", [
        ["Identifiant", "Nom et prénom", "Support", "Production (h)", "Accompagnement (min)", "Formation (en minutes)"],
        ["P-001", name(1), EV, 70.5, 150, 480],
        ["P-002", name(2), REC, 64, 45, 0],
        ["P-003", name(3), DEC, 71.25, 90, 215],
        ["Total", None, None, 205.75, 285, 695],
    ])
    return made


@case("semaines-en-colonnes")
def _():
    made, sheet = book("Relevé")
    put(sheet, "A1", [["Heures de production – mars 2026"]])
    put(sheet, "A3", [
        ["Participant", "Support", "Semaine 10", "Semaine 11", "Semaine 12", "Semaine 13", "Total"],
        [name(1), EV, 21, 24.5, 17.5, 7, 70],
        [name(2), REC, 14, 21, None, 28, 63],
        [name(3), DEC, 0, 17.5, 17.5, 17.5, 52.5],
        ["Total", None, 35, 63, 35, 52.5, 185.5],
    ])
    return made


@case("feuille-de-listes-a-cote")
def _():
    made, sheet = book("Octobre 2026")
    put(sheet, "A1", [
        HEADERS,
        [*who(8), EV, 70, 10, 8],
        [*who(9), REC, 64, 12, 6],
    ])
    lists = made.create_sheet("Listes")
    put(lists, "A1", [["Supports", "Encadrants"], [EV, "Encadrant A"], [REC, "Encadrant B"], [DEC]])
    return made


@case("unites-sous-l-en-tete")
def _():
    made, sheet = book("Mars 2026")
    put(sheet, "A1", [
        ["Identifiant", "Nom et prénom", "Support", "Production", "Accompagnement", "Formation"],
        [None, None, None, "(h)", "(min)", "(h)"],
        ["P-001", name(1), EV, 70.5, 150, 8],
        ["P-002", name(2), REC, 64, 45, 0],
        ["P-003", name(3), DEC, 71.25, 600, 3.5],
    ])
    return made


@case("intitules-sur-plusieurs-lignes")
def _():
    made, sheet = book("Mars 2026")
    put(sheet, "A1", [
        ["Code\nsalarié", "NOM et\nprénom", "Support\nd'activité :", "Nb d'heures de\nproduction *",
         "Nb d'heures\nd'accompagnement\nsocio-professionnel", "Nb d'heures de\nformation (2)"],
        ["P-001", name(1), EV, 70, 10, 8],
        ["P-002", name(2), REC, 64, 12, 6],
    ])
    return made


@case("nom-virgule-prenom")
def _():
    made, sheet = book("Mars 2026")
    put(sheet, "A1", [
        ["Salarié", "Support", "Production", "Accompagnement", "Formation"],
        ["EXEMPLE-ALPHA, Camille", EV, 70, 10, 8],
        ["EXEMPLE-BRAVO,Dominique", REC, 64, 12, 6],
    ])
    return made


@case("colonnes-de-gestion")
def _():
    made, sheet = book("Mars 2026")
    put(sheet, "A1", [
        ["N° PASS IAE", "Identifiant", "Nom", "Prénom", "Date d'entrée", "Type de contrat", "Durée hebdo (h)", "Support",
         "Production", "Accompagnement", "Formation", "Taux horaire", "Montant facturé (€)"],
        ["999991234567", *who(1), dt.date(2026, 1, 5), "CDDI", 26, EV, 70, 10, 8, 12.5, 875],
        ["999997654321", *who(2), dt.date(2026, 2, 2), "CDDI", 24, REC, 64, 12, 6, 12.5, 800],
    ], {"E": "dd/mm/yyyy", "M": '#,##0.00 "€"'})
    return made


@case("pointage-debut-et-fin")
def _():
    made, sheet = book("Pointage")
    clock = lambda hours, minutes=0: dt.time(hours, minutes)
    put(sheet, "A1", [["Heures de production"]])
    put(sheet, "A3", [
        ["Date", "Salarié", "Support", "Heure de début", "Heure de fin", "Pause", "Durée"],
        [dt.date(2026, 3, 2), name(1), EV, clock(8), clock(16), clock(1), clock(7)],
        [dt.date(2026, 3, 3), name(1), EV, clock(8, 30), clock(12), clock(0), clock(3, 30)],
        [dt.date(2026, 3, 2), name(2), REC, clock(9), clock(17, 15), clock(1), clock(7, 15)],
    ], {"A": "dd/mm/yyyy", "D": "hh:mm", "E": "hh:mm", "F": "hh:mm", "G": "hh:mm"})
    return made


@case("durees-ecrites-autrement")
def _():
    made, sheet = book("Mars 2026")
    put(sheet, "A1", [
        HEADERS,
        [*who(1), EV, "70 h 30 min", "10H", "8 h"],
        [*who(2), EV, "70:30:00", "10H15", "480 min"],
        [*who(3), REC, "70 heures 30", "10h05", "8,00 h"],
        [*who(4), REC, "70,50", "10.25", "0h"],
    ])
    return made


@case("civilite-devant-le-nom")
def _():
    made, sheet = book("Mars 2026")
    put(sheet, "A1", [
        ["Salarié", "Support", "Production", "Accompagnement", "Formation"],
        [f"Mme {name(1)}", EV, 70, 10, 8],
        [f"M. {name(2)}", REC, 64, 12, 6],
        [f"Monsieur\u00a0{name(3)}", DEC, 71.5, 8, 4],
    ])
    return made


@case("identifiant-apres-le-nom")
def _():
    made, sheet = book("Mars 2026")
    put(sheet, "A1", [
        ["Salarié", "Support", "Production", "Accompagnement", "Formation"],
        [f"{name(1)} (P-001)", EV, 70, 10, 8],
        [f"P-002 – {name(2)}", REC, 64, 12, 6],
    ])
    return made


@case("colonne-dont")
def _():
    made, sheet = book("Mars 2026")
    put(sheet, "A1", [
        ["Salarié", "Support", "Production", "Accompagnement", "dont ateliers collectifs", "Formation",
         "dont formation qualifiante"],
        [name(1), EV, 70, 10, 4, 8, 3.5],
        [name(2), REC, 64, 12, 2, 6, 6],
    ])
    return made


@case("jours-travailles-et-etp")
def _():
    made, sheet = book("Mars 2026")
    put(sheet, "A1", [
        ["Salarié", "Support", "Nb de jours", "Production", "Accompagnement", "Formation", "ETP"],
        [name(1), EV, 12, 70, 10, 8, 0.58],
        [name(2), REC, 11, 64, 12, 6, 0.54],
    ])
    return made


@case("jours-sans-annee")
def _():
    made, sheet = book("Relevé")
    put(sheet, "A1", [["Mois : mars 2026"]])
    put(sheet, "A3", [
        ["Jour", "Salarié", "Support", "Production", "Accompagnement"],
        ["02/03", name(1), EV, 7, None],
        ["lundi 9", name(1), EV, 7, 1],
        ["10 mars", name(1), EV, 3.5, None],
        ["02/03", name(2), REC, 7, None],
    ])
    return made


@case("synonymes-courants")
def _():
    made, sheet = book("Mars 2026")
    put(sheet, "A1", [
        ["Bénéficiaire", "Activité support", "Heures travaillées", "Suivi socio-professionnel", "Heures form."],
        [name(1), EV, 70, 10, 8],
        [name(2), REC, 64, 12, 6],
    ])
    return made
