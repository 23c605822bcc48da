import { dayOf, monthOf } from "../../../../src/domain/calendar";
import { columnOf, firstBlock, meanings, named, recognised, told } from "./sheets";

const codes = (...parameters: Parameters<typeof meanings>) =>
  meanings(...parameters).map(([, meaning]) => meaning);

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe("headers of several rows", () => {
  it("fills a group's title over its columns and reads titles merged downwards", () => {
    const rows = [
      ["Salarié", "Chantier", "Heures", null, null, "Observations"],
      [null, null, "Accompagnement", "Formation", "Production", null],
      ...named("Recyclerie", 7, 3, 35, null),
    ];
    const block = firstBlock(recognised(rows));
    expect([block.headerFirst, block.headerLast]).toEqual([0, 1]);
    expect(block.columns.map((column) => [column.header, told(column)])).toEqual([
      ["Salarié", "name"],
      ["Chantier", "support"],
      ["Heures / Accompagnement", "guidance"],
      ["Heures / Formation", "training"],
      ["Heures / Production", "production"],
      ["Observations", "observations"],
    ]);
  });

  it("reads three rows, down to one column per support", () => {
    const rows = [
      ["Participant", "Heures du mois", null, null, null],
      [null, "Insertion", null, "Production", null],
      ["Nom et prénom", "ASP", "Formation", "Espaces verts", "Recyclerie"],
      ...named(7, 3, 20, 15),
    ];
    expect(codes(rows)).toEqual([
      "name", "guidance", "training", "production · Espaces verts", "production · Recyclerie",
    ]); // prettier-ignore
  });

  it("leaves out the hours under a group of planned ones", () => {
    const rows = [
      ["Nom", "Prévisionnel", null, "Réalisé", null],
      [null, "Production", "ASP", "Production", "ASP"],
      ...named(40, 8, 35, 7),
    ];
    expect(codes(rows)).toEqual(["name", "ignored", "ignored", "production", "guidance"]);
    const only = [[null, "Heures prévues", null], ["Nom", "Production", "ASP"], ...named(40, 8)];
    expect(codes(only)).toEqual(["name", "ignored", "ignored"]);
  });

  it("reads hours and minutes side by side under one type, and never a unit as a support", () => {
    const rows = [
      ["Nom", "Production", null, "ASP", null],
      [null, "h", "min", "h", "min"],
      ...named(35, 30, 7, 15),
    ];
    expect(codes(rows)).toEqual([
      "name", "production", "production · minutes", "guidance", "guidance · minutes",
    ]); // prettier-ignore
  });

  it("keeps a group's sum out of the row's total", () => {
    const rows = [
      ["Nom", "Chantiers", null, null, "ASP"],
      [null, "Espaces verts", "Recyclerie", "Total", null],
      ...named(10, 5, 15, 7),
    ];
    expect(codes(rows)[3]).toBe("ignored");
  });

  it("reads a header that an empty row cuts in two", () => {
    const rows = [
      ["Nom", "Formation", "Heures par chantier", null, "ASP"],
      [],
      [null, null, "Recyclerie", "Espaces verts", null],
      ...named(8, 30, 20, 10),
    ];
    expect(codes(rows)).toEqual([
      "name", "training", "production · Recyclerie", "production · Espaces verts", "guidance",
    ]); // prettier-ignore
  });

  it("does not take a title over the whole table for a group", () => {
    const rows = [
      ["Heures de production – mars 2026"],
      ["Nom", "Production", "ASP"],
      ...named(35, 7),
    ];
    expect(firstBlock(recognised(rows)).headerFirst).toBe(1);
    expect(codes(rows)).toEqual(["name", "production", "guidance"]);
  });

  it("passes over a row that numbers the columns", () => {
    const rows = [
      ["Nom", "Support", "Production", "ASP"],
      [1, 2, 3, 4],
      ...named("Recyclerie", 35, 7),
    ];
    const block = firstBlock(recognised(rows));
    expect([block.headerLast, ...block.columns.map(told)]).toEqual([
      1, "name", "support", "production", "guidance",
    ]); // prettier-ignore
  });
});

