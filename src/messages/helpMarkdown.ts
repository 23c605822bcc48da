import { RULE_CODES } from "../domain/finding";
import type { RuleCode, Severity } from "../domain/finding";
import { helpPage, ruleTitle, severityLabel } from "./index";

/** The severities a rule may give, the heaviest first. */
export const RULE_SEVERITIES: Readonly<Record<RuleCode, readonly Severity[]>> = {
  "LEC-01": ["blocking"],
  "LEC-02": ["blocking"],
  "LEC-03": ["blocking"],
  "LEC-04": ["to-justify"],
  "LEC-05": ["blocking"],
  "LEC-06": ["blocking"],
  "LEC-07": ["to-justify"],
  "LEC-08": ["information"],
  "LEC-09": ["to-justify"],
  "LEC-10": ["blocking"],
  "LEC-11": ["to-justify"],
  "LEC-12": ["to-justify"],
  "REP-01": ["to-justify", "information"],
  "REP-02": ["blocking"],
  "REP-03": ["to-justify"],
  "REP-04": ["blocking"],
  "REP-05": ["to-justify"],
  "REP-06": ["to-justify"],
  "VOL-01": ["information"],
  "VOL-02": ["to-justify"],
  "VOL-03": ["blocking"],
  "VOL-04": ["information"],
  "VOL-05": ["to-justify"],
  "VOL-06": ["to-justify"],
  "SUP-01": ["blocking"],
  "SUP-02": ["to-justify"],
  "SUP-03": ["to-justify"],
  "SUP-04": ["information"],
  "PER-01": ["blocking"],
  "PER-02": ["blocking"],
  "PER-03": ["blocking", "to-justify"],
  "PER-04": ["blocking"],
  "PER-05": ["blocking"],
  "PER-06": ["information"],
  "PER-07": ["to-justify"],
  "PER-08": ["to-justify"],
  "ELI-01": ["to-justify"],
  "ELI-02": ["blocking"],
  "ELI-03": ["to-justify"],
  "ELI-04": ["information"],
  "ELI-05": ["to-justify"],
  "ELI-06": ["to-justify"],
  "ELI-07": ["to-justify"],
  "FOR-01": ["blocking"],
  "SOR-01": ["to-justify"],
  "ENC-01": ["to-justify"],
  "ENC-02": ["blocking"],
  "ENC-03": ["to-justify"],
  "ENC-04": ["to-justify"],
  "DOC-01": ["to-justify"],
  "DOC-02": ["blocking"],
  "DOC-03": ["information"],
  "PAR-01": ["to-justify"],
  "PAR-02": ["to-justify"],
  "RGP-01": ["blocking"],
  "RGP-02": ["to-justify"],
  "RGP-03": ["information"],
};

const FAMILIES: Readonly<Record<string, string>> = {
  LEC: "Lecture des relevés",
  REP: "Répartition des heures",
  VOL: "Volume d’heures",
  SUP: "Supports",
  PER: "Participants",
  ELI: "Éligibilité",
  FOR: "Formats",
  SOR: "Sorties",
  ENC: "Encadrement",
  DOC: "Documents",
  PAR: "Parcours",
  RGP: "Données personnelles",
};

const GENERATED =
  "<!-- Page produite par `npm run aide` à partir de src/messages : ne pas la modifier ici. -->";

const severitiesOf = (code: RuleCode): string =>
  RULE_SEVERITIES[code]
    .map((severity, rank) =>
      rank === 0 ? severityLabel(severity) : severityLabel(severity).toLowerCase()
    )
    .join(" ou ");

/** A rule's help page as a Markdown file. */
export function helpMarkdown(code: RuleCode): string {
  const help = helpPage(code);
  const sections = [
    ["Ce que la règle contrôle", help.what],
    ["Pourquoi", help.why],
    ["Paramètres", help.parameter],
    ["Exemple", help.example],
    ["Comment corriger", help.howToCorrect],
    ["Quand c’est normal", help.whenNormal],
  ] as const;
  return [
    GENERATED,
    `# ${code} · ${ruleTitle(code)}`,
    `Gravité : ${severitiesOf(code)}.`.replace(" :", "\u00a0:"),
    ...sections.map(([title, text]) => `## ${title}\n\n${text}`),
    "[Toutes les règles](README.md)\n",
  ].join("\n\n");
}

/** The index of the rules, by family, as a Markdown file. */
export function helpIndexMarkdown(): string {
  const families = [...new Set(RULE_CODES.map((code) => code.slice(0, 3)))];
  const tables = families.map((family) => {
    const rows = RULE_CODES.filter((code) => code.startsWith(family)).map(
      (code) => `| [${code}](${code}.md) | ${severitiesOf(code)} | ${ruleTitle(code)} |`
    );
    return `## ${FAMILIES[family] ?? family}\n\n| Règle | Gravité | Ce qu’elle signale |\n| --- | --- | --- |\n${rows.join("\n")}`;
  });
  return [
    GENERATED,
    "# Les règles de contrôle",
    "Bloquant\u00a0: le relevé ne peut pas être accepté en l’état. À justifier\u00a0: l’acheteur peut l’accepter avec un motif. Information\u00a0: rien n’est demandé.",
    ...tables,
    "Une règle dont les données manquent est citée parmi les points non contrôlés.\n",
  ].join("\n\n");
}

/** Every generated file of `docs/regles`, by its name. */
export const helpFiles = (): ReadonlyMap<string, string> =>
  new Map([
    ["README.md", helpIndexMarkdown()],
    ...RULE_CODES.map((code) => [`${code}.md`, helpMarkdown(code)] as const),
  ]);
