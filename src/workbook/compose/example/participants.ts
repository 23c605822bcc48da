import type { CellValue } from "../../grid";
import { addMonths, type Day } from "../../../domain/calendar";
import { isoDay } from "./isoDay";

/** One of the example's people: who they are, and the lot and support they usually work on. */
export interface Person {
  readonly identifier: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly born: string;
  readonly sex: "F" | "H";
  readonly district: "Oui" | "Non";
  readonly criteria: string;
  readonly entered: string;
  readonly phase: 1 | 2 | 3;
  readonly support: string;
  readonly weeklyHours: number;
  readonly lot: "1" | "2";
}

const V = "Espaces verts";
const D = "Déchèterie";
const M = "Maçonnerie légère";
const B = "Balayage";
const N = "Atelier numérique";

const person = (
  identifier: string,
  [lastName, firstName]: readonly [string, string],
  born: string,
  sex: "F" | "H",
  district: "Oui" | "Non",
  criteria: string,
  entered: string,
  phase: 1 | 2 | 3,
  support: string,
  weeklyHours = 26
): Person => ({
  identifier, lastName, firstName, born, sex, district, criteria, entered, phase, support,
  weeklyHours, lot: support === N ? "2" : "1",
}); // prettier-ignore

/** Twenty-six invented people, each named after a Greek letter. */
export const EXAMPLE_PEOPLE: readonly Person[] = [
  person("P-001", ["EXEMPLE-ALPHA", "Camille"], "1991-03-14", "F", "Oui", "BRSA", "2025-01-02", 3, V),
  person("P-002", ["EXEMPLE-BÊTA", "Dominique"], "1986-07-02", "H", "Non", "DETLD", "2025-03-03", 2, V),
  person("P-003", ["EXEMPLE-GAMMA", "Claude"], "1979-11-23", "F", "Oui", "BRSA ; QPV", "2025-03-03", 2, D),
  person("P-004", ["EXEMPLE-DELTA", "Morgan"], "1998-01-30", "H", "Non", "BRSA", "2025-01-02", 3, M),
  person("P-005", ["EXEMPLE-EPSILON", "Sacha"], "2003-05-09", "H", "Oui", "Jeune ; QPV ; Sans qualification", "2025-04-01", 2, V),
  person("P-006", ["EXEMPLE-ZÊTA", "Alix"], "1983-09-17", "F", "Non", "BRSA", "2025-04-01", 2, D),
  person("P-007", ["EXEMPLE-ÊTA", "Maxence"], "1975-12-05", "H", "Non", "ASS", "2025-05-05", 3, V),
  person("P-008", ["EXEMPLE-THÊTA", "Andréa"], "1994-06-21", "F", "Oui", "BRSA ; QPV", "2025-05-05", 2, M),
  person("P-009", ["EXEMPLE-IOTA", "Lou"], "2001-10-11", "F", "Oui", "Jeune ; QPV ; Sans qualification", "2025-09-01", 1, D),
  person("P-010", ["EXEMPLE-KAPPA", "Noa"], "1989-02-08", "H", "Non", "BRSA", "2025-06-02", 2, V),
  person("P-011", ["EXEMPLE-LAMBDA", "Élie"], "1996-08-19", "H", "Non", "DETLD", "2025-01-02", 3, M),
  person("P-012", ["EXEMPLE-MU", "Gaël"], "1981-04-27", "H", "Oui", "BRSA ; QPV", "2025-07-01", 2, D, 24),
  person("P-013", ["EXEMPLE-NU", "Swann"], "1992-12-12", "F", "Non", "Sans qualification", "2025-09-01", 2, V),
  person("P-014", ["EXEMPLE-XI", "Charlie"], "1987-03-03", "F", "Non", "BRSA", "2026-01-05", 2, D),
  person("P-015", ["EXEMPLE-OMICRON", "Yaël"], "1999-07-15", "F", "Oui", "BRSA ; QPV", "2026-02-02", 1, M),
  person("P-016", ["EXEMPLE-PI", "Loïs"], "1978-05-26", "H", "Non", "DETLD ; Senior", "2026-02-02", 1, V),
  person("P-017", ["EXEMPLE-RHÔ", "Eden"], "2002-09-01", "H", "Oui", "Jeune ; QPV ; DELD", "2026-03-02", 1, D, 24),
  person("P-018", ["EXEMPLE-SIGMA", "Ange"], "1984-11-08", "F", "Non", "BRSA", "2026-04-01", 1, V),
  person("P-019", ["EXEMPLE-TAU", "Jocelyn"], "1980-10-02", "H", "Non", "DETLD", "2025-01-02", 3, B),
  person("P-020", ["EXEMPLE-UPSILON", "Sacha"], "2003-05-09", "F", "Oui", "BRSA ; QPV", "2025-01-02", 2, B),
  person("P-021", ["EXEMPLE-PHI", "Frédérique"], "1977-01-09", "F", "Non", "ASS", "2025-01-02", 2, B),
  person("P-022", ["EXEMPLE-CHI", "Maé"], "2012-06-30", "H", "Oui", "BRSA", "2025-01-02", 1, M),
  person("P-023", ["EXEMPLE-PSI", "Valentine"], "1990-09-12", "F", "Oui", "BRSA ; QPV", "2025-02-20", 2, N),
  person("P-024", ["EXEMPLE-OMÉGA", "Hyacinthe"], "1985-05-05", "H", "Non", "AAH", "2025-02-20", 2, N, 18),
  person("P-025", ["EXEMPLE-DIGAMMA", "Céleste"], "1997-02-27", "F", "Non", "DETLD", "2025-02-20", 2, N),
  person("P-026", ["EXEMPLE-KOPPA", "Florence"], "1995-03-21", "F", "Oui", "BRSA", "2026-08-03", 1, M),
]; // prettier-ignore

