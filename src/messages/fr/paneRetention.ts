import { dayKey, type Day } from "../../domain/calendar";
import { count, dayText, wholeNumber } from "../format";

const people = (n: number): string => count(n, "personne", "personnes");

/** Sentences of the part «Conservation». */
export const retentionPane = {
  title: "Conservation des données",
  intro:
    "Les personnes dont rien ne montre d’activité depuis deux ans\u00a0: ni heures, ni évaluation, ni immersion, ni contrat. La liste ne modifie rien.",
  list: "Lister les personnes",
  refresh: "Relire",
  asOf: (day: Day) => `Situation au ${dayText(day)}`,
  stale: "Le classeur a changé depuis cette liste. Relisez-la avant d’anonymiser.",
  otherDay: (day: Day) =>
    `Cette liste est établie au ${dayText(day)}. Relisez-la pour la date choisie.`,
  due: (n: number): string =>
    n === 0
      ? "Personne n’est sans activité depuis deux ans."
      : `${people(n)} sans activité depuis deux ans`,
  later: (n: number, next: Day) =>
    `${people(n)} plus tard, la prochaine le ${dayText(next)}`,
  undated: (n: number) =>
    `${people(n)} sans aucune activité datée\u00a0: rien n’en est déduit, vérifiez leurs dates.`,
  undatedPeople: "Sans aucune date, à vérifier",
  onlySubmitted: (n: number) =>
    `${people(n)} hors des registres, ${n > 1 ? "nommées" : "nommée"} par les seuls relevés remis`,
  people: "Personnes sans activité depuis deux ans",
  unnamed: "(sans identifiant)",
  since: (lastActivity: Day, dueOn: Day) =>
    `dernière activité le ${dayText(lastActivity)}, à anonymiser depuis le ${dayText(dueOn)}`,
  all: (n: number) => `Tout choisir (${wholeNumber(n)})`,
  none: "Ne rien choisir",
  more: (n: number) => `Afficher ${wholeNumber(n)} de plus`,
  statements: (n: number) =>
    `${count(n, "relevé remis les nomme", "relevés remis les nomment")}. Un relevé est une preuve\u00a0: il n’est jamais modifié. Retirez-le à la main quand le marché est clos.`,
  sheets: (n: number): string => (n > 1 ? "Ces feuilles" : "Cette feuille"),
  anonymise: (n: number): string =>
    n === 0 ? "Anonymiser…" : `Anonymiser ${people(n)}…`,
  ask: (n: number) =>
    `${people(n)}\u00a0: un pseudonyme remplacera l’identifiant et le nom dans tous les registres. Le prénom, le numéro de PASS et vos propres colonnes seront vidés, de la naissance il ne restera que l’année. Rien ne permet d’y revenir, pas même Annuler. Un prénom seul dans un texte libre n’est pas reconnu\u00a0: relisez vos justifications. Les relevés remis restent tels quels\u00a0: tant qu’ils sont dans le classeur, le contrôle y lira des participants inconnus du registre. Enregistrez d’abord une copie du classeur, ou l’archive sans noms.`,
  yes: "Anonymiser, sans retour",
  no: "Ne rien changer",
  archiveFirst: "Télécharger d’abord l’archive",
  done: "Anonymisation faite",
  cells: (n: number, cells: number) =>
    `${people(n)}, ${count(cells, "cellule réécrite", "cellules réécrites")} dans les registres\u00a0; c’est inscrit dans Journal.`,
  checkAgain:
    "Le contrôle affiché ailleurs date d’avant\u00a0: relancez-le. Supprimez aussi les copies du classeur qui ne sont plus utiles.",
  stillNaming: (n: number) =>
    `${count(n, "feuille nomme encore ces personnes et n’est pas modifiée", "feuilles nomment encore ces personnes et ne sont pas modifiées")}. Tant qu’un relevé y reste, le contrôle y lira des participants inconnus du registre.`,
  archiveTitle: "Archive sans noms",
  archiveIntro:
    "Un classeur à part\u00a0: registres et résultats en valeurs, chaque personne sous un pseudonyme. Les relevés remis n’y sont pas. Ce classeur-ci n’est pas modifié.",
  archive: "Télécharger l’archive",
  archived: (sheets: number, n: number) =>
    `Archive préparée\u00a0: ${count(sheets, "feuille", "feuilles")}, ${people(n)} sous pseudonyme.`,
  fileName: (asOf: Day) => `Archive sans noms ${dayKey(asOf)}.xlsx`,
}; // prettier-ignore

/** The catalogue’s shape: another language says the same things with the same parameters. */
export type RetentionPaneTexts = typeof retentionPane;
