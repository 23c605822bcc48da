import type { Day } from "../../domain/calendar";
import type { Difference, GroupKind, HourTotals } from "../../domain/territory/consolidation";
import type { CommonPerson } from "../../domain/territory/people";
import type { FileStatus, StatusReason } from "../../domain/territory/types";
import { count, dayText, euros, hours, listed, monthText, wholeNumber } from "../format";
import { hostErrorText } from "../index";

/** Sentences of the facilitator's sheets: French, like every sheet. */

export const FILE_STATUS: Readonly<Record<FileStatus, string>> = {
  "up-to-date": "À jour",
  late: "En retard",
  faulty: "En erreur",
  unreadable: "Illisible",
};

const UNUSABLE: Readonly<Record<string, string>> = {
  "no-contract-table":
    "Ce classeur n’a pas de table tMarche : ce n’est pas un classeur de suivi. Pour corriger : demander le classeur de l’acheteur, non le relevé du titulaire.",
  "contract-columns-missing":
    "La table tMarche n’a pas ses colonnes Paramètre et Valeur. Pour corriger : rétablir leurs titres dans ce classeur.",
  "contract-parameter-unreadable":
    "Un paramètre du marché ne se lit pas. Pour corriger : ouvrir ce classeur et lancer « Contrôler », qui dit lequel.",
  "contract-parameter-missing":
    "Un paramètre du marché manque. Pour corriger : ouvrir ce classeur et lancer « Contrôler », qui dit lequel.",
};

/** Why a file has its state, in one sentence; it never names a person. */
export function reasonOf(reason: StatusReason): string {
  switch (reason.kind) {
    case "late-statements":
      return `Relevé attendu et non reçu : ${listed(reason.months.map((month) => monthText(month)))}.`;
    case "late-documents":
      return `${count(reason.count, "document attendu et non reçu", "documents attendus et non reçus")}.`;
    case "blocking":
      return `${count(reason.count, "anomalie bloquante ouverte", "anomalies bloquantes ouvertes")}.`;
    case "unusable":
      return UNUSABLE[reason.problem] ?? "Ce classeur ne peut pas être contrôlé.";
    case "failed":
      return hostErrorText(reason.code, reason.details);
    case "same-contract":
      return `Même marché que le fichier « ${reason.kept} », qui en dit au moins autant et compte seul. Pour corriger : retirer celui des deux qui n’a plus cours.`;
  }
}

const SAME_REASON: Readonly<Record<CommonPerson["reason"], string>> = {
  identifier: "Même identifiant",
  pass: "Même PASS IAE",
  "name-and-birth": "Même nom et date de naissance (à confirmer)",
};

/** Why two people are, or seem to be, one; the second only until the facilitator decides. */
export const sameReason = ({ reason, isContradicted }: CommonPerson): string =>
  isContradicted === true
    ? `${SAME_REASON[reason]}, dates de naissance différentes (à confirmer)`
    : SAME_REASON[reason];

export const SAME_DECISIONS = { confirmed: "Confirmée", dismissed: "Écartée" } as const;

export const GROUPS: Readonly<Record<GroupKind, string>> = {
  buyer: "Par acheteur",
  contractor: "Par titulaire",
  structure: "Par type de structure",
  lot: "Par lot",
  support: "Par support",
  territory: "Par territoire",
  district: "Par résidence en QPV",
};

export const HOUR_TYPES: Readonly<Record<keyof HourTotals, string>> = {
  production: "Production",
  guidance: "Accompagnement",
  training: "Formation",
};

const NOMINATIVE = "Données nominatives : cette feuille ne se transmet pas.";

