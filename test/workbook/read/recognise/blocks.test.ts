import type { CellValue } from "../../../../src/workbook/grid";
import { named, PEOPLE, recognised, told } from "./sheets";

const HEADER = ["Nom", "Production", "ASP"];
const blocksOf = (rows: readonly (readonly CellValue[])[]) =>
  recognised(rows).blocks.map(({ headerFirst, headerLast, end, isRepeat, columns }) => ({
    rows: [headerFirst, headerLast, end],
    isRepeat,
    meanings: columns.map(told).join(", "),
  }));

describe("several headers in one sheet", () => {
  it("finds the header again at each page, even far down", () => {
    const pages = Array.from({ length: 30 }, () => [HEADER, ...named(35, 7)]).flat();
    const blocks = blocksOf([["Mars 2026"], ...pages, ["Total", 4200, 840]]);
    expect(blocks).toHaveLength(30);
    expect(blocks.map(({ isRepeat }) => isRepeat)).toEqual([false, ...Array<boolean>(29).fill(true)]); // prettier-ignore
    expect(blocks[29]?.rows).toEqual([146, 146, 152]);
    expect(new Set(blocks.map(({ meanings }) => meanings))).toEqual(
      new Set(["name, production, guidance"])
    );
  });

  it("finds a header of two rows again", () => {
    const header = [["Nom", "Heures", null], [null, "Production", "ASP"]]; // prettier-ignore
    const blocks = blocksOf([...header, ...named(35, 7), ...header, ...named(35, 7)]);
    expect(blocks.map(({ rows, isRepeat }) => [...rows, isRepeat])).toEqual([
      [0, 1, 6, false],
      [6, 7, 12, true],
    ]);
  });

  it("reads blocks that have other columns", () => {
    const blocks = blocksOf([
      ["Support : Recyclerie"],
      HEADER,
      ...named(35, 7),
      ["Support : Espaces verts"],
      ["Nom", "Formation", "Production"],
      ...named(3, 20),
    ]);
    expect(blocks.map(({ meanings }) => meanings)).toEqual([
      "name, production, guidance",
      "name, training, production",
    ]);
    expect(blocks[0]?.rows).toEqual([1, 1, 7]);
  });

  it("reads a first block that has fewer columns than the next", () => {
    const blocks = blocksOf([
      ["Nom", "Production"],
      ...named(35),
      ["Nom", "Production", "ASP", "Formation", "Observations"],
      ...named(35, 7, 3, null),
    ]);
    expect(blocks.map(({ rows }) => rows[0])).toEqual([0, 5]);
  });

  it("reads the days of each week's block", () => {
    const week = (first: number) => [
      ["Nom", "Type", ...Array.from({ length: 5 }, (_, day) => first + day), "Total"],
      ...named("Production", 7, 7, 7, 7, 7, 35),
    ];
    const blocks = blocksOf([...week(2), [], ...week(9), [], ...week(16)]);
    expect(blocks.map(({ meanings }) => /hours · (j\d+)/.exec(meanings)?.[1])).toEqual([
      "j2",
      "j9",
      "j16",
    ]);
  });

  it("takes each grid's type from the title above it", () => {
    const days = ["Nom", 1, 2, 3, 4, 5, 6];
    const grid = (title: string) => [[title], days, ...named(7, 7, 7, 7, 7, 7), []];
    const blocks = blocksOf([
      ...grid("Heures de production"),
      ...grid("Heures d'accompagnement"),
      ...grid("Formation"),
    ]);
    expect(blocks.map(({ meanings }) => meanings.split(", ")[1])).toEqual([
      "production · j1", "guidance · j1", "training · j1",
    ]); // prettier-ignore
  });

  it("counts nothing of a recall of sums under the table", () => {
    const blocks = blocksOf([
      HEADER,
      ...named(35, 7),
      [],
      ["Récapitulatif"],
      ["Support", "Production", "ASP"],
      ["Recyclerie", 140, 28],
    ]);
    expect(blocks.map(({ meanings }) => meanings)).toEqual([
      "name, production, guidance",
      "ignored, ignored, ignored",
    ]);
  });

  it("does not take rows of values for headers", () => {
    const rows = [
      ["Nom", "Atelier", "Nature", "Heures"],
      ...PEOPLE.flatMap(([, name]) => [
        [name, "Recyclerie", "Production", 7],
        [name, "Chantier", "Formation", "abs"],
        [name, "Atelier", "Production", null],
      ]),
    ];
    expect(blocksOf(rows)).toHaveLength(1);
  });

  it("does not take the title of a part of the table for a header", () => {
    for (const section of ["Mars 2026", "RECYCLERIE", "Semaine 10", "Support : Recyclerie"]) {
      const blocks = blocksOf([
        HEADER,
        [section],
        ...named(35, 7),
        ["Avril 2026"],
        ...named(30, 7),
      ]);
      expect(blocks.map(({ rows, meanings }) => [...rows, meanings])).toEqual([
        [0, 0, 11, "name, production, guidance"],
      ]);
    }
  });

  it("does not take a person's card for a header", () => {
    const card = (name: string) => [
      ["Salarié", name, "Support", "Recyclerie"],
      ["Date", "Production", "ASP"],
      ["02/03/2026", 7, null],
      ["03/03/2026", 5, 2],
    ];
    const blocks = blocksOf([...card("EXEMPLE-ALPHA Camille"), [], ...card("EXEMPLE-BRAVO Dominique")]); // prettier-ignore
    expect(blocks.map(({ rows, meanings }) => [rows[0], meanings])).toEqual([
      [1, "date, production, guidance, ignored"],
      [6, "date, production, guidance, ignored"],
    ]);
  });
});
