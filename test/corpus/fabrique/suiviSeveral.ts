import { EV, HEADERS, name, REC, sheet, submission, who, type Submission } from "./suiviSheets";

const complementary: Submission = {
  folder: "deux-fichiers-complementaires",
  files: {
    "1-espaces-verts.xlsx": [
      sheet("Mars 2026", [HEADERS, [...who(1), EV, 40, 6, 4], [...who(2), EV, 62.5, 12, 6]]),
    ],
    "2-recyclerie.xlsx": [
      sheet("Mars 2026", [HEADERS, [...who(3), REC, 80, 8, 0], [...who(1), REC, 30, 4, 4]]),
    ],
  },
};

const twoMonths = submission(
  "deux-mois-deux-feuilles",
  sheet("Février 2026", [HEADERS, [...who(1), EV, 66, 9, 7], [...who(2), REC, 60, 11, 5]]),
  sheet("Mars 2026", [HEADERS, [...who(1), EV, 70, 10, 8], [...who(2), REC, 64, 12, 6]])
);

const oneSheetPerName = submission(
  "une-feuille-au-nom-de-chacun",
  ...[1, 2].map((number) =>
    sheet(name(number), [
      ["Fiche individuelle", null, "Mois : juin 2026"],
      ["Support : Recyclerie"],
      [],
      ["Jour", "Production", "Accompagnement", "Formation"],
      [1, 7, null, null],
      [2, 7 - number, number, null],
      [3, null, null, 7],
      [4, 6.5, null, null],
      ["Total", 20.5 - number, number, 7],
    ])
  )
);

const oneSheetPerType = submission(
  "une-feuille-par-type",
  sheet("Production", [
    ["Heures de production – mars 2026"],
    [],
    ["Participant", "Support", "Nombre d'heures"],
    [name(1), EV, 70],
    [name(2), REC, 64],
  ]),
  sheet("Accompagnement", [
    ["Heures d'accompagnement socio-professionnel – mars 2026"],
    [],
    ["Participant", "Nombre d'heures"],
    [name(1), 10],
    [name(2), 12],
  ]),
  sheet("Formation", [
    ["Heures de formation – mars 2026"],
    [],
    ["Participant", "Nombre d'heures"],
    [name(1), 8],
    [name(2), 6],
  ])
);

const shortTabs = submission(
  "onglets-abreges",
  sheet("Févr. 2026", [HEADERS, [...who(1), EV, 66, 9, 7]]),
  sheet("aout 26", [HEADERS, [...who(1), EV, 70, 10, 8]])
);

const sheetPerSupport = submission(
  "une-feuille-par-support",
  sheet("Espaces verts", [
    ["Relevé de mars 2026"],
    ["Participant", "Production", "Accompagnement", "Formation"],
    [name(1), 40, 6, 4],
    [name(2), 62.5, 12, 6],
  ]),
  sheet("Recyclerie", [
    ["Relevé de mars 2026"],
    ["Participant", "Production", "Accompagnement", "Formation"],
    [name(1), 30, 4, 4],
    [name(3), 80, 8, 0],
  ])
);

const recapitulation = submission(
  "feuille-recapitulative",
  sheet("Espaces verts", [
    ["Relevé de mars 2026"],
    ["Participant", "Production", "Accompagnement", "Formation"],
    [name(1), 40, 6, 4],
    [name(2), 62.5, 12, 6],
  ]),
  sheet("Recyclerie", [
    ["Relevé de mars 2026"],
    ["Participant", "Production", "Accompagnement", "Formation"],
    [name(1), 30, 4, 4],
    [name(3), 80, 8, 0],
  ]),
  sheet("Récapitulatif", [
    ["Récapitulatif de mars 2026 – tous supports"],
    ["Participant", "Production", "Accompagnement", "Formation"],
    [name(1), 70, 10, 8],
    [name(2), 62.5, 12, 6],
    [name(3), 80, 8, 0],
    ["Total", 212.5, 30, 14],
  ])
);

const tabsWithoutYear = submission(
  "onglets-sans-annee",
  ...(["Janvier", "Février"] as const).map((month, index) =>
    sheet(month, [
      ["Suivi des heures – année 2026"],
      [],
      HEADERS,
      [...who(1), EV, 70 - index, 10, 8],
      [...who(2), REC, 64, 12, 6],
    ])
  )
);

const lonelyRecapitulation = submission(
  "recapitulatif-seul",
  sheet("Récapitulatif", [
    ["Récapitulatif mensuel – mars 2026"],
    [],
    HEADERS,
    [...who(1), EV, 70, 10, 8],
    [...who(2), REC, 64, 12, 6],
  ])
);

/** Submissions of several sheets or files, and one that only looks like the sum of others. */
export const SEVERAL: readonly Submission[] = [
  complementary, twoMonths, oneSheetPerName, oneSheetPerType, shortTabs, sheetPerSupport,
  recapitulation, tabsWithoutYear, lonelyRecapitulation,
]; // prettier-ignore
