import type { Day } from "../../domain/calendar";
import { count, dayText, listed, quoted } from "../format";
import { typographic } from "../typography";

/** Texts of retention: who is listed, what anonymising does, the archive. French, like every sheet. */

const fr = typographic;

const people = (number: number): string => count(number, "personne", "personnes");

export const RETENTION = {
  journal: {
    action: "Anonymisation",
    scope: (number: number) => fr(`${people(number)} sans activité depuis deux ans`),
  },
  /** One of several people, in a text that says only the surname they share. */
  oneOf: (pseudonyms: readonly string[]) => pseudonyms.join(" ou "),
  archive: {
    about: (asOf: Day) =>
      fr(
        `Archive sans noms établie le ${dayText(asOf)} : des valeurs, chaque personne sous un pseudonyme. Les relevés remis n’y sont pas.`
      ),
    supervisor: (rank: number) => `Encadrant ${rank.toString()}`,
    person: (rank: number) => `Personne ${rank.toString()}`,
  },
} as const;

/** What the command line says of it; a person goes by an identifier alone. */
export const RETENTION_CLI_FR = {
  due: (number: number) =>
    number === 0
      ? fr("Personne n’est sans activité depuis deux ans.")
      : fr(`Sans activité depuis deux ans : ${people(number)}.`),
  person: (identifier: string, lastActivity: Day, dueOn: Day) =>
    fr(
      `  ${identifier} : dernière activité le ${dayText(lastActivity)}, à anonymiser depuis le ${dayText(dueOn)}`
    ),
  unnamed: "(sans identifiant)",
  later: (number: number, dueOn: Day) =>
    fr(`Pas encore : ${people(number)} ; la prochaine le ${dayText(dueOn)}.`),
  undated: (number: number) =>
    fr(`Aucune activité datée, à vérifier : ${people(number)}.`),
  onlySubmitted: (number: number) =>
    fr(
      `${people(number)} hors des registres, ${number > 1 ? "nommées" : "nommée"} par les seuls relevés remis.`
    ),
  statements: (sheets: readonly string[]) =>
    fr(
      `Ces relevés remis les nomment : ${listed(sheets.map((sheet) => quoted(sheet)))}. Un relevé est une preuve, il n’est jamais modifié : le retirer à la main quand le marché est clos.`
    ),
  nobody: fr("Personne à anonymiser : aucun fichier n’est écrit."),
  anonymised: (number: number, cells: number) =>
    fr(
      `Anonymisation de ${people(number)} : ${count(cells, "cellule réécrite", "cellules réécrites")} dans les registres ; rien ne permet d’y revenir.`
    ),
  stillNaming: (sheets: readonly string[]) =>
    fr(
      `Avertissement : ${listed(sheets.map((sheet) => quoted(sheet)))} ${sheets.length > 1 ? "nomment" : "nomme"} encore ces personnes. Tant qu’une telle feuille reste, le contrôle y lira des participants inconnus du registre.`
    ),
  archived: (sheets: number, number: number) =>
    fr(
      `Archive sans noms : ${count(sheets, "feuille", "feuilles")}, ${people(number)} sous pseudonyme, les relevés remis laissés de côté.`
    ),
  written: (file: string) => fr(`Archive écrite : ${file}`),
} as const; // prettier-ignore
