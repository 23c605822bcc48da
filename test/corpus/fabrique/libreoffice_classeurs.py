"""Helpers of the LibreOffice makers: the cases registered so far."""

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
