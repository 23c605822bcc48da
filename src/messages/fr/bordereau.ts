import type { BordereauColumn } from "../../domain/territory/bordereauColumns";
import type { Bordereau, BordereauEntry, EntryKind } from "../../domain/territory/bordereauTypes";
import { count, hours, listed, wholeNumber } from "../format";
import { typographic } from "../typography";

/** Texts of the bordereau's sheets: French, like every sheet. */

export const BORDEREAU_TITLES: Readonly<Record<BordereauColumn, string>> = {
  territory: "Territoire",
  buyer: "Acheteur",
  contract: "Marché",
  title: "Objet",
  contractor: "Titulaire",
  structure: "Type de structure",
  lots: "Lot",
  month: "Mois",
  identifier: "Identifiant",
  participant: "Participant",
  pass: "PASS IAE",
  district: "QPV",
  supports: "Support",
  production: "Production",
  guidance: "Accompagnement",
  training: "Formation",
  total: "Total",
  source: "Fichier",
};

export const ENTRY_KINDS: Readonly<Record<EntryKind, string>> = {
  new: "Nouvelle",
  changed: "Modifiée",
  removed: "À retirer",
};

const HOURS = [
  ["Production", "production"],
  ["Accompagnement", "guidance"],
  ["Formation", "training"],
] as const;

const shown = (value: string | boolean | null): string => {
  if (typeof value === "boolean") return value ? "Oui" : "Non";
  return value ?? "vide";
};

/** What the software holds, where it is no longer what the registers say; null for a new line. */
export function beforeText({ line, before, kind }: BordereauEntry): string | null {
  if (before === null) return null;
  const differing = HOURS.filter(([, key]) => kind === "removed" || before[key] !== line[key]);
  const { entered } = before;
  const person =
    kind === "removed"
      ? []
      : ([
          ["Participant", entered.participant, line.participant],
          ["PASS IAE", entered.pass, line.pass],
          ["QPV", entered.priorityDistrict, line.priorityDistrict],
        ] as const).flatMap(([title, old, now]) =>
          old === now ? [] : [`${title} : ${shown(old)} → ${shown(now)}`]
        ); // prettier-ignore
  const parts = [
    ...differing
      .filter(([, key]) => kind !== "removed" || before[key] !== 0)
      .map(([title, key]) => `${title} : ${hours(before[key])} → ${hours(line[key])}`),
    ...person,
  ];
  return typographic(parts.join(" ; "));
}

const fr = typographic;
const NOMINATIVE = "Données nominatives : cette feuille ne se transmet pas.";

export const BORDEREAU = {
  state: "État",
  before: "Avant",
  fingerprint: "Empreinte",
  enteredOn: "Saisi le",
  by: "Par",
  sheet: {
    sheet: "Bordereau Clause",
    title: "Bordereau de saisie dans le logiciel Clause",
    about: fr(
      `${NOMINATIVE} Aucun format d’import public : ce bordereau sert à la ressaisie. Dater « Saisi le » : la ligne saisie ne revient que si elle change.`
    ),
  },
  entered: {
    sheet: "Saisies Clause",
    title: "Lignes saisies dans le logiciel Clause",
    about: fr(
      `${NOMINATIVE} Mémoire du bordereau : chaque ligne comme elle a été saisie. Supprimer une ligne la fait revenir au prochain bordereau.`
    ),
  },
  columns: {
    sheet: "Colonnes du bordereau",
    title: "Colonnes du bordereau, par territoire",
    about: fr("Les colonnes dans l’ordre des rangs ; sans territoire, elles valent pour tous."),
    unknown: (titles: readonly string[]) =>
      fr(
        `Colonnes que le bordereau n’a pas : ${listed(titles)}. Pour corriger : choisir parmi ${listed(Object.values(BORDEREAU_TITLES))}.`
      ),
    prompt: {
      title: "Colonne",
      message: "Choisir une colonne du bordereau dans la liste.",
    },
  },
  prompt: {
    title: "Saisi le",
    message: fr("Date de la saisie dans le logiciel. Vide : encore à saisir."),
  },
  counts: (counts: Readonly<Record<EntryKind, number>>) =>
    fr(
      `${count(counts.new, "nouvelle ligne", "nouvelles lignes")}, ${count(counts.changed, "modifiée", "modifiées")} depuis la saisie, ${count(counts.removed, "à retirer", "à retirer")}`
    ),
  nothing: fr("Rien à saisir : aucune ligne n’a changé depuis la dernière saisie."),
  noLine: fr("Aucune heure à saisir."),
  elsewhere: (lines: number) =>
    fr(
      `${count(lines, "ligne saisie", "lignes saisies")} d’un marché ou d’un territoire qui n’est pas dans ce bordereau : rien n’en est retiré.`
    ),
  incomplete: (lines: number) =>
    fr(
      `${count(lines, "ligne ne nomme", "lignes ne nomment")} personne, ou aucun mois. Pour corriger : demander au titulaire de compléter son relevé.`
    ),
  totals: {
    title: "Totaux de contrôle",
    titles: ["", "Lignes", "Participants", "Marchés", "Production", "Accompagnement", "Formation", "Total"],
    toEnter: "À saisir (nouvelles et modifiées)",
    unchanged: "Déjà saisies, inchangées",
    whole: "Toutes les lignes des registres",
    check: "Contrôle : à saisir + déjà saisies − registres, 0 attendu",
  },
} as const; // prettier-ignore

const COLUMN_NAMES = listed(Object.values(BORDEREAU_TITLES));

/** What the command line says of a bordereau. */
export const BORDEREAU_CLI_FR = {
  unknownColumns: (titles: readonly string[]) =>
    fr(
      `Le bordereau n’a pas de colonne ${listed(titles)}. Pour corriger : écrire --colonnes avec des noms séparés par des virgules, parmi ${COLUMN_NAMES}.`
    ),
  leftColumns: (titles: readonly string[]) =>
    fr(
      `Avertissement : colonnes de tColonnesBordereau laissées, le bordereau ne les a pas : ${listed(titles)}.`
    ),
  sameCsv: fr(
    "Le fichier .csv est le classeur lu ou sa copie. Pour corriger : donner un autre nom à --csv."
  ),
  csvExtension: fr("Les lignes s’écrivent en .csv. Pour corriger : donner à --csv un nom en .csv."),
  csvWritten: (file: string) => fr(`Lignes à saisir écrites : ${file}`),
  written: ({ counts, totals, entries }: Bordereau, file: string) => {
    if (entries.length === 0) return BORDEREAU.nothing;
    const { production, guidance, training, lines } = totals.toEnter;
    return fr(
      `${BORDEREAU.counts(counts)} ; à saisir : ${wholeNumber(lines)} ${lines > 1 ? "lignes" : "ligne"}, ${hours(production + guidance + training)} (feuille ${BORDEREAU.sheet.sheet} de ${file})`
    );
  },
} as const;
