import { buildSummary } from "../../src/app/buildSummary";
import { checkWorkbook } from "../../src/app/checkWorkbook";
import { clearMarks } from "../../src/app/clearMarks";
import { prepareWorkbook } from "../../src/app/prepareWorkbook";
import { dayOf } from "../../src/domain/calendar";
import { wireServices } from "../../src/taskpane/wiring";
import { sheetPlan } from "../../src/workbook/compose/builder";
import { HostError, type Host } from "../../src/workbook/host";
import { QUARTERS } from "./fakeServices";
import { AS_OF, report } from "./sampleReport";

jest.mock("../../src/app/checkWorkbook", () => ({ checkWorkbook: jest.fn() }));
jest.mock("../../src/app/buildSummary", () => ({ buildSummary: jest.fn() }));
jest.mock("../../src/app/clearMarks", () => ({ clearMarks: jest.fn() }));
jest.mock("../../src/app/prepareWorkbook", () => ({ prepareWorkbook: jest.fn() }));

const check = jest.mocked(checkWorkbook);
const quarter = jest.mocked(buildSummary);
const host: Host = {
  readGrids: () => Promise.reject(new Error("not read here")),
  applyPlan: () => Promise.reject(new Error("not written here")),
};
const snapshot = { sheets: [], tables: [], names: [], activeSheet: null };
const goTo = jest.fn<Promise<void>, [{ sheet: string; cell: string | null }]>();

const services = wireServices({
  host,
  goTo,
  watchChanges: () => () => undefined,
  now: () => new Date(2026, 5, 20, 23, 30),
  spawnReader: () => {
    throw new Error("no file is read here");
  },
  spawnChecker: () => {
    throw new Error("no file is read here");
  },
  environment: { isDark: false, locale: "fr", version: "0", inExcel: true, userName: null },
});

beforeEach(() => jest.resetAllMocks());

describe("the pane's services over a host", () => {
  it("give the report of a check made for the day asked", async () => {
    check.mockResolvedValue({ ok: true, report, snapshot });
    expect(await services.check({ asOf: AS_OF })).toEqual({ kind: "done", value: report });
    expect(check).toHaveBeenCalledWith(host, { asOf: AS_OF, version: "0" });
  });

  it("check again with the decisions taken, so that they reach the sheet", async () => {
    check.mockResolvedValue({ ok: true, report, snapshot });
    const decisions = new Map([["LEC-03|P-007|2026-03", null]]);
    await services.decide(decisions, { asOf: AS_OF });
    expect(check).toHaveBeenCalledWith(host, { asOf: AS_OF, version: "0", decisions });
  });

  it("tell an unusable workbook from a failure", async () => {
    check.mockResolvedValue({ ok: false, problem: { kind: "no-contract-table" } });
    expect(await services.check({ asOf: AS_OF })).toEqual({
      kind: "unusable",
      problem: { kind: "no-contract-table" },
    });
    check.mockRejectedValue(new HostError("AccessDenied", { sheet: "Anomalies" }));
    expect(await services.check({ asOf: AS_OF })).toEqual({
      kind: "failed",
      code: "AccessDenied",
      details: { sheet: "Anomalies" },
    });
  });

  it("never let the words of an unforeseen error through", async () => {
    check.mockRejectedValue(new TypeError("Jean Dupont, ligne 14"));
    const outcome = await services.check({ asOf: AS_OF });
    expect(outcome).toEqual({ kind: "failed", code: "TypeError", details: {} });
  });

  it("know a cancellation, whatever the host throws when it stops", async () => {
    const controller = new AbortController();
    check.mockImplementation(() => {
      controller.abort();
      return Promise.reject(new HostError("GeneralException"));
    });
    const outcome = await services.check({ asOf: AS_OF, signal: controller.signal });
    expect(outcome).toEqual({ kind: "cancelled" });
  });

  it("name the quarter's sheet, and pass on why there is none", async () => {
    const [first] = QUARTERS;
    quarter.mockResolvedValue({ ok: true, report, snapshot, ref: first!, sheet: "Synthèse 2026-T1", summary: sheetPlan({ ownerName: null, sheet: "Synthèse 2026-T1", exists: false, blocks: [] }) }); // prettier-ignore
    expect(await services.buildSummary(first!, { asOf: AS_OF })).toEqual({
      kind: "done",
      value: { sheet: "Synthèse 2026-T1" },
    });
    quarter.mockResolvedValue({ ok: false, problem: { kind: "no-contract-table" } });
    expect((await services.buildSummary(first!, { asOf: AS_OF })).kind).toBe("unusable");
    quarter.mockResolvedValue({ ok: false, problem: { kind: "no-quarter" } });
    expect((await services.buildSummary(first!, { asOf: AS_OF })).kind).toBe("failed");
  });

  it("clear, prepare and go", async () => {
    jest.mocked(clearMarks).mockResolvedValue(3);
    expect(await services.clearMarks()).toEqual({ kind: "done", value: 3 });
    await services.prepareWorkbook({ example: true });
    expect(prepareWorkbook).toHaveBeenCalledWith(host, { example: true });
    goTo.mockRejectedValue(new HostError("ItemNotFound"));
    expect(await services.goTo({ sheet: "Mars 2026", cell: "F14" })).toMatchObject({
      kind: "failed",
      code: "ItemNotFound",
    });
  });

  it("take today from the user's clock", () => {
    expect(services.today()).toBe(dayOf(2026, 6, 20));
  });
});
