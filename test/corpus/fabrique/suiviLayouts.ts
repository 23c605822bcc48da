import { dayOf } from "../../../src/domain/calendar";
import {
  clock, dayNumbers, days, DEC, EV, HEADERS, name, REC, sheet, submission, who,
  type Submission,
} from "./suiviSheets"; // prettier-ignore

const ownModel = submission(
  "modele-du-complement",
  sheet("Relevé mars", [
    ["Relevé mensuel des heures d'insertion"],
    [],
    ["Marché", "CORPUS-2026"],
    ["Titulaire", "Chantier Fictif"],
    ["Lot"],
    ["Mois", { value: dayOf(2026, 3, 1), format: "mmmm yyyy" }],
    [],
    [...HEADERS, "Heures de PMSMP", "Heures d'absence payée", "Encadrant", "Observations"],
    [...who(1), EV, 70, 10, 8, null, 3.5, "Encadrant A", "retour de congé le 9"],
    [...who(2), REC, 64, 12, 6, 14, null, "Encadrant B"],
    [...who(3), DEC, 71.5, 8, 4, 0, 0, "Encadrant B"],
    [
      "Total", null, null, null,
      { value: 205.5, formula: "=SUM(E9:E11)" }, { value: 30, formula: "=SUM(F9:F11)" },
      { value: 18, formula: "=SUM(G9:G11)" }, { value: 14, formula: "=SUM(H9:H11)" },
      { value: 3.5, formula: "=SUM(I9:I11)" },
    ], // prettier-ignore
  ])
);

const absences = submission(
  "vide-zero-absent",
  sheet("Mars 2026", [
    HEADERS,
    [...who(1), EV, 70, "néant", 8],
    [...who(2), REC, "abs", "abs.", "-"],
    [...who(3), REC, 0, 0, 0],
    [...who(4), DEC],
    [...who(5), DEC, 66, "x", "/"],
    [...who(6), EV, "--", "-", "-"],
    [...who(7), EV, 71, 9, 6],
  ])
);

const leaveCodes = submission(
  "jours-avec-codes-d-absence",
  sheet("Pointage", [
    ["Heures de production – mai 2026"],
    [],
    ["Participant", "Support", ...dayNumbers()],
    [name(1), EV, ...days({ 1: "férié", 4: 7, 5: 7, 6: "CP", 7: "CP", 8: "JF", 11: 7 })],
    [name(2), REC, ...days({ 1: "férié", 4: "abs", 5: 6.5, 6: "x", 7: 7, 8: "JF", 11: "RTT" })],
    [name(3), REC, ...days({ 4: "CP", 5: "CP", 6: "CP", 7: "CP", 11: "repos" })],
  ])
);

const sectionTitles = submission(
  "titres-de-section",
  sheet("Mars 2026", [
    ["Participant", "Production", "Accompagnement", "Formation"],
    ["ESPACES VERTS"],
    [name(1), 70, 10, 8],
    [name(2), 62.5, 12, 6],
    ["RECYCLERIE"],
    [name(3), 80, 8, 0],
    ["Support : Déchèterie"],
    [name(4), 71.5, 8, 4],
    ["TOTAL", 284, 38, 18],
  ])
);

const hoursByPlace = submission(
  "heures-par-chantier",
  sheet("Relevé", [
    [null, "État des heures du mois de juin 2026"],
    [],
    ["N°", "Bénéficiaire", "Formation", "Heures par chantier", null, null, "Accompagnement"],
    [null, null, null, REC, DEC, EV],
    [1, name(1), 8, 30, null, 40, 10],
    [2, name(2), 6, 64, null, null, 12],
    [3, name(3), 4, null, 71.5, null, 8],
    [null, "Totaux", 18, 94, 71.5, 40, 30],
  ])
);

const otherCase = submission(
  "supports-en-capitales",
  sheet("03_2026", [
    ["SUPPORT", "NOM", "PRÉNOM", "HEURES PRODUCTION", "HEURES ACCOMPAGNEMENT", "HEURES FORMATION"],
    [" ESPACES VERTS ", "EXEMPLE-ALPHA", "CAMILLE", 70, 10, 8],
    ["recyclerie", "Exemple-Bravo", "dominique", 64, 12, 6],
    ["Decheterie", "exemple-charlie", "Sacha", 71.5, 8, 4],
  ])
);

