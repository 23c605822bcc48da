import type { HourColumn } from "../../../domain/contract";
import { fold } from "../../../domain/folding";
import { matchHeader, type Field } from "../headers";
import { qualifiedType } from "../recognise/words";

/** What people write in a cell that says the type of hours, besides the headers of such columns. */
const WORDS: ReadonlyMap<string, HourColumn> = new Map([
  ["p", "production"], ["prod", "production"], ["travail", "production"],
  ["a", "guidance"], ["acc", "guidance"], ["asp", "guidance"],
  ["f", "training"], ["form", "training"],
  ["immersion", "internship"], ["pmsmp", "internship"],
  ["absence payee", "paidAbsence"], ["conges payes", "paidAbsence"], ["cp", "paidAbsence"],
  ["absence remuneree", "paidAbsence"],
]); // prettier-ignore

const isHours = (field: Field): field is HourColumn =>
  field === "production" ||
  field === "guidance" ||
  field === "training" ||
  field === "internship" ||
  field === "paidAbsence";

/**
 * The type of hours a cell or a label names («ASP», «Heures de production», «Formation interne»); null when it is none
 * of the contract's.
 */
export function parseHourType(text: string): HourColumn | null {
  const word = WORDS.get(fold(text.slice(0, 60)));
  if (word !== undefined) return word;
  const match = matchHeader(text);
  if (match && isHours(match.field)) return match.field;
  const qualified = text.length <= 120 ? qualifiedType(text) : null;
  return qualified?.isKnown === true && !qualified.isTotal ? qualified.code : null;
}

/** The same, each text looked at once. */
export function hourTypeFinder(): (text: string) => HourColumn | null {
  const known = new Map<string, HourColumn | null>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const type = parseHourType(text);
    known.set(text, type);
    return type;
  };
}
