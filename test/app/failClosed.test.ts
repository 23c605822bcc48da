import { buildSummary } from "../../src/app/buildSummary";
import { exportCommittee } from "../../src/app/exportCommittee";
import { refKey, summaryRefs } from "../../src/domain/committee/refs";
import type * as Composition from "../../src/workbook/compose/committee/composeSummary";
import type { Block, SheetPlan } from "../../src/workbook/plan";
import { writeSheetFile } from "../../src/xlsx/sheetFile";
import { notAnonymousText } from "../../src/messages/notAnonymous";
import { dayOf } from "../../src/domain/calendar";
import { AS_OF, TERMS, workbookOf, type Somebody } from "./committeeWorkbook";

/** How many persons a fault of the composition lets through in the first profile table. */
let fault: number | null = null;

jest.mock("../../src/workbook/compose/committee/composeSummary", () => {
  const actual = jest.requireActual<typeof Composition>(
    "../../src/workbook/compose/committee/composeSummary"
  );
  const broken = (sheet: SheetPlan): SheetPlan => {
    const [area] = sheet.personCounts?.areas ?? [];
    if (fault === null || !area) return sheet;
    const block: Block = { row: area.row, column: area.column, cells: [[fault]] };
    return { ...sheet, blocks: [...sheet.blocks, block] };
  };
  const composeSummary: typeof actual.composeSummary = (...given) => {
    const plan = actual.composeSummary(...given);
    return { ...plan, sheets: plan.sheets.map(broken) };
  };
  return { ...actual, composeSummary };
});

const people = Array.from({ length: 14 }, (_, rank): Somebody => ({
  identifier: `P-${(100 + rank).toString()}`,
  last: `Zorglub${"abcdefghijklmnop".charAt(rank)}`,
  first: `Quentine${"abcdefghijklmnop".charAt(rank)}`,
  birth: dayOf(1990, 1, 1) + rank,
  pass: `9999912${(34_567 + rank).toString()}`,
  sex: rank % 2 === 0 ? "F" : "H",
  district: "Non",
  criteria: "RSA",
  weekly: 26,
  phase: 2,
  left: null,
  hours: [40, 4, 4],
  levels: [2, 3],
})); // prettier-ignore

const options = { asOf: AS_OF, newSalt: () => "0123456789abcdef0123456789abcdef" };

describe("a count of a few persons that a fault would let through", () => {
  afterEach(() => {
    fault = null;
  });

  it.each([1, 4])("stops the sheet and the committee's file: %s", async (count) => {
    const host = await workbookOf(people);
    await buildSummary(host, "last-complete", options);
    const before = await host.save();
    fault = count;
    const built = await buildSummary(host, "last-complete", options);
    expect(built).toMatchObject({ ok: false, problem: { data: "small-count", part: "cell" } });
    if (!built.ok && built.problem.kind === "summary-not-anonymous") {
      expect(notAnonymousText(built.problem)).toMatch(/Pour corriger/);
    }
    expect(await host.save()).toEqual(before);
    const ref = summaryRefs(TERMS, AS_OF).find((each) => refKey(each) === "2026-T1");
    if (!ref) throw new Error("no quarter");
    const file = await exportCommittee(host, ref, options, writeSheetFile);
    expect(file).toMatchObject({ ok: false, problem: { data: "small-count" } });
  });

  it.each([null, 0, 5])("lets through what tells nobody apart: %s", async (count) => {
    fault = count;
    const built = await buildSummary(await workbookOf(people), "last-complete", options);
    expect(built.ok).toBe(true);
    if (built.ok) expect(built.summary.personCounts?.areas.length).toBeGreaterThan(2);
  });
});
