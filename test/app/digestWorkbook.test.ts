import { inspectWorkbook } from "../../src/app/checkWorkbook";
import { digestOf, readContractFile } from "../../src/app/digestWorkbook";
import { prepareWorkbook } from "../../src/app/prepareWorkbook";
import { saveRegisters } from "../../src/app/saveRegisters";
import { dayOf, monthOf } from "../../src/domain/calendar";
import type { ContractDigest, DigestLine } from "../../src/domain/territory/types";
import { newXlsx, openXlsx } from "../../src/xlsx/xlsxHost";

const asOf = dayOf(2026, 11, 20);
const identity = { source: "lot/exemple.xlsx", sha256: "0".repeat(64), size: 1 };

const exampleBytes = async (): Promise<Uint8Array> => {
  const host = await newXlsx();
  await prepareWorkbook(host, { example: true });
  return host.save();
};
const reportOf = async (bytes: Uint8Array) => {
  const outcome = await inspectWorkbook(await openXlsx(bytes), { asOf });
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  return outcome.report;
};

type Hours = "production" | "guidance" | "training";
const sumOf = (lines: readonly DigestLine[], type: Hours): number =>
  lines.reduce((sum, line) => sum + line[type], 0);

describe("what a consolidation keeps of a workbook", () => {
  let bytes: Uint8Array;
  let digest: ContractDigest;
  beforeAll(async () => {
    bytes = await exampleBytes();
    digest = digestOf(await reportOf(bytes));
  });

  it("has the hours of the individual check, month by month, to the second", async () => {
    const { figures } = await reportOf(bytes);
    expect(figures.months.length).toBeGreaterThan(12);
    for (const figure of figures.months) {
      const own = digest.lines.filter(({ month }) => month === figure.month);
      for (const type of ["production", "guidance", "training"] as const) {
        expect(sumOf(own, type)).toBe(figure[type]);
      }
    }
  });

  it("names each person once, with what the register says", () => {
    const identifiers = digest.persons.flatMap(({ identifier }) => identifier ?? []);
    expect(new Set(identifiers).size).toBe(identifiers.length);
    expect(digest.persons.find(({ identifier }) => identifier === "P-005")).toMatchObject({
      pass: expect.stringMatching(/^\d{12}$/) as string,
    });
    expect(digest.lines.every(({ person }) => person === null || person in digest.persons)).toBe(
      true
    );
  });

  it("plans each lot's volume once", () => {
    const months = new Set(digest.plan.map(({ month, lot }) => `${month.toString()}|${lot ?? ""}`));
    expect(months.size).toBe(digest.plan.length);
    const planned = digest.plan.reduce((sum, each) => sum + (each.planned ?? 0), 0);
    expect(planned).toBe(40_000 * 3600);
  });

  it("has what the buyer keeps of each penalty, and nothing of those given up", async () => {
    const report = await reportOf(bytes);
    const [one] = report.penalties.filter(({ rate, net }) => rate !== null && net > 500);
    if (!one) throw new Error("no penalty");
    const kept = (more: Partial<typeof one>) =>
      digestOf({ ...report, penalties: [{ ...one, retained: null, ...more }] }).penalties[0]?.net;
    expect(kept({ state: "recorded" })).toBe(one.net);
    expect(kept({ state: "waived" })).toBe(0);
    expect(kept({ state: "moderated", retained: 500 })).toBe(500);
    expect(kept({ state: "deducted" })).toBe(one.net);
    expect(kept({ state: "deducted", retained: 500 })).toBe(500);
    expect(kept({ state: "applied", rate: null })).toBeNull();
  });
});

describe("a file of a consolidation", () => {
  const open = (bytes: Uint8Array) => openXlsx(bytes);

  it("is faulty while a blocking finding is open, and says how many", async () => {
    const file = await readContractFile(identity, await exampleBytes(), { asOf, open });
    expect(file).toMatchObject({
      source: "lot/exemple.xlsx",
      status: "faulty",
      reasons: [
        { kind: "blocking", count: 20 },
        { kind: "late-documents", count: 1 },
      ],
    });
  });

  it("is late, not faulty, when all that blocks is a document that has not come", async () => {
    const host = await newXlsx();
    await prepareWorkbook(host, { example: false });
    const missing = { Document: "Bilan annuel", Échéance: dayOf(2026, 3, 31) };
    await saveRegisters(
      host,
      [{ table: "tDocuments", changes: [{ kind: "add", cells: missing }] }],
      { asOf }
    );
    const file = await readContractFile(identity, await host.save(), { asOf, open });
    expect(file).toMatchObject({
      status: "late",
      reasons: [{ kind: "late-documents", count: 1 }],
    });
  });

  it("is late when a statement that is due has not come", async () => {
    const host = await newXlsx();
    await prepareWorkbook(host, { example: false });
    const bytes = await host.save();
    const file = await readContractFile(identity, bytes, { asOf, open });
    // The blank model says neither when the contract begins nor how long it lasts: nothing is due.
    expect(file.reasons).toEqual([]);
    const later = await readContractFile(identity, await exampleBytes(), {
      asOf: dayOf(2027, 2, 20),
      open,
    });
    expect(later.reasons).toContainEqual({
      kind: "late-statements",
      months: [monthOf(2026, 11), monthOf(2026, 12)],
    });
  });

  it.each([
    ["no workbook", new TextEncoder().encode("ceci n'est pas un classeur")],
    ["nothing", new Uint8Array()],
  ])("that is %s is unreadable with its reason, and stops nothing", async (_name, bytes) => {
    const file = await readContractFile(identity, bytes, { asOf, open });
    expect(file).toMatchObject({
      status: "unreadable",
      digest: null,
      reasons: [{ kind: "failed" }],
    });
  });

  it("that holds no contract says so", async () => {
    const host = await newXlsx();
    const file = await readContractFile(identity, await host.save(), { asOf, open });
    expect(file.reasons).toEqual([{ kind: "unusable", problem: "no-contract-table" }]);
  });

  it("stops when it is cancelled", async () => {
    const controller = new AbortController();
    controller.abort();
    const reading = readContractFile(identity, await exampleBytes(), {
      asOf,
      open,
      signal: controller.signal,
    });
    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
  });
});
