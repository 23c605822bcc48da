import { count, listed, quoted } from "../format";
import { typographic } from "../typography";

/** Texts of the command line. */

const fr = typographic;

export const HELP_FR =
  fr(`Suivi Insertion : contrôle des marchés d’insertion, sur des classeurs .xlsx.

  modele --sortie F.xlsx [--exemple]
      Écrit un classeur prêt à remplir ; --exemple le remplit d’un marché fictif.
  verifier F.xlsx [--le AAAA-MM-JJ] [--json] [--sortie F2.xlsx]
      Contrôle le classeur ; --sortie en écrit une copie avec les marques, Anomalies et Pénalités.
  synthese F.xlsx --trimestre AAAA-Tn --sortie F2.xlsx [--le AAAA-MM-JJ]
      Écrit une copie du classeur avec la synthèse du trimestre.

Options
  --le AAAA-MM-JJ   Jour auquel le contrôle se place (aujourd’hui par défaut).
  --json            Résultat du contrôle en JSON.
  --forcer          Écrit même si des éléments du classeur ne peuvent être conservés.
  --aide            Affiche cette aide.

Le fichier d’entrée n’est jamais modifié.
Code de retour : 0 sans anomalie bloquante, 1 avec, 2 si rien n’a pu être produit.
`);

/** Why the arguments cannot be used. */
export type ArgumentProblem =
  | { readonly kind: "no-verb" }
  | { readonly kind: "unknown-verb"; readonly verb: string }
  | { readonly kind: "unknown-option"; readonly option: string }
  | { readonly kind: "no-value"; readonly option: string }
  | { readonly kind: "unexpected-value"; readonly option: string }
  | { readonly kind: "repeated-option"; readonly option: string }
  | { readonly kind: "missing-option"; readonly option: string }
  | { readonly kind: "missing-file" }
  | { readonly kind: "too-many-files" }
  | { readonly kind: "bad-day"; readonly text: string }
  | { readonly kind: "bad-quarter"; readonly text: string };

const SEE = "voir --aide";

const argumentText = (problem: ArgumentProblem): string => {
  switch (problem.kind) {
    case "no-verb":
      return `Aucune commande n’est donnée. Pour corriger : écrire modele, verifier ou synthese ; ${SEE}.`;
    case "unknown-verb":
      return `La commande ${quoted(problem.verb)} n’existe pas. Pour corriger : écrire modele, verifier ou synthese ; ${SEE}.`;
    case "unknown-option":
      return `L’option ${quoted(problem.option)} n’existe pas pour cette commande. Pour corriger : ${SEE}.`;
    case "no-value":
      return `L’option ${problem.option} attend une valeur. Pour corriger : l’écrire après elle ; ${SEE}.`;
    case "unexpected-value":
      return `L’option ${problem.option} ne prend pas de valeur. Pour corriger : l’écrire seule ; ${SEE}.`;
    case "repeated-option":
      return `L’option ${problem.option} est donnée deux fois. Pour corriger : n’en garder qu’une.`;
    case "missing-option":
      return `L’option ${problem.option} manque. Pour corriger : l’ajouter ; ${SEE}.`;
    case "missing-file":
      return `Aucun classeur n’est donné. Pour corriger : écrire le chemin d’un fichier .xlsx après la commande ; ${SEE}.`;
    case "too-many-files":
      return `Cette commande ne lit qu’un classeur à la fois. Pour corriger : n’en donner qu’un, entre guillemets si son nom contient des espaces.`;
    case "bad-day":
      return `La date ${quoted(problem.text)} ne peut pas être lue. Pour corriger : l’écrire AAAA-MM-JJ, par exemple 2026-04-20.`;
    case "bad-quarter":
      return `Le trimestre ${quoted(problem.text)} ne peut pas être lu. Pour corriger : l’écrire AAAA-Tn, par exemple 2026-T1.`;
  }
};

export const argumentTextFr = (problem: ArgumentProblem): string => fr(argumentText(problem));

export const CLI_FR = {
  sameFile: fr(
    "Le fichier de sortie est le fichier d’entrée, qui n’est jamais modifié. Pour corriger : donner un autre nom à --sortie."
  ),
  extension: (extension: string) =>
    fr(
      `Excel n’ouvrirait pas ce classeur sous ce nom. Pour corriger : donner à --sortie un nom en ${extension}.`
    ),
  unknownQuarter: (quarter: string, known: readonly string[]) =>
    fr(
      `Le trimestre ${quarter} n’est pas dans le marché ou n’a pas commencé. Pour corriger : ${
        known.length === 0 ? "vérifier les dates du marché" : `choisir parmi ${listed(known)}`
      }.`
    ),
  lost: (parts: readonly string[]) =>
    fr(`Avertissement : le classeur écrit n’aura plus ${listed(parts)}.`),
  written: (file: string) => fr(`Classeur écrit : ${file}`),
  summaryWritten: (sheet: string, file: string) =>
    fr(`Feuille ${quoted(sheet)} écrite dans ${file}`),
  unexpected: fr(
    "L’opération n’a pas abouti, pour une raison imprévue. Pour corriger : vérifier que le classeur s’ouvre dans Excel, puis relancer ; rien n’a été écrit."
  ),
  verdict: (blocking: number, toJustify: number, information: number) => {
    const rest = listed([
      count(toJustify, "anomalie à justifier", "anomalies à justifier"),
      count(information, "information", "informations"),
    ]);
    return fr(
      blocking === 0
        ? `Verdict : rien de bloquant ; ${rest}.`
        : `Verdict : ${count(blocking, "anomalie bloquante", "anomalies bloquantes")} à lever ; ${rest}.`
    );
  },
  situation: (contract: string, day: string) => fr(`${contract}, situation au ${day}.`),
  contract: (reference: string | null) =>
    reference === null ? "Marché sans référence" : `Marché ${reference}`,
  decided: (decided: number) =>
    count(
      decided,
      "anomalie a déjà reçu votre décision",
      "anomalies ont déjà reçu votre décision"
    ) + ".",
  headings: {
    statements: "Relevés",
    findings: "Anomalies",
    penalties: "Conditions de pénalité constatées (montants proposés)",
    notChecked: "Non contrôlé",
  },
  statement: (
    sheet: string,
    status: string,
    rows: number,
    production: string,
    guidance: string,
    training: string
  ) =>
    fr(
      `${sheet} : ${status.toLowerCase()}, ${count(rows, "ligne", "lignes")}, production ${production}, accompagnement ${guidance}, formation ${training}`
    ),
  rule: (code: string, title: string, severity: string, findings: number) =>
    fr(`${code} ${title} (${severity.toLowerCase()}) : ${findings}`),
  finding: (message: string, fix: string) => fr(`${message} Pour corriger : ${fix}`),
  decision: (label: string) => fr(`Décision : ${label.toLowerCase()}.`),
  penalty: (
    clause: string,
    trigger: string,
    period: string,
    computation: string,
    net: string,
    state: string
  ) =>
    fr(
      `${clause} ${trigger}, ${period} : ${computation} ; net proposé ${net} (${state.toLowerCase()})`
    ),
  penaltyTotal: (amount: string) => fr(`Total net proposé : ${amount}`),
} as const;