describe("one column per support", () => {
  it("knows the contract's supports, however they are written", () => {
    const rows = [
      ["Nom", "ESPACES VERTS", "Heures Recyclerie", "Déchetterie", "ASP"],
      ...named(10, 20, 5, 7),
    ];
    expect(codes(rows)).toEqual([
      "name", "production · ESPACES VERTS", "production · Recyclerie", "production · Déchèterie", "guidance",
    ]); // prettier-ignore
  });

  it("takes a name nobody knows for a support under «Production» only", () => {
    const grouped = [
      ["Nom", "Production", null, null, "ASP"],
      [null, "Espaces verts", "Recyclerie", "Blanchisserie", null],
      ...named(10, 20, 5, 7),
    ];
    expect(codes(grouped)[3]).toBe("production · Blanchisserie");
    const bare = [["Nom", "Espaces verts", "Recyclerie", "Blanchisserie"], ...named(10, 20, 5)];
    expect(codes(bare)[3]).toMatch(/^ignored/);
  });

  it("reads the types under each support, and what follows the last one apart", () => {
    const rows = [
      ["Nom", "Recyclerie", null, "Espaces verts", null, null, null],
      [null, "Prod", "ASP", "Prod", "ASP", "PMSMP", "Total"],
      ...named(10, 2, 20, 3, 7, 42),
    ];
    expect(codes(rows)).toEqual([
      "name", "production · Recyclerie", "guidance · Recyclerie", "production · Espaces verts",
      "guidance · Espaces verts", "internship", "total",
    ]); // prettier-ignore
  });

  it("asks about the same types under titles nobody knows", () => {
    const rows = [
      ["Nom", "Équipe A", null, "Équipe B", null],
      [null, "Prod", "ASP", "Prod", "ASP"],
      ...named(10, 2, 20, 3),
    ];
    expect(
      codes(rows)
        .slice(1)
        .every((meaning) => meaning.startsWith("ignored ?"))
    ).toBe(true);
  });
});

describe("one column per day", () => {
  it("reads the month's days under a title that says the type", () => {
    const rows = [
      ["Heures de production – mars 2026"],
      ["Nom", ...numbers(1, 31), "Total"],
      ...named(...numbers(1, 31).map((day) => (day % 7 < 5 ? 7 : null)), 161),
    ];
    const told_ = codes(rows);
    expect(told_).toHaveLength(33);
    expect([told_[1], told_[31], told_[32]]).toEqual([
      "production · j1",
      "production · j31",
      "total",
    ]);
  });

  it("reads the type in each row, whatever the days look like", () => {
    const types = ["Production", "ASP", "Formation"];
    const body = types.flatMap((type) => named(type, 7, 7, 7, 7, 7, 35));
    for (const days of [
      ["L 2", "M 3", "M 4", "J 5", "V 6"],
      ["lun 02", "mar 03", "mer 04", "jeu 05", "ven 06"],
      ["lun. 02/03", "mar. 03/03", "mer. 04/03", "jeu. 05/03", "ven. 06/03"],
      [2, 3, 4, 5, 6],
    ]) {
      const told_ = codes([["Nom", "Type", ...days, "Total"], ...body]);
      expect(told_.slice(0, 2)).toEqual(["name", "hourType"]);
      expect(told_.slice(2, 7).map((meaning) => /hours.* · j(\d)/.exec(meaning)?.[1])).toEqual([
        "2", "3", "4", "5", "6",
      ]); // prettier-ignore
      expect(told_[7]).toBe("total");
    }
  });

  it("finds the column of types by what its cells say", () => {
    const types = ["Production", "ASP", "Formation"];
    const rows = [["Nom", "Poste de temps", ...numbers(1, 6)], ...types.flatMap((type) => named(type, 7, 7, 7, 7, 7, 7))]; // prettier-ignore
    const { meaning, reason } = columnOf(recognised(rows), "Poste de temps");
    expect([meaning.code, reason]).toEqual([
      "hourType",
      { kind: "content", content: "hour-types" },
    ]);
  });

  it("reads dates, with their own month", () => {
    const days = [
      dayOf(2026, 3, 30),
      dayOf(2026, 3, 31),
      dayOf(2026, 4, 1),
      dayOf(2026, 4, 2),
      dayOf(2026, 4, 3),
    ];
    const formatAt = Object.fromEntries(days.map((_, index) => [`1,${index + 1}`, "dd/mm/yyyy"]));
    const rows = [["Heures de formation"], ["Nom", ...days], ...named(7, 7, 7, 7, 7)];
    expect(codes(rows, { more: { formatAt } }).slice(2, 4)).toEqual([
      `training · m3/2026 · j31 · d${days[1]}`,
      `training · m4/2026 · j1 · d${days[2]}`,
    ]);
  });

  it("takes the year of the title for dates written without one", () => {
    const rows = [["Heures de production 2026"], ["Nom", "02/03", "03/03"], ...named(7, 7)];
    expect(codes(rows)[1]).toBe(`production · m3/2026 · j2 · d${dayOf(2026, 3, 2)}`);
  });

  it("reads the letters of the days above or below their numbers", () => {
    const letters = ["L", "M", "M", "J", "V"];
    const above = [["Heures de production"], [null, ...letters], ["Nom", 2, 3, 4, 5, 6], ...named(7, 7, 7, 7, 7)]; // prettier-ignore
    const below = [["Heures de production"], ["Nom", 2, 3, 4, 5, 6], [null, ...letters], ...named(7, 7, 7, 7, 7)]; // prettier-ignore
    for (const rows of [above, below]) {
      expect(firstBlock(recognised(rows)).headerLast).toBe(2);
      expect(codes(rows).slice(1)).toEqual(numbers(2, 6).map((day) => `production · j${day}`));
    }
  });

  it("asks what the days hold when nothing says it", () => {
    const rows = [["Mars 2026"], ["Nom", ...numbers(1, 7)], ...named(7, 7, 7, 7, 7, 7, 7)];
    expect(codes(rows)[1]).toBe("ignored ? production · j1");
  });

  it("does not take four numbers alone for days", () => {
    const rows = [
      ["Heures de production"],
      ["Nom", "ASP", ...numbers(1, 4)],
      ...named(7, 7, 7, 7, 7),
    ];
    expect(codes(rows)[2]).toMatch(/^ignored/);
  });

  it("reads several types under each date", () => {
    const rows = [
      ["Nom", "lun. 02/03/2026", null, "mar. 03/03/2026", null],
      [null, "Prod", "ASP", "Prod", "ASP"],
      ...named(5, 2, 7, null),
    ];
    expect(codes(rows)[4]).toBe(`guidance · m3/2026 · j3 · d${dayOf(2026, 3, 3)}`);
  });
});

