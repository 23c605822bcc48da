import {
  dayNumbers, days, DEC, EV, HEADERS, name, REC, sheet, submission, who,
  type Rows, type Submission,
} from "./suiviSheets"; // prettier-ignore

const FIRST = [...who(1), EV, 70, 10, 8];
const SECOND = [...who(2), REC, 64, 12, 6];
const THIRD = [...who(3), DEC, 71.5, 8, 4];

/** A sheet of March with the usual header, broken by one of its rows. */
const march = (folder: string, ...rows: Rows): Submission =>
  submission(folder, sheet("Mars 2026", [HEADERS, ...rows]));

const unreadableText = march("texte-illisible", FIRST, [...who(2), REC, "voir annexe", 12, 6], THIRD); // prettier-ignore

const withoutHours = submission(
  "sans-colonne-d-heures",
  sheet("Mars 2026", [
    ["Feuille d'émargement"],
    [],
    ["Identifiant", "Nom", "Prénom", "Signature"],
    [...who(1), "présent"],
    [...who(2), "présente"],
  ])
);

const noMonth = submission("mois-absent", sheet("Feuil1", [HEADERS, FIRST, SECOND]));

const monthsDisagree = submission(
  "titre-et-onglet-en-desaccord",
  sheet("Avril 2026", [["Mois : mars 2026"], [], HEADERS, FIRST, SECOND])
);

const submittedTwice: Submission = {
  folder: "mois-remis-deux-fois",
  files: {
    "1-premier-envoi.xlsx": [sheet("Mars 2026", [HEADERS, FIRST, SECOND, THIRD])],
    "2-second-envoi.xlsx": [
      sheet("Mars 2026", [
        HEADERS,
        [...who(1), EV, 73.5, 10, 8],
        SECOND,
        THIRD,
        [...who(4), EV, 66, 9, null],
      ]),
    ],
  },
};

const corrected = submission(
  "rectificatif-annule-et-remplace",
  sheet("Mars 2026", [HEADERS, FIRST, SECOND, THIRD]),
  sheet("Mars 2026 rectificatif", [
    ["Relevé rectificatif – annule et remplace le précédent"],
    [],
    HEADERS,
    [...who(1), EV, 63, 10, 8],
  ])
);

const securityNumber = submission(
  "nir-dans-une-observation",
  sheet("Mars 2026", [
    [...HEADERS, "Observations"],
    FIRST,
    [...SECOND, "dossier 1 85 05 78 006 084 91"],
    THIRD,
  ])
);

const sensitiveColumn = submission(
  "colonne-sensible",
  sheet("Mars 2026", [
    [...HEADERS, "Problèmes de santé"],
    [...FIRST, "dos"],
    SECOND,
    [...THIRD, "suivi médical"],
  ])
);

const contactDetails = submission(
  "coordonnees-inutiles",
  sheet("Mars 2026", [
    [...HEADERS, "Téléphone", "Courriel"],
    [...FIRST, "01 99 00 12 34", "alpha@exemple.invalid"],
    [...SECOND, "01 99 00 56 78", "bravo@exemple.invalid"],
  ])
);

const unknownSupport = march("support-inconnu", FIRST, [...who(2), "Blanchisserie", 64, 12, 6], THIRD); // prettier-ignore

const unknownPerson = submission(
  "participant-inconnu",
  sheet("Mars 2026", [
    ["Participant", "Support", "Production", "Accompagnement", "Formation"],
    [name(1), EV, 70, 10, 8],
    ["FICTIF-ZOULOU Inconnu", REC, 64, 12, 6],
  ])
);

const duplicate = march("ligne-en-double", FIRST, SECOND, [...who(1), EV, 7, null, null]);

const nobody = march("heures-sans-participant", FIRST, [null, null, null, REC, 64, 12, 6], THIRD);

const closeNames = submission(
  "deux-noms-proches",
  sheet("Mars 2026", [
    ["Participant", "Support", "Production", "Accompagnement", "Formation"],
    [name(1), EV, 70, 10, 8],
    ["EXEMPLE-ALPHA Camile", REC, 64, 12, 6],
  ])
);

