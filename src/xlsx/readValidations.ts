import type { ValidationPlan } from "../workbook/plan";
import { parseArea } from "./addresses";
import { fromFileFormula } from "./formulas";
import { isoSerial } from "./readSheet";
import { childNamed, childrenNamed, type XmlElement } from "./xml";

type Rule = ValidationPlan["rule"];

const boundOf = (text: string): number | null => {
  const number = Number(text);
  return text.trim() !== "" && Number.isFinite(number) ? number : isoSerial(text);
};

const ruleOf = (element: XmlElement): Rule | null => {
  const { type = "none", operator = "between" } = element.attributes;
  const first = childNamed(element, "formula1")?.text ?? "";
  if (type === "list") {
    const literal = /^"((?:[^"]|"")*)"$/.exec(first)?.[1];
    return literal === undefined
      ? { kind: "list-formula", formula: fromFileFormula(first) }
      : {
          kind: "list",
          values: literal
            .replace(/""/g, '"')
            .split(",")
            .map((value) => value.trim()),
        };
  }
  if ((type !== "decimal" && type !== "whole" && type !== "date") || operator !== "between")
    return null;
  const min = boundOf(first);
  const max = boundOf(childNamed(element, "formula2")?.text ?? "");
  return min === null || max === null ? null : { kind: type, min, max };
};

/** A sheet's validations, one per rectangle; `lost` counts those of a kind that plain data does not describe. */
export const readValidations = (
  section: XmlElement | undefined
): { readonly validations: readonly ValidationPlan[]; readonly lost: number } => {
  const validations: ValidationPlan[] = [];
  let lost = 0;
  for (const element of childrenNamed(section, "dataValidation")) {
    const rule = ruleOf(element);
    const { errorStyle, errorTitle, error, promptTitle, prompt, sqref = "" } = element.attributes;
    const areas = sqref.split(/\s+/).flatMap((range) => parseArea(range) ?? []);
    if (!rule || areas.length === 0) {
      lost++;
      continue;
    }
    const common: Pick<ValidationPlan, "rule" | "title" | "message" | "alert"> = {
      rule,
      title: promptTitle ?? errorTitle ?? "",
      message: prompt ?? error ?? "",
      alert: errorStyle === "warning" || errorStyle === "information" ? errorStyle : "stop",
    };
    validations.push(...areas.map((area) => ({ ...area, ...common })));
  }
  return { validations, lost };
};
