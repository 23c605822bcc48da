import { columnLetters } from "../../a1";
import { plainText } from "../cells";
import type { Directory } from "../participants";
import type { Who } from "./people";
import type { Section } from "./sections";
import { valueOf, type Table, type TextCode } from "./table";

/** What tells a participant from a text. */
export interface PeopleContext {
  readonly directory: Directory;
  readonly identify: (text: string) => string | null;
}

/** A cell of a column of texts as plain text; null when it is blank or there is no such column. */
export const textOf = (table: Table, code: TextCode, row: number): string | null =>
  plainText(valueOf(table, code, row));

function nameOf(table: Table, row: number): string | null {
  const name = textOf(table, "name", row);
  // «Salarié | Prénom»: the first of the two is a family name.
  if (name !== null && !table.texts.has("firstName")) return name;
  const lastName = name ?? textOf(table, "lastName", row);
  const firstName = textOf(table, "firstName", row);
  if (lastName === null || firstName === null) return lastName ?? firstName;
  return `${lastName} ${firstName}`;
}

/** The column that names the participant, for the address of a line. */
const participantColumn = ({ texts }: Table): number | undefined =>
  texts.get("identifier") ?? texts.get("name") ?? texts.get("lastName") ?? texts.get("firstName");

/** Letters of the column that names the participant, for the address of lines; null without one. */
export function participantLetters(table: Table): string | null {
  const column = participantColumn(table);
  return column === undefined ? null : columnLetters(table.grid.firstColumn + column);
}

/** The participant of a row: as the register spells the identifier, else the only person of that name. */
export function whoOfRow(
  table: Table,
  row: number,
  letters: string | null,
  { directory, identify }: PeopleContext
): Who {
  const name = nameOf(table, row);
  const written = textOf(table, "identifier", row);
  const identifier =
    written === null
      ? name === null
        ? null
        : identify(name)
      : (directory.byIdentifier(written) ?? written);
  return {
    identifier,
    name,
    cell: letters === null ? null : letters + (table.grid.firstRow + row + 1).toString(),
  };
}

/** The participant that a section names, by identifier, by name or by both. */
export function whoOfSection(
  { identifier, name }: Pick<Section, "identifier" | "name">,
  { directory, identify }: PeopleContext
): Who | null {
  if (!identifier && !name) return null;
  const found = name ? identify(name.text) : null;
  return {
    identifier: identifier ? (directory.byIdentifier(identifier.text) ?? identifier.text) : found,
    name: name?.text ?? null,
    cell: identifier?.cell ?? name?.cell ?? null,
  };
}
