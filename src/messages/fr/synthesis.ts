import type { Day } from "../../domain/calendar";
import type { MissingBlock, SummaryRef } from "../../domain/committee/types";
import type { Seconds } from "../../domain/numbers";
import { count, dayText, hours, periodText } from "../format";
import { summaryKey } from "./committee";

/** Texts of the committee's sheets: quarter, year, whole contract. */

const ordinal = (quarter: number): string => (quarter === 1 ? "1er" : `${quarter.toString()}e`);

/** The sheet's title, where it is created. */
export function summarySheetName(ref: SummaryRef): string {
  switch (ref.kind) {
    case "quarter":
      return `Synthèse ${summaryKey(ref)}`;
    case "year":
      return `Bilan ${summaryKey(ref)}`;
    case "contract":
      return "Bilan du marché";
  }
}

/** «T3 2026», «2026», «Marché»: how a table calls a period. */
export const shortPeriod = (ref: SummaryRef): string =>
  ref.kind === "quarter" ? `T${ref.quarter.toString()} ${ref.year.toString()}` : summaryKey(ref);

function title(ref: SummaryRef): string {
  switch (ref.kind) {
    case "quarter":
      return `Synthèse du ${ordinal(ref.quarter)} trimestre ${ref.year.toString()}`;
    case "year":
      return `Bilan de l’année ${ref.year.toString()}`;
    case "contract":
      return "Bilan du marché";
  }
}

/** «Lot 2», and «Lot B» where the code says it already. */
const lotName = (code: string): string => (/^lot\b/i.test(code) ? code : `Lot ${code}`);

const PERIOD_NOUN = { quarter: "Trimestre", year: "Année", contract: "Marché" } as const;

