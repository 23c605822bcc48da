import type { Trigger } from "../domain/contract";
import { TRIGGERS_FR } from "./fr/triggers";
import { triggerLabel } from "./labels";
import type { TriggerHelp } from "./triggerTexts";
import { typographic } from "./typography";

export type { TriggerHelp } from "./triggerTexts";

/** The triggers, in the order of the drop-down. */
export const TRIGGERS = Object.keys(TRIGGERS_FR) as readonly Trigger[];

/** The headings of a trigger's page, in order. */
export const TRIGGER_HEADINGS: readonly (readonly [heading: string, part: keyof TriggerHelp])[] = [
  ["Ce qui la déclenche", "what"],
  ["Comment elle se compte", "units"],
  ["Sur quel texte", "article"],
  ["Paramètres", "parameter"],
  ["Exemple", "example"],
  ["Les trois options", "options"],
  ["Quand c’est normal", "whenNormal"],
];

/** A trigger's help page, in French whatever the locale. */
export function triggerHelp(trigger: Trigger): TriggerHelp {
  const { what, units, article, parameter, example, options, whenNormal } =
    TRIGGERS_FR[trigger].help;
  return {
    what: typographic(what),
    units: typographic(units),
    article: typographic(article),
    parameter: typographic(parameter),
    example: typographic(example),
    options: typographic(options),
    whenNormal: typographic(whenNormal),
  };
}

/** Name of a trigger's file in `docs/penalites`. */
export const triggerPage = (trigger: Trigger): string => `${TRIGGERS_FR[trigger].slug}.md`;

const GENERATED =
  "<!-- Page produite par `npm run aide` à partir de src/messages : ne pas la modifier ici. -->";

const STEPS = [
  "Quantité : le fait mesuré, moins la « Franchise », jamais négative.",
  "Brut : quantité × montant, arrondi une seule fois au centime. Un multiple du SMIC prend celui de tCalendrier en vigueur au dernier jour de la période ; V*R/1000 prend « Montant HT ». Sans montant : « pénalité non paramétrée », aucun n’est inventé.",
  "Cumul : si la clause n’est pas « Cumulable », elle et les autres pénalités de la même période ne s’ajoutent pas ; seul le côté le plus élevé en brut est dû (à égalité, les clauses cumulables).",
  "Plafonné : ce que « Plafond », « Plafond % » de « Montant HT » ou, pour les retards, le plafond commun du CCAG laissent après les lignes précédentes.",
  "Net : rien tant que le total n’excède pas l’« Exonération » de la clause ou celle du CCAG, commune aux retards.",
  "À payer : rien avant que l’acheteur ait appliqué ou modulé la pénalité.",
];

const PROCEDURE =
  "Constatée → mise en demeure ou observations demandées, si le « Préalable » de la clause le veut → appliquée, modulée (montant et motif) ou abandonnée (motif) → déduite (numéro de facture). Un préalable sans date d’envoi, ou dont le délai court encore, interdit d’appliquer ; l’état est remis en place et « Procédure » dit pourquoi. Le délai part du lendemain de l’envoi et, s’il finit un jour fermé, passe au jour ouvrable suivant (CCAG, article 3.2).";

/** A trigger's help page as a Markdown file. */
export function triggerMarkdown(trigger: Trigger): string {
  const help = triggerHelp(trigger);
  return [
    GENERATED,
    `# ${triggerLabel(trigger)}`,
    ...TRIGGER_HEADINGS.map(([heading, part]) => `## ${heading}\n\n${help[part]}`),
    "[Toutes les pénalités](README.md)\n",
  ].join("\n\n");
}

/** The index of the triggers, with what is common to all, as a Markdown file. */
export const triggerIndexMarkdown = (): string =>
  [
    GENERATED,
    "# Les pénalités",
    typographic(
      "Une clause de tClauses dit ce qui la déclenche, son unité et son montant. Le complément constate et propose ; l’acheteur décide."
    ),
    TRIGGERS.map((trigger) => `- [${triggerLabel(trigger)}](${triggerPage(trigger)})`).join("\n"),
    "## Du fait au net",
    STEPS.map((step, rank) => `${(rank + 1).toString()}. ${typographic(step)}`).join("\n"),
    "## La procédure",
    `${typographic(PROCEDURE)}\n`,
  ].join("\n\n");

/** Every generated file of `docs/penalites`, by its name. */
export const triggerFiles = (): ReadonlyMap<string, string> =>
  new Map([
    ["README.md", triggerIndexMarkdown()],
    ...TRIGGERS.map((trigger) => [triggerPage(trigger), triggerMarkdown(trigger)] as const),
  ]);
