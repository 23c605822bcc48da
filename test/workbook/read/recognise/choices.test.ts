import type { CellValue } from "../../../../src/workbook/grid";
import type { LayoutChoice, Recognition } from "../../../../src/workbook/mapping";
import { signatureOf } from "../../../../src/workbook/read/recognise";
import { sheet } from "../workbooks";
import { firstBlock, named, recognised, told } from "./sheets";

type Table = readonly (readonly CellValue[])[];

/** What a person would keep of a recognition, with some columns' meanings changed. */
function kept(
  recognition: Recognition,
  changed: Readonly<Record<string, LayoutChoice["columns"][number]["meaning"]>>,
  contractor: string | null = "Chantier Fictif"
): LayoutChoice {
  const block = firstBlock(recognition);
  return {
    contractor,
    signature: recognition.signature ?? "",
    headerFirst: block.headerFirst,
    headerLast: block.headerLast,
    columns: block.columns.map(({ column, header, meaning }) => ({
      column,
      header,
      meaning: changed[header] ?? meaning,
    })),
  };
}

const withChoices = (
  rows: Table,
  layouts: readonly LayoutChoice[],
  contractor: string | null = "Chantier Fictif"
) => recognised(rows, { contractor, choices: { layouts, sheets: [] } });

const TABLE = [["Nom", "Heures", "Ateliers"], ...named(35, 4)];

describe("a layout that a person explained", () => {
  const choice = kept(recognised(TABLE), {
    Heures: { code: "production" },
    Ateliers: { code: "guidance" },
  });

  it("is read as it was explained, wherever the header stands next month", () => {
    const next: Table = [["Avril 2026"], [], ...TABLE.map((row) => [null, ...row])];
    const recognition = withChoices(next, [choice]);
    expect(recognition.source).toBe("saved");
    const { columns } = firstBlock(recognition);
    expect(columns.map(told)).toEqual(["name", "production", "guidance"]);
    expect(columns[2]).toMatchObject({
      confidence: 100,
      reason: { kind: "saved" },
      proposal: null,
    });
  });

  it("is not read so when its headers changed, nor for another contractor", () => {
    const renamed: Table = [["Nom", "Heures", "Sorties"], ...named(35, 4)];
    expect(withChoices(renamed, [choice]).source).toBe("recognised");
    expect(withChoices(TABLE, [choice], "Autre Structure").source).toBe("recognised");
    expect(withChoices(TABLE, [choice], "chantier  FICTIF").source).toBe("saved");
    expect(withChoices(TABLE, [choice], null).source).toBe("saved");
  });

  it("follows the contractor's own choice before one that names nobody, and the latest of two", () => {
    const general = kept(recognised(TABLE), { Ateliers: { code: "training" } }, null);
    const later = kept(recognised(TABLE), { Ateliers: { code: "internship" } });
    const last = (layouts: readonly LayoutChoice[]) =>
      firstBlock(withChoices(TABLE, layouts)).columns.map(told)[2];
    expect(last([choice, general])).toBe("guidance");
    expect(last([general])).toBe("training");
    expect(last([choice, later])).toBe("internship");
  });

  it("finds a header that would not be recognised", () => {
    const odd: Table = [["Gens", "Alpha", "Bêta"], ...named(35, 4)];
    expect(recognised(odd).blocks).toEqual([]);
    const explained: LayoutChoice = {
      contractor: null,
      signature: signatureOf(sheet("Feuil1", odd), 0, 0),
      headerFirst: 0,
      headerLast: 0,
      columns: [
        { column: 0, header: "Gens", meaning: { code: "name" } },
        { column: 1, header: "Alpha", meaning: { code: "production" } },
        { column: 2, header: "Bêta", meaning: { code: "guidance" } },
      ],
    };
    const next: Table = [[], ["Avril"], ...odd];
    expect(firstBlock(withChoices(next, [explained])).columns.map(told)).toEqual([
      "name", "production", "guidance",
    ]); // prettier-ignore
  });

  it("stands in every repeated header", () => {
    const blocks = withChoices([...TABLE, ...TABLE], [choice]).blocks;
    expect(blocks.map(({ columns }) => columns.map(told).join())).toEqual([
      "name,production,guidance",
      "name,production,guidance",
    ]);
  });
});

describe("a layout with days or months", () => {
  const month = (days: number): Table => [
    ["Nom", ...Array.from({ length: days }, (_, day) => day + 1), "Total"],
    ...named(...Array.from({ length: days }, () => 7), 7 * days),
  ];

  it("has the same signature whatever the month's length", () => {
    expect(recognised(month(28)).signature).toBe(recognised(month(31)).signature);
    expect(recognised(month(28)).signature).not.toBe(recognised(TABLE).signature);
  });

  it("takes the type of the days from the choice, the days from the sheet", () => {
    const february = recognised(month(28));
    const choice = kept(
      february,
      Object.fromEntries(
        Array.from({ length: 28 }, (_, day) => [
          (day + 1).toString(),
          { code: "production", day: day + 1 } as const,
        ])
      )
    );
    const { columns } = firstBlock(withChoices(month(31), [choice]));
    expect(columns[31] && told(columns[31])).toBe("production · j31");
    expect(columns.filter(({ meaning }) => meaning.code === "production")).toHaveLength(31);
  });

  it("never keeps last month's month", () => {
    const table = (name: string): Table => [["Nom", `Heures ${name}`], ...named(35)];
    const choice = kept(recognised(table("mars 2026")), {
      "Heures mars 2026": { code: "production", month: 2026 * 12 + 2 },
    });
    const { columns } = firstBlock(withChoices(table("avril 2026"), [choice]));
    expect(columns[1] && told(columns[1])).toBe("production · m4/2026");
  });
});

describe("header rows that a person chose", () => {
  it("are used even where another header seems better", () => {
    const rows = [
      ["Nom", "Production", "ASP", "Formation"],
      ...named(40, 8, 4),
      ["Gens", "Alpha", "Bêta"],
      ...named(35, 7),
    ];
    const forced = recognised(rows, {
      choices: {
        layouts: [],
        sheets: [
          {
            sheet: "Feuil1",
            isStatement: true,
            month: null,
            lot: null,
            header: { first: 5, last: 5 },
          },
        ],
      },
    });
    expect(forced.source).toBe("chosen");
    expect(firstBlock(forced).columns.map(({ header }) => header)).toEqual([
      "Gens", "Alpha", "Bêta",
    ]); // prettier-ignore
    expect(firstBlock(forced).headerFirst).toBe(5);
  });

  it("give the signature that is kept", () => {
    const grid = sheet("Feuil1", TABLE, { firstRow: 3, firstColumn: 2 });
    expect(signatureOf(grid, 3, 3)).toBe(recognised(TABLE).signature);
  });
});
