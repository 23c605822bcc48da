import type { FactsByRule } from "../finding";
import { found, subjectOf } from "../outcome";
import { sensitivePlaces } from "../sensitiveFindings";
import type { Rule } from "./rule";

type Kind = FactsByRule["RGP-03"]["kind"];

/** What each kind is called in the subjects of findings (`Objet`). */
const KEYS: Readonly<Record<Kind, string>> = {
  iban: "IBAN",
  email: "adresse électronique",
  phone: "téléphone",
};

const isContact = (kind: string): kind is Kind => Object.hasOwn(KEYS, kind);

/** An IBAN, an e-mail address or a telephone number that the check does not need: one finding per column. */
export const rule: Rule = {
  code: "RGP-03",
  check: (input) =>
    found(
      sensitivePlaces(input, ["iban", "email", "phone"]).flatMap(({ cell, statement }) => {
        const { kind, header } = cell;
        if (!isContact(kind)) return [];
        return [
          {
            rule: "RGP-03" as const,
            severity: "information" as const,
            place: { sheet: cell.sheet, cell: cell.cell },
            month: statement?.month ?? null,
            header: header ?? null,
            subject: subjectOf(cell.sheet, header ?? null, KEYS[kind]),
            facts: { kind, count: cell.count ?? 1 },
          },
        ];
      })
    ),
};