const tooManyHours = submission(
  "trop-d-heures-sur-deux-feuilles",
  sheet("Mars 2026 – Espaces verts", [HEADERS, [...who(1), EV, 130, 10, 0], [...who(3), EV, 40, 2, 0]]), // prettier-ignore
  sheet("Mars 2026 – Recyclerie", [HEADERS, [...who(1), REC, 110, 0, 0], SECOND])
);

const noSupport = march("production-sans-support", FIRST, [...who(2), null, 64, 12, 6], THIRD);

const onlyCrosses = submission(
  "croix-sans-heures",
  sheet("Présences", [
    ["Heures de production – mars 2026"],
    ["Support : Espaces verts"],
    [],
    ["Participant", ...dayNumbers()],
    [name(1), ...days({ 2: "x", 3: "x", 4: "x" })],
    [name(2), ...days({ 2: "x", 5: "X" })],
  ])
);

const rivalColumns = submission(
  "deux-colonnes-de-meme-intitule",
  sheet("Mars 2026", [
    ["Identifiant", "Nom et prénom", "Support", "Production", "Production", "Accompagnement"],
    ["P-001", name(1), EV, 70, 7, 10],
    ["P-002", name(2), REC, 64, 3.5, 12],
  ])
);

const unknownType = submission(
  "type-d-heures-inconnu",
  sheet("Relevé", [
    ["Mois : mars 2026"],
    [],
    ["Participant", "Support", "Type d'heures", "Heures"],
    [name(1), EV, "Production", 70],
    [name(1), EV, "Convivialité", 10],
    [name(2), REC, "Production", 64],
  ])
);

const futureMonth = submission(
  "mois-pas-encore-commence",
  sheet("Décembre 2026", [HEADERS, FIRST, SECOND])
);

const wrongSupportTotal = submission(
  "total-faux-d-un-support",
  sheet("Mars 2026", [
    ["Participant", EV, REC, "Accompagnement"],
    [name(1), 40, 30, 10],
    [name(2), null, 64, 12],
    ["Total", 40, 84, 22],
  ])
);

const sharedLine = submission(
  "meme-ligne-dans-deux-feuilles",
  sheet("Mars 2026 – site A", [
    HEADERS,
    [...who(1), EV, 40, 6, 4],
    [...who(2), EV, 62.5, 12, 6],
    [...who(4), EV, 66, 9, 0],
  ]),
  sheet("Mars 2026 – site B", [
    HEADERS,
    [...who(1), EV, 30, 2, 0],
    [...who(3), REC, 80, 8, 0],
    [...who(5), DEC, 77, 6, 3.5],
  ])
);

const sentAgain: Submission = {
  folder: "mois-remis-a-l-identique",
  files: {
    "1-releve.xlsx": [sheet("Mars 2026", [HEADERS, FIRST, SECOND])],
    "2-releve-bis.xlsx": [sheet("Relevé mars 2026", [[], HEADERS, FIRST, SECOND])],
  },
};

const bankAccount = submission(
  "iban-dans-une-observation",
  sheet("Mars 2026", [
    [...HEADERS, "Observations"],
    [...FIRST, "virement FR76 3000 6000 0112 3456 7890 189"],
    SECOND,
  ])
);

const healthNote = submission(
  "note-de-sante",
  sheet("Mars 2026", [
    [...HEADERS, "Observations"],
    FIRST,
    [...SECOND, "en arrêt maladie depuis le 12"],
  ])
);

const unknownLayout = submission(
  "presentation-inconnue",
  sheet("Relevé", [
    ["Relevé du mois de mars 2026"],
    [],
    ["Fiches reçues", "Lieu", "Remarques"],
    ["trois fiches", "atelier", "complètes"],
    ["deux fiches", "extérieur", "à compléter"],
  ])
);

/** Submissions broken in one way each. */
export const FAULTS: readonly Submission[] = [
  unreadableText, withoutHours, noMonth, monthsDisagree, submittedTwice, corrected, securityNumber,
  sensitiveColumn, contactDetails, unknownSupport, unknownPerson, duplicate, nobody, closeNames,
  tooManyHours, noSupport, onlyCrosses, rivalColumns, unknownType, futureMonth,
  wrongSupportTotal, sharedLine, sentAgain, bankAccount, healthNote,
  unknownLayout,
]; // prettier-ignore
