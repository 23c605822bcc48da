import type { Participant } from "../../domain/contract";
import { fold } from "../../domain/folding";
import { ACCEPTED } from "../../messages/fr/accepted";
import type { WorkbookSnapshot } from "../grid";
import { plainText } from "./cells";
import { readRows, type Fields, type RegisterRows } from "./tables";
import * as values from "./values";
import type { Reader } from "./values";

/** Titles of `tParticipants` by the field they fill. */
const TITLES = {
  identifier: "Identifiant",
  lastName: "Nom",
  firstName: "Prénom",
  birthDate: "Date de naissance",
  sex: "Sexe",
  priorityDistrict: "QPV",
  criteria: "Critères",
  referrer: "Prescripteur",
  pass: "PASS IAE",
  passFrom: "Début PASS",
  passTo: "Fin PASS",
  contractKind: "Type de contrat",
  contractFrom: "Début du contrat",
  contractTo: "Fin du contrat",
  weeklyHours: "Heures hebdomadaires",
  phase: "Phase",
  lot: "Lot",
  enteredOn: "Date d'entrée",
  leftOn: "Date de sortie",
  exitMotive: "Motif de sortie",
  exitCategory: "Catégorie de sortie",
} as const;

const FIELDS = Object.entries(TITLES);

/** Oui, Non, or the district's code (QN07501M). */
const priorityDistrict: Reader<boolean> = {
  accepted: ACCEPTED.yesNo,
  read: (cell) => {
    const text = plainText(cell.value);
    const isCode = text !== null && /^q[np][0-9]/.test(fold(text.slice(0, 40)));
    return isCode ? { ok: true, value: true } : values.yesNo.read(cell);
  },
};

const phase: Reader<1 | 2 | 3> = {
  accepted: ACCEPTED.oneOf(["1", "2", "3"]),
  read: (cell) => {
    const text = plainText(cell.value);
    if (text === null) return { ok: true, value: null };
    const digit = /^(?:phase )?([123])$/.exec(fold(text.slice(0, 40)))?.[1];
    if (digit === undefined) return { ok: false };
    return { ok: true, value: digit === "1" ? 1 : digit === "2" ? 2 : 3 };
  },
};

const criteriaOf = (text: string | null): readonly string[] =>
  (text ?? "").split(/[;,/|\n]/).map((criterion) => criterion.trim()).filter((criterion) => criterion !== ""); // prettier-ignore

const cellsOf = ({ row }: Fields): Participant["cells"] =>
  Object.fromEntries(
    FIELDS.flatMap(([field, title]) => {
      const address = row.address(title);
      return address === null ? [] : [[field, address]];
    })
  );

function participantOf(fields: Fields): Participant | null {
  const { row, take, need } = fields;
  const identifier = need(TITLES.identifier, values.text);
  const rest = {
    lastName: take(TITLES.lastName, values.text),
    firstName: take(TITLES.firstName, values.text),
    birthDate: take(TITLES.birthDate, values.day),
    sex: take(TITLES.sex, values.text),
    priorityDistrict: take(TITLES.priorityDistrict, priorityDistrict),
    criteria: criteriaOf(take(TITLES.criteria, values.text)),
    referrer: take(TITLES.referrer, values.text),
    pass: take(TITLES.pass, values.text),
    passFrom: take(TITLES.passFrom, values.day),
    passTo: take(TITLES.passTo, values.day),
    contractKind: take(TITLES.contractKind, values.text),
    contractFrom: take(TITLES.contractFrom, values.day),
    contractTo: take(TITLES.contractTo, values.day),
    weeklyHours: take(TITLES.weeklyHours, values.hours),
    phase: take(TITLES.phase, phase),
    lot: take(TITLES.lot, values.text),
    enteredOn: take(TITLES.enteredOn, values.day),
    leftOn: take(TITLES.leftOn, values.day),
    exitMotive: take(TITLES.exitMotive, values.text),
    exitCategory: take(TITLES.exitCategory, values.text),
    place: row.place,
    cells: cellsOf(fields),
  };
  return identifier === null ? null : { identifier, ...rest };
}

export const readParticipants = (snapshot: WorkbookSnapshot): RegisterRows<Participant> =>
  readRows(snapshot, "tParticipants", [TITLES.identifier], participantOf);

/** Finds who a statement's row is about, by identifier or by exact name. */
export interface Directory {
  /** The register's own spelling of an identifier, whatever its case and spaces; null when it is unknown. */
  byIdentifier(text: string): string | null;
  /** The identifier of the only person of that name («NOM Prénom» or «Prénom NOM»); null otherwise. */
  byName(text: string): string | null;
  lotOf(identifier: string): string | null;
}

/** Indexes the participants by folded identifier and name; a name two people share finds nobody. */
export function directoryOf(
  participants: readonly Participant[],
  folded: (text: string) => string
): Directory {
  const identifiers = new Map<string, string>();
  const names = new Map<string, string | null>();
  const lots = new Map<string, string | null>();
  for (const { identifier, lastName, firstName, lot } of participants) {
    const key = folded(identifier);
    if (!identifiers.has(key)) identifiers.set(key, identifier);
    if (!lots.has(identifier)) lots.set(identifier, lot);
    if (lastName === null || firstName === null) continue;
    const spellings = [`${lastName} ${firstName}`, `${firstName} ${lastName}`];
    for (const name of new Set(spellings.map(folded))) {
      const known = names.get(name);
      names.set(name, known === undefined || known === identifier ? identifier : null);
    }
  }
  return {
    byIdentifier: (text) => (lots.has(text) ? text : (identifiers.get(folded(text)) ?? null)),
    byName: (text) => names.get(folded(text)) ?? null,
    lotOf: (identifier) => lots.get(identifier) ?? null,
  };
}
