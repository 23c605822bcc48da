/** The pure core against its peers, on the same rows in the same run. Ratios count, not milliseconds. */
import Ajv from "ajv";
import * as zod from "zod";
import { dayOf } from "../src/domain/calendar";
import { check } from "../src/domain/check";
import type { RuleCode } from "../src/domain/finding";
import { RULES } from "../src/domain/rules";
import { generate, SUPPORT_NAMES } from "./rows";
import { median, print } from "./tools";

/** Rules that look at one row at a time, and what ajv and zod are asked to check of the same rows. */
const ROW_RULES: readonly RuleCode[] = ["LEC-10", "LEC-12", "PER-01", "SUP-01", "SUP-02"];

const nullableText = { type: ["string", "null"], maxLength: 200 } as const;
const nullableHours = { type: ["integer", "null"], minimum: 0 } as const;
const ajvSchema = {
  type: "object",
  required: ["sheet", "row", "month", "identifier", "support"],
  properties: {
    sheet: { type: "string", minLength: 1 },
    row: { type: "integer", minimum: 1 },
    month: { type: "integer", minimum: 24_000, maximum: 26_000 },
    lot: nullableText,
    identifier: { type: "string", pattern: "^P-\\d+$" },
    name: nullableText,
    support: { type: "string", enum: SUPPORT_NAMES },
    production: nullableHours,
    guidance: nullableHours,
    training: nullableHours,
    internship: nullableHours,
    paidAbsence: nullableHours,
    supervisor: nullableText,
    cells: { type: "object" },
  },
} as const;
const text = zod.nullable(zod.string().check(zod.maxLength(200)));
const hours = zod.nullable(zod.int().check(zod.gte(0)));
const zodSchema = zod.object({
  sheet: zod.string().check(zod.minLength(1)),
  row: zod.int().check(zod.gte(1)),
  month: zod.int().check(zod.gte(24_000), zod.lte(26_000)),
  lot: text,
  identifier: zod.string().check(zod.regex(/^P-\d+$/)),
  name: text,
  support: zod.enum(SUPPORT_NAMES as [string, ...string[]]),
  production: hours,
  guidance: hours,
  training: hours,
  internship: hours,
  paidAbsence: hours,
  supervisor: text,
  cells: zod.object({}),
});

export function benchCore(): void {
  const count = 100_000;
  const { registers, submission } = generate(count);
  const lines = submission.statements.flatMap((statement) => statement.lines);
  const asOf = dayOf(2027, 1, 20);
  const rowRules = RULES.filter(({ code }) => ROW_RULES.includes(code));
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(ajvSchema);
  const json = JSON.stringify(lines);

  let findings = 0;
  const context = (rules: typeof RULES) => check({ registers, submission, asOf }, rules);
  const perSheetRow = (sheet: string, row: number): string => `${sheet}|${row}`;
  const oursFaulty = new Set(
    context(rowRules).findings.map(({ place: { sheet, cell } }) =>
      perSheetRow(sheet, Number(/\d+$/.exec(cell ?? "")?.[0]))
    )
  );
  const faultyOf = (isValid: (line: (typeof lines)[number]) => boolean): Set<string> =>
    new Set(
      lines.filter((line) => !isValid(line)).map(({ sheet, row }) => perSheetRow(sheet, row))
    );
  const ajvFaulty = faultyOf((line) => validate(line));
  const zodFaulty = faultyOf((line) => zodSchema.safeParse(line).success);
  const isSame = (other: Set<string>): number =>
    other.size === oursFaulty.size && [...other].every((row) => oursFaulty.has(row)) ? 1 : 0;

  // The figures are computed once per check whatever the rules: they are timed with all rules, and alone.
  const none = median(() => void context([]));
  const perRow = median(() => void context(rowRules));
  const all = median(() => void (findings = context(RULES).findings.length));
  const ajv = median(() => lines.forEach((line) => validate(line)));
  const zodTime = median(() => lines.forEach((line) => zodSchema.safeParse(line)));
  const parse = median(() => void JSON.parse(json));
  const rules = Math.max(perRow - none, 0.1);

  print("Cœur pur, 100 000 lignes", [
    ["règles par ligne seules (lignes/s)", count / (rules / 1000), "≥ 1 000 000"],
    ["toutes les règles et les chiffres (lignes/s)", count / (all / 1000), "≥ 400 000"],
    ["règles par ligne : ajv / nous (×)", ajv / rules, "≥ 5"],
    ["règles par ligne : zod / nous (×)", zodTime / rules, "≥ 8"],
    ["contrôle entier : zod / nous (×)", zodTime / all, ""],
    ["contrôle entier : JSON.parse / nous (×)", parse / all, ""],
    ["anomalies trouvées", findings, ""],
    ["lignes fautives trouvées par les règles par ligne", oursFaulty.size, ""],
    ["  les mêmes qu'ajv (1 : oui)", isSame(ajvFaulty), "1"],
    ["  les mêmes que zod (1 : oui)", isSame(zodFaulty), "1"],
  ]);
}