/** Date, motive and category of the exits; P-021's motive was forgotten, P-022 left before six months. */
const EXITS: Readonly<Record<string, readonly [string, string | null, string]>> = {
  "P-004": ["2026-02-28", "CDI", "Emploi durable"],
  "P-011": ["2026-03-31", "CDD de plus de six mois", "Emploi durable"],
  "P-019": ["2025-08-29", "CDI", "Emploi durable"],
  "P-020": ["2025-11-28", "Formation qualifiante", "Sortie positive"],
  "P-021": ["2025-11-28", null, "Sortie positive"],
  "P-022": ["2025-05-30", "Déménagement", "Autre"],
  "P-026": ["2026-10-30", "CDD de plus de six mois", "Emploi durable"],
};

/** P-013's PASS lacks two digits, P-026 has none. */
function passOf(identifier: string): string | null {
  if (identifier === "P-026") return null;
  if (identifier === "P-013") return "9999900013";
  return `9999900${identifier.slice(2).padStart(5, "0")}`;
}

/** Twenty-four months from the entry on, but P-003's PASS: it ended in September 2026. */
const passEnd = (identifier: string, from: Day): Day =>
  identifier === "P-003" ? isoDay("2026-09-30") : addMonths(from, 24) - 1;

/** Twenty-four months, but P-026's contract: three, where the law wants four. */
const contractEnd = (identifier: string, from: Day): Day =>
  identifier === "P-026" ? isoDay("2026-10-30") : addMonths(from, 24) - 1;

/** The day somebody left, or null. */
export const leftOn = (identifier: string): Day | null => {
  const exit = EXITS[identifier];
  return exit === undefined ? null : isoDay(exit[0]);
};

/** The rows of `tParticipants`, in the columns' order. */
export const EXAMPLE_PARTICIPANTS: readonly (readonly CellValue[])[] = EXAMPLE_PEOPLE.map((one) => {
  const { identifier, lot } = one;
  const from = isoDay(one.entered);
  const pass = passOf(identifier);
  const [, motive = null, category = null] = EXITS[identifier] ?? [];
  return [
      identifier, one.lastName, one.firstName, isoDay(one.born), one.sex, one.district, one.criteria,
      "Prescripteur de l'exemple", pass, pass === null ? null : from,
      pass === null ? null : passEnd(identifier, from), "CDDI", from, contractEnd(identifier, from),
      one.weeklyHours, one.phase, lot, from, leftOn(identifier), motive, category,
    ]; // prettier-ignore
});

/** A person by identifier. */
export const personOf = (identifier: string): Person | null =>
  EXAMPLE_PEOPLE.find((candidate) => candidate.identifier === identifier) ?? null;

/** Who is there in a month: entered before its end, not gone before its first day. */
export const presentFrom = (first: Day, last: Day, lot: "1" | "2"): readonly Person[] =>
  EXAMPLE_PEOPLE.filter(({ identifier, entered, lot: own }) => {
    const exit = leftOn(identifier);
    return own === lot && isoDay(entered) <= last && (exit === null || exit >= first);
  });
