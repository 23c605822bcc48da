import { intersection } from "./model";
import type { HostValidation } from "./modelTypes";
import {
  accepted,
  asNumber,
  asOneOf,
  asRecord,
  asText,
  guard,
  invalid,
  type WireAreas,
  type WireObject,
} from "./wireTypes";

type Rule = HostValidation["rule"];

/** A bound is a number, or a formula; only constants are played. */
const bound = (value: unknown): number =>
  typeof value === "string" && /^=-?\d+(\.\d+)?$/.test(value)
    ? Number(value.slice(1))
    : asNumber(value);

const bounds = (
  kind: "decimal" | "whole" | "date",
  facts: Readonly<Record<string, unknown>>
): Rule => {
  if (facts.operator !== "Between") return invalid();
  return { kind, min: bound(facts.formula1), max: bound(facts.formula2) };
};

/** Reads Excel's DataValidationRule: exactly one kind. */
function ruleOf(value: unknown): Rule {
  const [entry, ...more] = Object.entries(asRecord(value));
  if (!entry || more.length > 0) return invalid();
  const [kind, given] = entry;
  const facts = asRecord(given);
  if (kind === "list") {
    const source = asText(facts.source);
    if (source.startsWith("=")) return { kind: "list-formula", formula: source };
    // Excel refuses a typed list of more than 255 characters.
    return source.length > 255 ? invalid() : { kind: "list", values: source.split(",") };
  }
  if (kind === "decimal") return bounds("decimal", facts);
  if (kind === "wholeNumber") return bounds("whole", facts);
  return kind === "date" ? bounds("date", facts) : invalid();
}

const ALERTS = { Stop: "stop", Warning: "warning", Information: "information" } as const;

/** Excel's DataValidation on one or more areas. */
export function validationObject(target: WireAreas): WireObject {
  const { sheet, areas } = target;
  const remove = (): void => {
    guard(sheet);
    const kept = sheet.facets.validations.filter(
      (validation) => !areas.some((area) => intersection(area, validation))
    );
    if (kept.length !== sheet.facets.validations.length) sheet.set("validations", kept, "addin");
  };
  const mine = (validation: HostValidation): boolean =>
    areas.some((area) => intersection(area, validation) !== null);
  const change = (facts: Partial<HostValidation>): void => {
    guard(sheet);
    if (!sheet.facets.validations.some(mine)) invalid();
    const next = sheet.facets.validations.map((validation) =>
      mine(validation) ? { ...validation, ...facts } : validation
    );
    sheet.set("validations", next, "addin");
  };
  return {
    type: "DataValidation",
    properties: {
      Rule: {
        set: (value) => {
          const rule = ruleOf(value);
          remove();
          const added = areas.map((area): HostValidation => ({
            ...area,
            rule,
            title: "",
            message: "",
            alert: "stop",
          }));
          sheet.set("validations", [...sheet.facets.validations, ...added], "addin");
        },
      },
      ErrorAlert: {
        set: (value) => {
          const { title, message, style, showAlert } = asRecord(value);
          if (asText(title).length > 32 || asText(message).length > 255) invalid();
          if (showAlert !== true) invalid();
          const alert = ALERTS[asOneOf(style, ["Stop", "Warning", "Information"])];
          change({ title: asText(title), message: asText(message), alert });
        },
      },
      Prompt: {
        set: (value) => {
          const { title, message } = asRecord(value);
          if (asText(title).length > 32 || asText(message).length > 255) invalid();
          change({});
        },
      },
      IgnoreBlanks: accepted(() => guard(sheet)),
    },
    objects: {},
    methods: { Clear: () => remove() },
  };
}
