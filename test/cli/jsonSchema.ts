import * as z from "zod";
import { RULE_CODES } from "../../src/domain/finding";

const month = z.string().regex(/^\d{4}-\d{2}$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const decimal = z.string().regex(/^-?\d+\.\d{2}$/);
const hours = { production: z.int(), guidance: z.int(), training: z.int() };
const text = z.string().min(1);

/** The documented JSON, format 1: these keys and no other. */
export const checkJson = z.strictObject({
  format: z.literal(1),
  asOf: day,
  contract: z.strictObject({ reference: text.nullable(), contractor: text.nullable() }),
  statements: z.array(
    z.strictObject({
      sheet: text,
      month: month.nullable(),
      lot: text.nullable(),
      rows: z.int(),
      status: z.enum(["accepted", "to-justify", "refused"]),
      ...hours,
    })
  ),
  figures: z.strictObject({
    months: z.array(z.strictObject({ month, ...hours, planned: z.int() })),
    total: z.strictObject({ ...hours, planned: z.int() }),
    smoothing: z.array(
      z.strictObject({
        from: day,
        to: day,
        closed: z.boolean(),
        share: decimal.nullable(),
        min: decimal,
        max: decimal,
      })
    ),
  }),
  findings: z.array(
    z.strictObject({
      rule: z.enum(RULE_CODES),
      severity: z.enum(["blocking", "to-justify", "information"]),
      sheet: text,
      cell: z
        .string()
        .regex(/^[A-Z]{1,3}\d+$/)
        .nullable(),
      month: month.nullable(),
      expected: z.string(),
      found: z.string(),
      message: text,
      fix: text,
    })
  ),
  penalties: z.array(
    z.strictObject({
      clause: text,
      trigger: text,
      period: text,
      quantity: decimal,
      unit: z.enum(["heure", "jour calendaire", "jour ouvré", "occurrence", "participant"]),
      rate: z.int().nullable(),
      gross: z.int(),
      capped: z.int(),
      net: z.int(),
      computation: text,
      article: text.nullable(),
      state: text,
    })
  ),
  notChecked: z.array(text),
});
