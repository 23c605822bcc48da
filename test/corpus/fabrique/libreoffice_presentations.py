"""Submissions made by LibreOffice: where things stand on the sheet."""
import datetime as dt

from commun import name, who
from libreoffice_classeurs import case, days, DEC, EV, HEADERS, REC
from plat import Elapsed, Formula, Shown, Wide


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


@case("mois-dans-le-nom-du-fichier", "1-releve-avril-2026.ods")
def _():
    return [("Feuille1", [
        HEADERS,
        [*who(1), EV, 70, 10, 8],
        [*who(2), REC, 64, 12, 6],
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
