import { buildSummary } from "../../../../src/app/buildSummary";
import { dayOf, type Day } from "../../../../src/domain/calendar";
import { refOf } from "../../../../src/domain/committee/refs";
import type { CellValue } from "../../../../src/workbook/grid";
import { readPlainWorkbook } from "../../../../src/xlsx/plain";
import { drawnContract, generatedWorkbook } from "../../../host/generatedWorkbook";

/** Civil quarters over years that begin on that day. */
const contractFrom = (startsOn: Day) =>
  drawnContract(
    {
      people: 4,
      months: 24,
      declared: 14,
      startsOn,
      missing: ["tLots", "tSupports", "tEncadrement", "tDocuments", "tPMSMP", "tEvaluations"],
      parameters: { Trimestres: "Civile", "Année de référence": "Contractuelle", Lissage: "Année" },
    },
    42
  );
const CONTRACT = contractFrom(dayOf(2025, 3, 15));

interface Row {
  readonly label: string;
  readonly values: readonly CellValue[];
}

/** The printed rows of a summary. */
async function rowsOf(key: string, asOf: Day, contract = CONTRACT): Promise<readonly Row[]> {
  const host = await generatedWorkbook(contract);
  const options = { asOf, newSalt: () => "0123456789abcdef" };
  const first = await buildSummary(host, "last-complete", options);
  if (!first.ok) throw new Error(JSON.stringify(first.problem));
  const ref = refOf(first.report.registers.contract, key);
  if (!ref) throw new Error("no such period");
  const built = await buildSummary(host, ref, options);
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  const { workbook } = await readPlainWorkbook(await host.save());
  const cells = workbook.sheets.find(({ name }) => name === built.sheet)?.cells ?? [];
  const rows = new Map<number, CellValue[]>();
  for (const { row, column, value } of cells) {
    if (column < 12 && value !== null && value !== "")
      rows.set(row, [...(rows.get(row) ?? []), value]);
  }
  return [...rows.values()].map(([label = null, ...values]) => ({ label: String(label), values }));
}

const isYear = (label: string): boolean => /^du 15 mars \d{4} au 14 mars \d{4}$/.test(label);
const numberIn = (row: Row | undefined, rank: number): number => Number(row?.values[rank]);

const MONTHS =
  /^(janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) \d{4}$/;

describe("the split of civil quarters over contract years", () => {
  const asOf = dayOf(2026, 5, 20);

  it("says each of the two years that a quarter straddles, with its own months only", async () => {
    const quarter = await rowsOf("2026-T1", asOf);
    const years = quarter.filter(({ label }) => isYear(label));
    expect(years.map(({ label }) => label)).toEqual([
      "du 15 mars 2025 au 14 mars 2026",
      "du 15 mars 2026 au 14 mars 2027",
    ]);
    // March is of the year that holds its last day: the new one has it alone.
    const march = quarter.find(({ label }) => label === "mars 2026");
    expect(numberIn(years[1], 1)).toBeCloseTo(numberIn(march, 4), 6);
    const done = quarter.find(({ label }) => label === "Depuis le début");
    expect(numberIn(years[0], 1)).toBeCloseTo(numberIn(done, 4) - numberIn(march, 4), 6);
    expect(quarter.filter(({ label }) => MONTHS.test(label))).toHaveLength(3);
  });

  it("says one year alone in a quarter that is wholly of it", async () => {
    const next = await rowsOf("2026-T2", asOf);
    expect(next.filter(({ label }) => isYear(label)).map(({ label }) => label)).toEqual([
      "du 15 mars 2026 au 14 mars 2027",
    ]);
    const before = await rowsOf("2025-T4", asOf);
    expect(before.filter(({ label }) => isYear(label)).map(({ label }) => label)).toEqual([
      "du 15 mars 2025 au 14 mars 2026",
    ]);
  });

  it("leaves out a year that ends within the quarter's first month, which is the next one's", async () => {
    const rows = await rowsOf("2026-T2", asOf, contractFrom(dayOf(2025, 4, 15)));
    expect(
      rows.map(({ label }) => label).filter((label) => label.startsWith("du 15 avril"))
    ).toEqual(["du 15 avril 2026 au 14 avril 2027"]);
  });

  it("projects the running year where it is shown, and nowhere else", async () => {
    const projections = async (key: string): Promise<readonly string[]> =>
      (await rowsOf(key, asOf)).map(({ label }) => label).filter((label) => /il reste/.test(label));
    expect((await projections("2026-T1")).join()).toContain("Du 15 mars 2026 au 14 mars 2027");
    expect(await projections("2025")).toEqual([]);
    expect(await projections("2025-T4")).toEqual([]);
  });
});