export const COMMITTEE = {
  title,
  subtitle: (ref: SummaryRef, asOf: Day) =>
    `Comité de suivi – période ${periodText(ref.period)} – document de travail établi au ${dayText(asOf)}`,
  contractLabels: ["Référence", "Objet", "Acheteur", "Titulaire", "Facilitateur"] as const,
  keys: {
    heading: "L’essentiel",
    done: "Heures réalisées",
    planned: "Heures prévues",
    rate: "Réalisation",
    share: "Part acc. + form.",
    people: "Participants",
    blocking: "Anomalies bloquantes",
  },
  verdict: {
    noHours: "Aucune heure n’est déclarée sur la période.",
    /** The sentence's two halves, in pieces that a formula puts together. */
    rateStart: "La période a réalisé ",
    rateEnd: "\u00a0% des heures prévues\u00a0;",
    noPlan: "Aucune heure n’était prévue sur la période\u00a0;",
    inside: "la part d’accompagnement et de formation est dans les bornes",
    below: "la part d’accompagnement et de formation est sous le minimum",
    above: "la part d’accompagnement et de formation dépasse le maximum",
    blockingOne: "une anomalie bloquante reste à lever.",
    blockingEnd: " anomalies bloquantes restent à lever.",
    justifyOne: "aucune anomalie bloquante, une anomalie à justifier.",
    justifyStart: "aucune anomalie bloquante, ",
    justifyEnd: " anomalies à justifier.",
    clean: "aucune anomalie bloquante ni à justifier.",
    /** Added where the share is judged lot by lot, or over several periods. */
    someLines: " pour un lot ou une période au moins",
    link: "\u00a0;",
  },
  noun: PERIOD_NOUN,
  hours: {
    heading: "Heures par mois et par type",
    label: { months: "Mois", quarters: "Trimestre" },
    titles: [
      "Production",
      "Accomp.",
      "Formation",
      "Prévu",
      "Total",
      "Écart",
      "Réalisé",
      "Part A+F",
    ],
    more: ["Effectif", "Pénalités"],
    wholeHeading: "Comparaison des trimestres",
    previous: (ref: SummaryRef) => `Avant\u00a0: ${shortPeriod(ref)}`,
    evolution: "Évolution",
    cumulative: "Depuis le début",
    commitment: "Engagement",
    source:
      "tHeures (feuille Heures)\u00a0: somme de Production, Accompagnement et Formation des mois de la période. Prévu\u00a0: tPrevisions, sinon Volume prévu ÷ Durée. Réalisé = Total ÷ Prévu. Part A+F = (accompagnement + formation) ÷ total.",
  },
  supports: {
    heading: "Heures par support",
    label: "Support",
    none: "(sans support)",
    source: "tHeures\u00a0: heures de la période dont la colonne Support est celle de la ligne.",
  },
  lots: {
    heading: "Heures par lot",
    label: "Lot",
    none: "(sans lot)",
    source: "tHeures\u00a0: heures de la période dont la colonne Lot est celle de la ligne.",
  },
  hourTitles: ["Product.", "Accomp.", "Formation", "Total"],
  total: "Total",
  split: {
    heading: "Part d’accompagnement et de formation, à la fin de la période",
    label: "Période de lissage",
    lot: (lot: string, period: string) => `${lotName(lot)}, ${period}`,
    titles: ["Acc. + f.", "Total", "Part", "Minimum", "Maximum", "Situation"],
    none: "Aucune période de lissage n’a commencé.",
    inside: "dans les bornes",
    below: "sous le minimum",
    above: "au-dessus",
    noHours: "sans heures",
    /** Where a running period is going, in pieces that a formula puts together. */
    projection: {
      titles: [
        "Reste prévu",
        "Acc. + f.",
        "Total",
        "Minimum",
        "Maximum",
        "Accomp.",
        "Formation",
        "Acc. min.",
        "Form. min.",
        "A+F au moins",
        "A+F au plus",
        "Prod. au moins",
        "Prod. au plus",
        "Acc. au moins",
        "Form. au moins",
        "A+F par mois",
        "Prod. par mois",
      ],
      hours: (seconds: Seconds) => hours(seconds),
      start: (period: string) => `${period}, il reste `,
      months: (n: number) => ` prévues en ${count(n, "mois", "mois")}`,
      toEnd: ". Pour finir dans les bornes",
      colon: "\u00a0:",
      impossible: "\u00a0: aucun partage de ces heures ne finit dans les bornes.",
      exactly: "exactement ",
      from: "de ",
      to: " à ",
      supported: " d’accompagnement et de formation",
      monthlyStart: " (au moins ",
      monthlyEnd: " par mois)",
      link: "\u00a0; ",
      production: " de production",
      own: " (dont au moins ",
      ownEnd: ")",
      guidance: " d’accompagnement",
      and: " et ",
      training: " de formation",
    },
    source:
      "tHeures\u00a0: (Accompagnement + Formation) ÷ (Production + Accompagnement + Formation) depuis le début de la période de lissage. Bornes\u00a0: tMarche ou tLots.",
  },
  volume: {
    heading: (asOf: Day) => `Heures encore à réaliser, au ${dayText(asOf)}`,
    label: "Volume",
    month: "Mois",
    whole: "Marché",
    lot: lotName,
    titles: ["Prévu", "Réalisé", "Avancé", "Reste", "Mois rest.", "Par mois", "Record"],
    source:
      "tHeures et le volume prévu\u00a0: Reste = Prévu − Réalisé\u00a0; Par mois = Reste ÷ mois restants. Projection de la part\u00a0: calcul du complément sur les heures encore prévues.",
  },
  people: {
    heading: "Participants",
    headcount: "Ayant des heures",
    entries: "Entrées",
    exits: "Sorties",
    present: "Présents à la fin",
    source:
      "tSuivi\u00a0: lignes de la période\u00a0; effectif = personnes dont Production + Accompagnement + Formation dépasse 0.",
  },
  profile: {
    heading: "Profil des participants",
    count: "Nombre",
    share: "Part",
    sex: "Sexe",
    age: "Âge",
    district: "Réside en QPV",
    weekly: "Heures hebdomadaires",
    phases: "Phase du parcours",
    criteria: "Critères",
    phase: (phase: number) => `Phase ${phase.toString()}`,
    unknownPhase: "Non renseignée",
    others: "Autres",
    hidden: (n: number) =>
      `${count(n, "critère non diffusé", "critères non diffusés")} (effectif faible)`,
    withheld: "non diffusé\u00a0: effectif trop faible",
    masked: "non diffusé",
    source: (threshold: number) =>
      `tSuivi\u00a0: personnes ayant des heures, comptées par modalité. Une case de 1 à ${(threshold - 1).toString()} est regroupée dans «\u00a0Autres\u00a0» ou non diffusée (seuil ${threshold.toString()}).`,
  },
  progress: {
    heading: "Progression individuelle (niveau d’entrée → niveau actuel)",
    pseudonym: "Personne",
    short: "n.é.",
    arrow: " → ",
    axis: (rank: number) => `Axe ${rank.toString()}`,
    up: "mieux vers le haut",
    down: "mieux vers le bas",
    unknown: "sens non précisé",
    noScale: "échelle non précisée",
    legend: "n.é.\u00a0: non évalué, ce qui n’est pas 0.",
    source:
      "tProgression\u00a0: niveaux Entrée et Actuel de la personne sur l’axe. La correspondance des pseudonymes reste dans la feuille Pseudonymes.",
  },
  obstacles: {
    heading: "Freins identifiés à l’entrée",
    label: "Axe",
    titles: ["Identifiés", "Levés", "Améliorés", "Stables", "Aggravés", "Non réév."],
    others: "Autres axes",
    withheld: "Freins par axe non diffusés\u00a0: effectif trop faible.",
    source:
      "tProgression\u00a0: personnes dont le niveau d’entrée n’est pas le meilleur de l’échelle, comptées par Évolution.",
  },
  internships: {
    heading: "Immersions (PMSMP)",
    hours: "Heures de PMSMP",
    people: "Personnes concernées",
    periods: "Immersions terminées",
    days: "Jours",
    hired: "Suivies d’une embauche",
    training: "Suivies d’une formation",
    none: "Sans suite",
    unknown: "Issue non renseignée",
    source:
      "Heures et personnes\u00a0: tSuivi. Issues\u00a0: tPMSMP, immersions qui se terminent dans la période.",
  },
  training: {
    heading: "Formation",
    hours: "Heures de formation",
    people: "Personnes formées",
    source: "tSuivi\u00a0: colonne Formation de la période.",
  },
  exits: {
    heading: "Sorties de la période",
    label: "Catégorie",
    titles: ["n", "Part"],
    denominator: "Dénominateur",
    dynamic: "Sorties dynamiques",
    lastingTarget: "Objectif durable",
    dynamicTarget: "Objectif dynamique",
    noTarget: "non paramétré",
    method:
      "Part = n ÷ dénominateur\u00a0; dénominateur\u00a0: toutes les sorties de la période, retraits exclus. Dynamiques\u00a0: durable, transition et positive.",
    source: "tSuivi\u00a0: lignes de la période dont Sortie vaut 1, par Catégorie de sortie.",
  },
  supervision: {
    heading: "Encadrement et engagement",
    label: "Encadrants techniques",
    planned: "Jours prévus",
    present: "Jours présents",
    replaced: "Jours remplacés",
    unreplaced: "Jours ni présents ni remplacés",
    counsellor: "Heures d’accompagnateur (CIP)",
    ratio: "Participants par encadrant présent",
    commitment: "Participants par encadrant prévus",
    helperTitles: ["Mois", "Participants", "Encadrants présents"],
    source:
      "tEncadrement\u00a0: sommes des mois de la période\u00a0; ratio = participants des mois ÷ encadrants présents, comparé à tMarche.",
  },
  documents: {
    heading: "Documents attendus",
    expected: "Attendus sur la période",
    received: "Reçus",
    late: "Reçus en retard",
    missing: "Manquants à ce jour",
    source: "tDocuments\u00a0: lignes dont l’échéance tombe dans la période, réunions exclues.",
  },
  findings: {
    heading: "Anomalies",
    label: "Gravité",
    titles: ["Période", "Décidées", "À traiter"],
    byRule: "Anomalies par règle",
    rule: "Règle",
    ruleTitles: ["Période", "À traiter", "Intitulé"],
    otherRules: "Autres règles",
    source:
      "tAnomalies\u00a0: lignes de la période par Gravité ou Règle\u00a0; décidée = Décision renseignée.",
  },
  penalties: {
    heading: "Conditions de pénalité de la période",
    label: "Clause",
    titles: ["Période", "Net (€)", "À payer", "État"],
    none: "Aucune condition de pénalité sur la période.",
    several: "plusieurs états",
    source:
      "tPenalites\u00a0: sommes par Clause et Période. Rien n’est dû sans décision de l’acheteur.",
  },
  decisions: {
    heading: "Décisions à prendre",
    titles: ["Responsable", "Échéance", "N°", "Décision"],
  },
  attendance: { heading: "Présents", titles: ["Représentant", "Présent", "Organisme"] },
  comments: { heading: "Commentaires", titles: ["Commentaire"] },
  comparison: {
    heading: "Comparaison des trimestres",
    label: "Trimestre",
    titles: [
      "Production",
      "Accomp.",
      "Formation",
      "Prévu",
      "Total",
      "Écart",
      "Réalisé",
      "Part A+F",
      "Effectif",
      "Pénalités",
    ],
    source: "tHeures, tSuivi et tPenalites, trimestre par trimestre.",
  },
  missing: {
    heading: "Ce qui manque",
    none: "Rien ne manque\u00a0: toutes les données attendues sont dans le classeur.",
    blocks: {
      participants: "le registre des participants (tParticipants) est absent",
      evaluations: "les évaluations (tEvaluations) sont absentes",
      supervision: "l’encadrement (tEncadrement) est absent",
      documents: "les documents attendus (tDocuments) sont absents",
      "internship-outcomes": "l’issue des PMSMP (tPMSMP) n’est pas renseignée",
      "no-supervision": "aucun encadrement n’est saisi pour les mois de la période",
      "no-document": "aucun document n’est attendu sur la période",
      "no-evaluation": "aucune évaluation ne concerne les personnes de la période",
      "no-exit": "aucune sortie sur la période",
      "no-internship": "aucune PMSMP sur la période",
      "no-identifier": "des lignes d’heures sans identifiant ne comptent dans aucune personne",
      "social-security":
        "les personnes désignées par un numéro de sécurité sociale ne sont pas comptées",
    } satisfies Readonly<Record<MissingBlock, string>>,
    ignoredSheets: (n: number) =>
      `${count(n, "feuille laissée de côté", "feuilles laissées de côté")}\u00a0: ni table de saisie, ni relevé.`,
    unreadable: (n: number) =>
      `${count(n, "valeur illisible", "valeurs illisibles")} dans les tables de saisie\u00a0; le volet en donne les cellules.`,
  },
  method: {
    heading: "Méthode",
    perimeter: (lines: number, sheets: number, ref: SummaryRef) =>
      `Périmètre\u00a0: ${periodText(ref.period)}, ${count(sheets, "relevé lu", "relevés lus")}, ${count(lines, "ligne d’heures", "lignes d’heures")}, anomalies comprises\u00a0; une cellule refusée compte pour rien.`,
    live: "La colonne de droite, hors impression, dit d’où vient chaque tableau.",
    secrecy: (threshold: number) =>
      `Secret statistique\u00a0: tableaux à une entrée, cases de moins de ${threshold.toString()} personnes regroupées ou non diffusées, chaque période à part. Chaque personne garde son pseudonyme pendant tout le marché.`,
    draft: "Document de travail\u00a0: les montants sont proposés, l’acheteur décide.",
    generated: (asOf: Day, version: string) =>
      `Établi par Suivi Insertion ${version}, situation au ${dayText(asOf)}.`,
  },
  charts: {
    hours: {
      title: "Heures par mois et par type",
      alt: "Colonnes empilées des heures de production, d’accompagnement et de formation de chaque mois ; courbe des heures prévues.",
      titles: ["Mois", "Production", "Accomp.", "Formation", "Prévu"],
    },
    cumulative: {
      title: "Heures cumulées",
      alt: "Courbes des heures réalisées et des heures prévues, cumulées depuis le début du marché.",
      titles: ["Mois", "Réalisé cumulé", "Prévu cumulé"],
    },
    share: {
      title: (lot: string | null) =>
        lot === null
          ? "Part A+F cumulée et ses bornes"
          : `Part A+F cumulée, ${lotName(lot).replace(/^L/, "l")}`,
      alt: "Courbe de la part cumulée d’accompagnement et de formation, entre le minimum et le maximum du marché.",
      titles: ["Mois", "Part cumulée", "Minimum", "Maximum"],
    },
    quarters: {
      title: "Heures par trimestre et par type",
      alt: "Colonnes empilées des heures de production, d’accompagnement et de formation de chaque trimestre ; courbe des heures prévues.",
      titles: ["Trimestre", "Production", "Accomp.", "Formation", "Prévu"],
    },
  },
  source: "D’où vient ce chiffre",
  helper: "Données des graphiques, hors de la zone imprimée.",
  page: "page &P sur &N",
  footer: "Document de travail – Suivi Insertion",
} as const;
