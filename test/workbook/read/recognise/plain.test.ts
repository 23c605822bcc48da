import { columnOf, firstBlock, meanings, named, PEOPLE, recognised, told } from "./sheets";

const people = (...cells: readonly (string | number | null)[]) =>
  PEOPLE.map((person) => [...person, ...cells]);

describe("a plain table", () => {
  it("is found below a title, with what each column means", () => {
    const rows = [
      ["Relevé des heures d'insertion"],
      ["Mois", "mars 2026"],
      [],
      ["Identifiant", "Nom", "Prénom", "Chantier", "H. prod", "Acc. socio-pro.", "Tps formation", "Total", "Remarques"],
      ...people("Recyclerie", 70, 7, 3.5, 80.5, null),
    ]; // prettier-ignore
    const block = firstBlock(recognised(rows));
    expect([block.headerFirst, block.headerLast, block.end]).toEqual([3, 3, 8]);
    expect(block.columns.map(told)).toEqual([
      "identifier", "lastName", "firstName", "support", "production", "guidance", "training", "total",
      "observations",
    ]); // prettier-ignore
    expect(block.columns.every(({ confidence }) => confidence === 100)).toBe(true);
  });

  it.each([
    ["ASP", "guidance"],
    ["A.S.P.", "guidance"],
    ["acc. socio-pro", "guidance"],
    ["Accompagnement\nsocio-professionnel (h)", "guidance"],
    ["H. ASP", "guidance"],
    ["Suivi socio-professionnel", "guidance"],
    ["H. prod", "production"],
    ["Nb h prod", "production"],
    ["Hres trav.", "production"],
    ["HEURES DE PRODUCTION", "production"],
    ["Tps formation", "training"],
    ["Form.", "training"],
    ["Formation pro.", "training"],
    ["Heures PMSMP", "internship"],
    ["Abs. payées", "paidAbsence"],
    ["Acompagnement", "guidance"],
    ["Heures de prodution", "production"],
    ["Fromation", "training"],
  ])("takes «%s» for %s hours", (header, code) => {
    const column = columnOf(
      recognised([["Nom", header], ...named(7.5)]),
      header.replace(/\s+/g, " ")
    );
    expect(column.meaning).toEqual({ code });
  });

  it("is less sure of a near spelling, and says which header it was taken for", () => {
    const column = columnOf(recognised([["Nom", "Acompagnement"], ...named(7.5)]), "Acompagnement");
    expect(column.confidence).toBe(80);
    expect(column.reason).toEqual({
      kind: "near-spelling",
      synonym: "Accompagnement",
      distance: 1,
    });
  });

  it("asks about a near spelling that the content does not confirm", () => {
    const rows = [["Nom", "Production", "Fromation"], ...named(35, null)];
    expect(meanings(rows)[2]).toEqual(["Fromation", "ignored ? training"]);
    const texts = [["Nom", "Production", "Fromation"], ...named(35, "cariste")];
    expect(meanings(texts)[2]).toEqual(["Fromation", "ignored"]);
  });

  it.each([
    "N° PASS IAE", "Date de naissance", "Sexe", "Type de contrat", "Prescripteur", "QPV", "Signature",
  ])("knows «%s» and asks nothing about it", (header) => {
    const column = columnOf(recognised([["Nom", header, "Production"], ...named("9", 35)]), header);
    expect(told(column)).toBe("ignored");
    expect(column.confidence).toBeGreaterThanOrEqual(70);
  }); // prettier-ignore

  it.each([
    ["Heures prévues", "prévues"],
    ["Production prévisionnelle", "prévisionnelle"],
    ["Cumul ASP", "Cumul"],
    ["Heures annuelles", "annuelles"],
    ["Heures contrat", "contrat"],
    ["Heures théoriques", "théoriques"],
    ["Heures restantes", "restantes"],
    ["% formation", "%"],
    ["Production (€)", "€"],
    ["Taux horaire", "Taux"],
    ["Heures hebdomadaires", "hebdomadaires"],
    ["Production N-1", "n-1"],
  ])("never takes «%s» for hours worked", (header, word) => {
    const rows = [["Nom", "Heures de production", header], ...named(35, 151.67)];
    const column = columnOf(recognised(rows), header);
    expect(told(column)).toBe("ignored");
    expect(column.reason).toEqual({ kind: "not-worked", word });
  });

  it("reads minutes where the header says so, on its own row or not", () => {
    expect(meanings([["Nom", "Production", "ASP (min)"], ...named(35, 90)])[2]).toEqual([
      "ASP (min)",
      "guidance · minutes",
    ]);
    const units = [["Nom", "Production", "ASP"], [null, "(h)", "(en minutes)"], ...named(35, 90)];
    expect(meanings(units).map(([, meaning]) => meaning)).toEqual([
      "name",
      "production",
      "guidance · minutes",
    ]);
  });

  it("asks what hours of no type are", () => {
    expect(meanings([["Nom", "Heures"], ...named(35)])[1]).toEqual([
      "Heures",
      "ignored ? production",
    ]);
    expect(meanings([["Nom", "Total heures"], ...named(35)])[1]).toEqual([
      "Total heures",
      "ignored ? production",
    ]);
  });

  it("believes a title that names one type of hours, not one that names two", () => {
    const table = [["Nom", "Heures"], ...named(35)];
    expect(meanings([["Heures de formation – mars 2026"], ...table])[1]?.[1]).toBe("training");
    expect(meanings([["Heures de production et de formation"], ...table])[1]?.[1]).toBe(
      "ignored ? production"
    );
    expect(meanings(table, { name: "ASP mars 2026" })[1]?.[1]).toBe("guidance");
  });

  it("adds up two columns of training that say which they are", () => {
    const rows = [
      ["Nom", "Production", "Formation interne", "Formation externe"],
      ...named(35, 7, 3),
    ];
    expect(meanings(rows).map(([, meaning]) => meaning)).toEqual([
      "name", "production", "training", "training",
    ]); // prettier-ignore
  });

  it("chooses none of two columns that say the same", () => {
    const rows = [["Nom", "Production", "Production", "ASP"], ...named(35, 36, 7)];
    const { columns } = firstBlock(recognised(rows));
    expect(columns.map(told)).toEqual([
      "name", "ignored ? production", "ignored ? production", "guidance",
    ]); // prettier-ignore
    expect(columns[1]?.reason).toEqual({ kind: "rival", columns: [2] });
  });

  it("does not count a part that may be in the whole", () => {
    const rows = [["Nom", "Production", "Formation", "Formation interne"], ...named(35, 10, 4)];
    expect(meanings(rows).slice(2)).toEqual([
      ["Formation", "training"],
      ["Formation interne", "ignored ? training"],
    ]);
  });

  it("asks about hours under a header nobody knows, and leaves other columns alone", () => {
    const rows = [["Nom", "Production", "Atelier cuisine", "Loisirs"], ...named(35, 7, "pêche")];
    const { columns } = firstBlock(recognised(rows));
    expect(columns.slice(2).map(({ meaning, content }) => [meaning.code, content])).toEqual([
      ["ignored", "hours"],
      ["ignored", "texts"],
    ]);
  });

  it("asks when what stands under an hours header is something else", () => {
    const rows = [["Nom", "Production", "Formation"], ...named(35, "CACES 3")];
    const column = columnOf(recognised(rows), "Formation");
    expect(told(column)).toBe("ignored ? training");
    expect(column.reason).toMatchObject({ kind: "contradicted" });
  });

  it("keeps an hours column whose header says «heures», so that each cell is refused by itself", () => {
    const rows = [["Nom", "Heures de production"], ...named("voir annexe")];
    expect(meanings(rows)[1]?.[1]).toBe("production");
  });

  it("does not take the rows' numbers for identifiers nor for hours", () => {
    const rows = [["N°", "Nom", "Production"], ...PEOPLE.map(([, name], i) => [i + 1, name, 35])];
    const column = columnOf(recognised(rows), "N°");
    expect([told(column), column.content]).toEqual(["ignored", "identifiers"]);
  });

  it("tells identifiers from names under «Salarié»", () => {
    const rows = [["Salarié", "Production"], ...PEOPLE.map(([id]) => [id, 35])];
    expect(meanings(rows)[0]).toEqual(["Salarié", "identifier"]);
    const apart = [["Salarié", "Prénom", "Production"], ...PEOPLE.map(([, a, b]) => [a, b, 35])];
    expect(meanings(apart).map(([, meaning]) => meaning)).toEqual([
      "lastName", "firstName", "production",
    ]); // prettier-ignore
  });

  it("reads a name and a first name under one merged title", () => {
    const rows = [["Nom et prénom", null, "Production"], ...PEOPLE.map(([, a, b]) => [a, b, 35])];
    expect(meanings(rows)).toEqual([
      ["Nom et prénom", "lastName"],
      ["B", "firstName"],
      ["Production", "production"],
    ]);
  });

  it("finds a header in the fortieth row, not in the forty-first", () => {
    const table = [["Nom", "Production"], ...named(35)];
    const blank = (count: number) => Array.from({ length: count }, () => [null]);
    expect(firstBlock(recognised([...blank(39), ...table])).headerFirst).toBe(39);
    expect(recognised([...blank(40), ...table]).blocks).toEqual([]);
  });

  it("gives rows and columns of the sheet, wherever its used part begins", () => {
    const rows = [["Nom", "Production"], ...named(35)];
    const block = firstBlock(recognised(rows, { more: { firstRow: 24, firstColumn: 26 } }));
    expect([block.headerFirst, block.end, block.columns[1]?.column]).toEqual([24, 29, 27]);
  });

  it("finds no header in a sheet that has none", () => {
    expect(recognised([["Consignes"], ["Remettre avant le 15"], [12, 13]]).blocks).toEqual([]);
    expect(recognised([]).blocks).toEqual([]);
  });
});