const periodTitle = submission(
  "periode-du-au",
  sheet("Relevé", [
    ["Chantier Fictif – relevé des heures"],
    ["Période du 01/03/2026 au 31/03/2026"],
    [],
    HEADERS,
    [...who(1), EV, 70, 10, 8],
    [...who(2), REC, 64, 12, 6],
  ])
);

const monthWithoutYear = submission(
  "mois-sans-annee",
  sheet("Relevé", [
    ["Exercice 2026"],
    ["Relevé du mois de mars"],
    [],
    HEADERS,
    [...who(1), EV, 70, 10, 8],
    [...who(2), REC, 64, 12, 6],
  ])
);

const twoTrainings = submission(
  "deux-colonnes-de-formation",
  sheet("Mars 2026", [
    [...HEADERS.slice(0, 6), "Formation interne", "Formation externe"],
    [...who(1), EV, 70, 10, 4, 4],
    [...who(2), REC, 64, 12, 6, null],
    [...who(3), DEC, 71.5, 8, null, 3.5],
    ["Total", null, null, null, 205.5, 30, 10, 7.5],
  ])
);

const plannedAndDone = submission(
  "heures-prevues-et-cumulees",
  sheet("Mars 2026", [
    [
      "Identifiant", "Nom et prénom", "Support", "Heures prévues", "Heures de production",
      "Heures d'accompagnement", "Heures de formation", "Cumul depuis janvier", "% réalisé",
    ], // prettier-ignore
    ["P-001", name(1), EV, 80, 70, 10, 8, 210, { value: 0.875, format: "0.0%" }],
    ["P-002", name(2), REC, 80, 64, 12, 6, 195.5, { value: 0.8, format: "0.0%" }],
    ["P-003", name(3), DEC, 80, 71.5, 8, 4, 200, { value: 0.89375, format: "0.0%" }],
  ])
);

const weekGroups = submission(
  "groupes-par-semaine",
  sheet("Avril 2026", [
    ["Salarié", "Support", "Semaine 15", null, null, "Semaine 16", null, null],
    [null, null, "Prod", "ASP", "Form", "Prod", "ASP", "Form"],
    [name(1), EV, 21, 2, null, 24.5, null, 3.5],
    [name(2), REC, 17.5, null, 7, 21, 1.5, null],
    ["Total", null, 38.5, 2, 7, 45.5, 1.5, 3.5],
  ])
);

const farFromCorner = submission(
  "tableau-loin-du-coin",
  sheet(
    "Mars 2026",
    [HEADERS, [...who(1), EV, 70, 10, 8], [...who(2), REC, 64, 12, 6], ["Total", null, null, null, 134, 22, 14]], // prettier-ignore
    { row: 24, column: 26 }
  )
);

const individualGrid = submission(
  "grille-individuelle-de-jours",
  sheet("Fiche", [
    ["Salarié : EXEMPLE-CHARLIE Sacha"],
    ["Mois : septembre 2026"],
    ["Support : Déchèterie"],
    [],
    ["Type d'heures", ...dayNumbers(30)],
    ["Production", ...days({ 1: 7, 2: 7, 3: 7, 7: 3.5, 30: 7 }, 30)],
    ["Accompagnement socio-professionnel", ...days({ 7: 2, 21: 1.5 }, 30)],
    ["Formation", ...days({ 14: 7, 15: 7 }, 30)],
  ])
);

const writtenDays = submission(
  "jours-ecrits-et-heures-excel",
  sheet("Mars 2026", [
    ["Heures de production"],
    [],
    ["Salarié", "Support", "lun. 02/03", "mar. 03/03", "mer. 04/03", "jeu. 05/03", "ven. 06/03"],
    [name(1), EV, clock(7, 30), clock(7, 30), null, clock(6, 45), clock(3, 30)],
    [name(2), REC, clock(7, 0), null, clock(7, 15), clock(7, 0), null],
  ])
);

const supportGroups = submission(
  "types-sous-chaque-support",
  sheet("Mai 2026", [
    ["Participant", EV, null, null, REC, null, null],
    [null, "Production", "ASP", "Formation", "Production", "ASP", "Formation"],
    [name(1), 40, 6, 4, 30, 4, 4],
    [name(2), null, null, null, 64, 12, 6],
    [name(3), 71.5, 8, 4, null, null, null],
  ])
);