export const TERRITORY = {
  situation: (day: Day) => `Situation au ${dayText(day)}`,
  blank: "Non renseigné",
  /** What a contract is called that stands in sheets of the open workbook. */
  here: (sheet: string) => `Ce classeur, feuille ${sheet}`,
  consolidation: {
    sheet: "Consolidation",
    title: "Consolidation du territoire",
    about:
      "Une ligne par marché, lot, support et mois : prête pour un tableau croisé. Prévu, anomalies et pénalités (sans celles abandonnées) ne figurent qu’une fois par lot et mois.",
    count: (contracts: number, persons: number) =>
      `${count(contracts, "marché", "marchés")}, ${count(persons, "personne différente", "personnes différentes")}`,
  },
  pivot: {
    sheet: "Tableau croisé",
    title: "Tableau croisé du territoire",
    about: "Heures par marché et par mois, d’après la table tConsolidation.",
    turn: "Cliquez dedans pour changer ses champs ; chaque consolidation l’actualise.",
    sum: "Heures",
  },
  files: {
    sheet: "Contrôle des fichiers",
    title: "Contrôle des fichiers",
    about: "Chaque fichier demandé, les illisibles et les fautifs d’abord.",
  },
  groups: {
    sheet: "Totaux",
    title: "Totaux du territoire",
    about: "Heures, prévu, marchés et personnes différentes, par champ.",
    titles: [
      "Production",
      "Accompagnement",
      "Formation",
      "Total",
      "Part A+F",
      "Prévu",
      "Marchés",
      "Personnes",
    ],
  },
  common: {
    sheet: "Personnes communes",
    title: "Personnes communes à plusieurs marchés",
    about: `${NOMINATIVE} Une proposition n’est réunie qu’une fois Confirmée.`,
    maxima: "Durées maximales sur tous les marchés d’une personne",
    legal: "Code du travail, article L. 3121-20 : 48 h par semaine, soit 48 h × jours du mois ÷ 7.",
    prompt: {
      title: "Décision",
      message: "Confirmée : la même personne. Écartée : deux personnes. Vide : à décider.",
    },
  },
  differences: {
    sheet: "Écarts",
    title: "Écarts avec la consolidation précédente",
    about:
      "Ce qui n’est plus comme la dernière fois : marchés, heures, prévu, anomalies ouvertes, pénalités, états des fichiers.",
    first: "Première consolidation : rien à comparer.",
    none: "Rien n’a changé depuis la consolidation précédente.",
  },
  lines: {
    sheet: "Lignes",
    title: "Lignes consolidées",
    about: NOMINATIVE,
    elsewhere: (lines: number, most: number) =>
      `${wholeNumber(lines)} lignes, plus que les ${wholeNumber(most)} que cette feuille garde : elles sont dans le fichier remis à côté du classeur.`,
  },
  indicators: {
    sheet: "Indicateurs",
    title: "Indicateurs du territoire",
    about:
      "Pour le SPASER, le PNAD et l’observatoire annuel. Un ETP ne se lit jamais sans sa base : trois circulent sous le même mot.",
    hours: "Heures d’insertion",
    fte: "Équivalents temps plein (ETP)",
    contracts: "Marchés ayant des heures",
    amount: "Montant HT des marchés",
    persons: "Personnes différentes",
    whole: "Territoire",
    allYears: "Toutes",
    undeclared: "Considération sociale à renseigner (achat d’insertion)",
    consideration: (label: string) => `considerationsSociales : ${label}`,
    bases: {
      1820: "1 820 h par an",
      1607: "1 607 h par an",
      1600: "1 600 h par an",
    } as Readonly<Record<number, string>>,
    sources: {
      1820: "Annexe financière des ACI",
      1607: "Durée légale annuelle du travail",
      1600: "Statistiques annuelles des clauses sociales",
    } as Readonly<Record<number, string>>,
    districtPersons: "Personnes différentes résidant en QPV",
    register: "Table tConsolidation",
    people: "Personnes ayant des heures, comptées une fois sur tous leurs marchés",
    contractTable: "Table tMarche de chaque classeur",
    published: "Données essentielles de la commande publique, champ considerationsSociales",
  },
} as const;

const between = (before: number, after: number, shown: (value: number) => string): string =>
  `${after < before ? "−" : "+"}${shown(Math.abs(after - before))}`;

const hoursBetween = (before: number, after: number): string => between(before, after, hours);

/** What a difference is about, before, after and the gap, as cells hold it. */
export function differenceCells(difference: Difference): {
  readonly datum: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
  readonly gap: string | null;
} {
  switch (difference.kind) {
    case "contract-added":
      return { datum: "Marché nouveau", before: null, after: hours(difference.hours), gap: hoursBetween(0, difference.hours) };
    case "contract-removed":
      return { datum: "Marché absent", before: hours(difference.hours), after: null, gap: hoursBetween(difference.hours, 0) };
    case "hours":
      return {
        datum: HOUR_TYPES[difference.type],
        before: hours(difference.before),
        after: hours(difference.after),
        gap: hoursBetween(difference.before, difference.after),
      };
    case "planned":
      return {
        datum: "Heures prévues",
        before: hours(difference.before),
        after: hours(difference.after),
        gap: hoursBetween(difference.before, difference.after),
      };
    case "blocking":
    case "toJustify":
      return {
        datum: difference.kind === "blocking" ? "Anomalies bloquantes ouvertes" : "Anomalies à justifier ouvertes",
        before: wholeNumber(difference.before),
        after: wholeNumber(difference.after),
        gap: between(difference.before, difference.after, wholeNumber),
      };
    case "penalties":
      return {
        datum: "Pénalités",
        before: euros(difference.before),
        after: euros(difference.after),
        gap: between(difference.before, difference.after, euros),
      };
    case "status":
      return {
        datum: `État du fichier ${difference.source}`,
        before: difference.before === null ? null : FILE_STATUS[difference.before],
        after: difference.after === null ? null : FILE_STATUS[difference.after],
        gap: null,
      };
  }
} // prettier-ignore
