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
const ROW_RULES: readonly RuleCode[] = ["LEC-10", "PER-01", "SUP-01", "SUP-02"];

const nullableHours = { type: ["integer", "null"], minimum: 0 } as const;
const ajvSchema = {
  type: "object",
  properties: {
    identifier: { type: "string" },
    support: { type: "string", enum: SUPPORT_NAMES },
    production: nullableHours,
    guidance: nullableHours,
    training: nullableHours,
    internship: nullableHours,
    paidAbsence: nullableHours,
  },
} as const;
const hours = zod.nullable(zod.number().check(zod.gte(0)));
const zodSchema = zod.object({
  identifier: zod.string(),
  support: zod.enum(SUPPORT_NAMES as [string, ...string[]]),
  production: hours,
  guidance: hours,
  training: hours,
  internship: hours,
  paidAbsence: hours,
});

export function benchCore(): void {
  const count = 100_000;
  const { registers, submission } = generate(count);
  const lines = submission.statements.flatMap((statement) => statement.lines);
  const asOf = dayOf(2027, 1, 20);
  const rowRules = RULES.filter(({ code }) => ROW_RULES.includes(code));
  const validate = new Ajv().compile(ajvSchema);
  const text = JSON.stringify(lines);

  let findings = 0;
  const key = (sheet: string, row: number): string => `${sheet}|${row}`;
  const oursFaulty = new Set<string>();
  const context = (rules: typeof RULES) => check({ registers, submission, asOf }, rules);
  for (const { place } of context(rowRules).findings) {
    oursFaulty.add(key(place.sheet, Number(/\d+$/.exec(place.cell ?? "")?.[0] ?? 0)));
  }
  const ajvFaulty = lines.filter((line) => !validate(line)).length;
  const zodFaulty = lines.filter((line) => !zodSchema.safeParse(line).success).length;

  // The figures are computed once per check whatever the rules: they are timed with all rules, and alone.
  const none = median(() => void context([]));
  const perRow = median(() => void context(rowRules));
  const all = median(() => void (findings = context(RULES).findings.length));
  const ajv = median(() => lines.forEach((line) => validate(line)));
  const zodTime = median(() => lines.forEach((line) => zodSchema.safeParse(line)));
  const parse = median(() => void JSON.parse(text));
  const rules = Math.max(perRow - none, 0.1);

  print("Cœur pur, 100 000 lignes", [
    ["règles par ligne seules (lignes/s)", count / (rules / 1000), "≥ 1 000 000"],
    ["toutes les règles et les chiffres (lignes/s)", count / (all / 1000), "≥ 400 000"],
    ["règles par ligne : ajv / nous (×)", ajv / rules, "≥ 5"],
    ["règles par ligne : zod / nous (×)", zodTime / rules, "≥ 8"],
    ["contrôle entier : zod / nous (×)", zodTime / all, ""],
    ["contrôle entier : JSON.parse / nous (×)", parse / all, ""],
    ["anomalies trouvées", findings, ""],
    ["lignes fautives : ajv, zod", ajvFaulty, `zod ${zodFaulty}`],
  ]);
}