describe("one column per month or per week", () => {
  const table = (first: string, second: string) => [
    ["Nom", first, null, second, null],
    [null, "Prod", "ASP", "Prod", "ASP"],
    ...named(10, 2, 20, 3),
  ];

  it("reads the month of each group", () => {
    expect(codes(table("Janvier 2026", "févr-26"))).toEqual([
      "name", "production · m1/2026", "guidance · m1/2026", "production · m2/2026", "guidance · m2/2026",
    ]); // prettier-ignore
    expect(codes([["Année 2026"], ...table("Janvier", "Février")])[3]).toBe("production · m2/2026");
    expect(columnOf(recognised(table("01/2026", "02/2026")), "01/2026 / Prod").meaning.month).toBe(
      monthOf(2026, 1)
    );
  });

  it("asks about several months when nothing gives the year, rather than add them up", () => {
    expect(codes(table("Janvier", "Février"))[1]).toBe("ignored ? production");
  });

  it("adds up weeks, whatever they are called", () => {
    for (const [first, second] of [
      ["S10", "S11"],
      ["Semaine 10", "Semaine 11"],
      ["Sem. 10 (2 au 6 mars)", "Sem. 11 (9 au 13 mars)"],
      ["Semaine du 02/03 au 06/03", "Semaine du 09/03 au 13/03"],
    ] as const) {
      expect(codes(table(first, second)).slice(1)).toEqual([
        "production", "guidance", "production", "guidance",
      ]); // prettier-ignore
    }
  });

  it("leaves out the sums of weeks, and keeps the row's total", () => {
    const rows = [
      ["Heures de production"],
      ["Nom", "S10", "S11", "Total S10-S11", "S12", "Total"],
      ...named(7, 7, 14, 7, 21),
    ];
    expect(codes(rows).slice(3)).toEqual(["ignored", "production", "total"]);
  });
});
