import { monthOf } from "../../../src/domain/calendar";
import { projectionSection } from "../../../src/workbook/compose/quarter/projectionSection";
import { quarterFacts } from "../../../src/workbook/compose/quarter/facts";
import { judged, monthStatement, terms } from "../../domain/rules/judged";
import { day, h } from "../../domain/rules/given";
import { EMPTY_WORKBOOK } from "./simulate";

const JANUARY = monthOf(2026, 1);

/** The texts of the section, for a year of 12 000 h of which January is done. */
function textsOn(asOf: number): readonly unknown[] {
  const { registers, figures } = judged({
    statements: [monthStatement(JANUARY, [h(900), h(60), h(40)])],
    registers: { contract: terms({ durationMonths: 12, plannedHours: h(12_000) }) },
    asOf,
  });
  const result = {
    asOf,
    registers,
    figures,
    statements: [],
    findings: [],
    penalties: [],
    notChecked: [],
  };
  const quarter = {
    year: 2026,
    quarter: 1 as const,
    period: { from: day(2026, 1, 1), to: day(2026, 3, 31) },
    months: [JANUARY, JANUARY + 1, JANUARY + 2],
  };
  const section = projectionSection(quarterFacts(result, EMPTY_WORKBOOK, quarter), 10);
  expect(section.nextRow).toBe(section.blocks.length === 0 ? 10 : 11 + section.blocks.length);
  return section.blocks.map(({ cells }) => cells[0]?.[0]);
}

describe("the projection of the committee's sheet", () => {
  it("says on which day it stands, and what the hours to come must hold", () => {
    const [heading, ...texts] = textsOn(day(2026, 2, 1));
    expect(heading).toBe("Projection jusqu’à la fin, au 1er février 2026");
    const text = texts.join(" ").replace(/[\u00a0\u202f]/g, " ");
    expect(text).toContain("de 2 300,00 h à 3 500,00 h d’accompagnement et de formation");
    expect(text).toContain("(au moins 209,09 h par mois)");
  });

  it("takes no line once the contract is closed", () => {
    expect(textsOn(day(2027, 1, 1))).toEqual([]);
  });
});