const unlabelledTotal = submission(
  "total-sans-etiquette",
  sheet("Mars 2026", [
    HEADERS,
    [...who(1), EV, 70, 10, 8],
    [...who(2), REC, 64, 12, 6],
    [...who(3), DEC, 71.5, 8, 4],
    [null, null, null, null, 205.5, 30, 18],
  ])
);

const totalFirst = submission(
  "total-au-dessus-des-lignes",
  sheet("Mars 2026", [
    HEADERS,
    ["Total", null, null, null, 134, 22, 14],
    [...who(1), EV, 70, 10, 8],
    [...who(2), REC, 64, 12, 6],
  ])
);

const monthAndYearApart = submission(
  "mois-et-annee-separes",
  sheet("Relevé", [
    ["Mois", "Mars", null, "Année", 2026],
    [],
    HEADERS,
    [...who(1), EV, 70, 10, 8],
    [...who(2), REC, 64, 12, 6],
  ])
);

const numericMonth = submission(
  "mois-en-chiffres-dans-le-titre",
  sheet("Feuil1", [
    ["Relevé d'heures 03/2026"],
    [],
    HEADERS,
    [...who(1), EV, 70, 10, 8],
    [...who(2), REC, 64, 12, 6],
  ])
);

const settledByColumn = submission(
  "colonne-qui-tranche",
  sheet("Mars 2026", [
    HEADERS,
    [...who(1), EV, "70,30 h", 10, 8],
    [...who(2), REC, "64,80 h", 12, 6],
    [...who(3), DEC, "71,15 h", 8, 4],
  ])
);

const gridHeader = ["Participant", "Support", "Type d'heures", ...dayNumbers(30)];

const repeatedGrid = submission(
  "grille-de-jours-sur-deux-pages",
  sheet("Septembre 2026", [
    ["Chantier Fictif", null, null, "Page 1"],
    gridHeader,
    [name(1), EV, "Production", ...days({ 1: 7, 2: 7 }, 30)],
    [name(1), EV, "Formation", ...days({ 3: 7 }, 30)],
    ["Chantier Fictif", null, null, "Page 2"],
    gridHeader,
    [name(2), REC, "Production", ...days({ 1: 7, 30: 3.5 }, 30)],
    [name(2), REC, "Accompagnement", ...days({ 4: 1.5 }, 30)],
  ])
);

const signedWithoutTotal = submission(
  "signatures-sans-total",
  sheet("Mars 2026", [
    ["Salarié", "Support", "Production", "Accompagnement", "Formation"],
    [name(1), EV, 70, 10, 8],
    [name(2), REC, 64, 12, "n\u00e9ant".normalize("NFD")],
    [],
    ["Fait à Ville-Exemple, le 3 avril 2026"],
    ["Signature du titulaire", null, "Visa de l'acheteur"],
    ["Document à conserver dix ans"],
  ])
);

const monthSections = submission(
  "sections-par-mois",
  sheet("Suivi", [
    ["Participant", "Support", "Production", "Accompagnement", "Formation"],
    ["Mars 2026"],
    [name(1), EV, 70, 10, 8],
    [name(2), REC, 64, 12, 6],
    ["Avril 2026"],
    [name(1), EV, 66, 9, 7],
    [name(2), REC, 60, 11, 5],
  ])
);

const partedHeader = submission(
  "en-tete-coupe-par-une-ligne-vide",
  sheet("Relevé", [
    ["État des heures du mois de juin 2026"],
    ["Bénéficiaire", "Formation", "Heures par chantier", null, null, "Accompagnement"],
    [],
    [null, null, REC, DEC, EV],
    [name(1), 8, 30, null, 40, 10],
    [name(2), 6, 64, null, null, 12],
  ])
);

/** Layouts of one sheet in which everything can be read. */
export const LAYOUTS: readonly Submission[] = [
  ownModel, absences, leaveCodes, sectionTitles, hoursByPlace, otherCase, periodTitle,
  monthWithoutYear, twoTrainings, plannedAndDone, weekGroups, farFromCorner, individualGrid,
  writtenDays, supportGroups, unlabelledTotal, totalFirst, monthAndYearApart, numericMonth,
  settledByColumn, repeatedGrid, signedWithoutTotal, monthSections, partedHeader,
]; // prettier-ignore
