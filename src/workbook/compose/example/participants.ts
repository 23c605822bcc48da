import type { CellValue } from "../../grid";
import { isoDay } from "./isoDay";

interface Person {
  readonly identifier: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly born: string;
  readonly sex: "F" | "H";
  readonly district: "Oui" | "Non";
  readonly criteria: string;
  readonly entered: string;
  readonly phase: 1 | 2 | 3;
  readonly weeklyHours: number;
}

const person = (
  identifier: string,
  [lastName, firstName]: readonly [string, string],
  born: string,
  sex: "F" | "H",
  district: "Oui" | "Non",
  criteria: string,
  entered: string,
  phase: 1 | 2 | 3,
  weeklyHours = 26
): Person => ({
  identifier, lastName, firstName, born, sex, district, criteria, entered, phase, weeklyHours,
}); // prettier-ignore

/** Eighteen invented people, each named after a Greek letter. */
export const EXAMPLE_PEOPLE: readonly Person[] = [
  person("P-001", ["EXEMPLE-ALPHA", "Camille"], "1991-03-14", "F", "Oui", "BRSA", "2025-12-01", 2),
  person("P-002", ["EXEMPLE-BÊTA", "Dominique"], "1986-07-02", "H", "Non", "DETLD", "2025-12-01", 2),
  person("P-003", ["EXEMPLE-GAMMA", "Claude"], "1979-11-23", "F", "Oui", "BRSA ; QPV", "2025-12-01", 2),
  person("P-004", ["EXEMPLE-DELTA", "Morgan"], "1998-01-30", "H", "Non", "DELD", "2025-12-01", 3),
  person("P-005", ["EXEMPLE-EPSILON", "Sacha"], "2003-05-09", "H", "Oui", "Jeune ; QPV ; Sans qualification", "2025-12-01", 2),
  person("P-006", ["EXEMPLE-ZÊTA", "Alix"], "1983-09-17", "F", "Non", "BRSA", "2025-12-01", 2),
  person("P-007", ["EXEMPLE-ÊTA", "Maxence"], "1975-12-05", "H", "Non", "ASS", "2025-12-01", 2),
  person("P-008", ["EXEMPLE-THÊTA", "Andréa"], "1994-06-21", "F", "Oui", "BRSA ; QPV", "2025-12-01", 2),
  person("P-009", ["EXEMPLE-IOTA", "Lou"], "2001-10-11", "F", "Oui", "Jeune ; QPV ; Sans qualification", "2025-12-01", 1),
  person("P-010", ["EXEMPLE-KAPPA", "Noa"], "1989-02-08", "H", "Non", "BRSA", "2025-12-01", 2),
  person("P-011", ["EXEMPLE-LAMBDA", "Élie"], "1996-08-19", "H", "Non", "DETLD", "2025-12-01", 3),
  person("P-012", ["EXEMPLE-MU", "Gaël"], "1981-04-27", "H", "Oui", "BRSA ; QPV", "2025-12-01", 2, 24),
  person("P-013", ["EXEMPLE-NU", "Swann"], "1992-12-12", "F", "Non", "Sans qualification", "2025-12-01", 2),
  person("P-014", ["EXEMPLE-XI", "Charlie"], "1987-03-03", "F", "Non", "BRSA", "2026-01-05", 2),
  person("P-015", ["EXEMPLE-OMICRON", "Yaël"], "1999-07-15", "F", "Oui", "BRSA ; QPV", "2026-02-02", 1),
  person("P-016", ["EXEMPLE-PI", "Loïs"], "1978-05-26", "H", "Non", "DETLD ; Senior", "2026-02-02", 1),
  person("P-017", ["EXEMPLE-RHÔ", "Eden"], "2002-09-01", "H", "Oui", "Jeune ; QPV ; DELD", "2026-03-02", 1, 24),
  person("P-018", ["EXEMPLE-SIGMA", "Ange"], "1984-11-08", "F", "Non", "BRSA", "2026-04-01", 1),
]; // prettier-ignore

/** Date, motive and category of the two exits. */
const EXITS: Readonly<Record<string, readonly [string, string, string]>> = {
  "P-004": ["2026-02-28", "CDI", "Emploi durable"],
  "P-011": ["2026-03-31", "CDD de plus de six mois", "Emploi durable"],
};

/** P-013's PASS lacks two digits. */
const passOf = (identifier: string): string =>
  identifier === "P-013" ? "9999900013" : `9999900${identifier.slice(2).padStart(5, "0")}`;

/** The rows of `tParticipants`: a twelve-month contract and a two-year PASS from the entry on. */
export const EXAMPLE_PARTICIPANTS: readonly (readonly CellValue[])[] = EXAMPLE_PEOPLE.map(
  ({
    identifier,
    lastName,
    firstName,
    born,
    sex,
    district,
    criteria,
    entered,
    phase,
    weeklyHours,
  }) => {
    const from = isoDay(entered);
    const [leftOn, motive, category] = EXITS[identifier] ?? [];
    return [
      identifier, lastName, firstName, isoDay(born), sex, district, criteria,
      "Prescripteur de l'exemple", passOf(identifier), from, from + 730, "CDDI", from, from + 364,
      weeklyHours, phase, "1", from, leftOn === undefined ? null : isoDay(leftOn), motive ?? null,
      category ?? null,
    ]; // prettier-ignore
  }
);

/** A person by identifier. */
export const personOf = (identifier: string): Person | null =>
  EXAMPLE_PEOPLE.find((candidate) => candidate.identifier === identifier) ?? null;
