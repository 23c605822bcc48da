import fc from "fast-check";
import type { Decision } from "../../../src/domain/finding";
import { monthsBetween, firstDay } from "../../../src/domain/calendar";
import { tallyHours } from "../../../src/domain/hourTally";
import { composeCheck } from "../../../src/workbook/compose/composeCheck";
import { composeModel } from "../../../src/workbook/compose/composeModel";
import { composeClearMarks } from "../../../src/workbook/compose/clearMarks";
import { isoDay } from "../../../src/workbook/compose/example/isoDay";
import { HostError } from "../../../src/workbook/host";
import type { WorkbookSnapshot } from "../../../src/workbook/grid";
import type { SheetPlan } from "../../../src/workbook/plan";
import {
  CONTRACT, JANUARY, MARCH, findingOf, lineOf, penaltyOf, resultOf, statementOf,
} from "./sampleResult"; // prettier-ignore
import { EMPTY_WORKBOOK, applied, cellOf, edited, recordsOf, renamed } from "./simulate";

const book = applied(EMPTY_WORKBOOK, composeModel({ example: true }, EMPTY_WORKBOOK));

const statements = [
  statementOf("Mars 2026", [
    lineOf({ row: 9, production: 7.5 * 3600, guidance: 1800 }),
    lineOf({ row: 10, identifier: "P-002", support: "DECHETERIE", production: 26_436 }),
  ]),
];
const result = resultOf(statements, { findings: [findingOf({})], penalties: [penaltyOf()] });
const first = composeCheck(result, book);
const written = applied(book, first);

const sheetOf = (sheets: readonly SheetPlan[], ownerName: string): SheetPlan =>
  sheets.find((sheet) => sheet.ownerName === ownerName)!;

/** The formula standing in a register's row, by title. */
const formulaIn = (sheet: SheetPlan, title: string, row = 0): string => {
  const header = sheet.blocks.find(({ style }) => style === "header")!;
  const body = sheet.blocks.find(({ row: at }) => at === header.row + 1)!;
  const cell = body.cells[row]![header.cells[0]!.indexOf(title)];
  return cell !== null && typeof cell === "object" ? cell.formula : "";
};

describe("the registers", () => {
  it("are three sheets of the add-in, known by hidden names", () => {
    expect(first.sheets.map(({ sheet, ownerName, exists }) => [sheet, ownerName, exists])).toEqual([
      ["Heures", "_si_Heures", false],
      ["Anomalies", "_si_Anomalies", false],
      ["Pénalités", "_si_Penalites", false],
    ]);
  });

  it("hold one row per line read, with the support as the contract spells it", () => {
    expect(recordsOf(written, "tHeures")).toEqual([
      {
        Mois: firstDay(MARCH), Lot: null, Titulaire: "Chantier d'insertion Exemple",
        Identifiant: "P-001", Participant: "EXEMPLE-ALPHA Camille", Support: "Espaces verts",
        Production: 7.5, Accompagnement: 0.5, Formation: null, PMSMP: null, Total: 8,
        Relevé: "Mars 2026", Ligne: 9,
      },
      expect.objectContaining({ Identifiant: "P-002", Support: "Déchèterie", Production: 26_436 / 3600, Ligne: 10 }),
    ]); // prettier-ignore
  });

  it("count PMSMP and paid absences where the contract says", () => {
    const contract = { ...CONTRACT, internshipCountedAs: "training" as const };
    const lines = [lineOf({ production: 3600, internship: 7200, paidAbsence: 3600 })];
    const plan = composeCheck(resultOf([statementOf("Mars 2026", lines)], { contract }), book);
    const [row] = recordsOf(applied(book, plan), "tHeures");
    expect([row?.["Formation"], row?.["PMSMP"], row?.["Total"]]).toEqual([2, 2, 3]);
  });

  it("leave a row that declares nothing empty: it is not zero", () => {
    const plan = composeCheck(resultOf([statementOf("Mars 2026", [lineOf({})])]), book);
    const [row] = recordsOf(applied(book, plan), "tHeures");
    expect([row?.["Production"], row?.["Total"]]).toEqual([null, null]);
  });

  it("never repeat a social security number typed as an identifier or a name", () => {
    const number = "285059999999903";
    const lines = [lineOf({ identifier: number, name: `EXEMPLE ${number}`, production: 3600 })];
    const plan = composeCheck(resultOf([statementOf("Mars 2026", lines)]), book);
    expect(JSON.stringify(plan)).not.toContain(number);
  });

  it("say what each anomaly is, where, and what to do", () => {
    const [row] = recordsOf(written, "tAnomalies");
    expect(row).toMatchObject({
      Règle: "LEC-03", Gravité: "Bloquant", Feuille: "Mars 2026", Cellule: "G9",
      Mois: firstDay(MARCH), Objet: "P-001 · Formation", Décision: null, Le: null,
    }); // prettier-ignore
    expect(String(row?.["Constat"])).toContain("voir annexe");
    expect(row?.["Pour corriger"]).toBeTruthy();
  });

  it("keep one empty row when there is nothing to list", () => {
    const empty = applied(book, composeCheck(resultOf([]), book));
    for (const table of ["tHeures", "tAnomalies", "tPenalites"]) {
      const rows = recordsOf(empty, table);
      expect(rows).toHaveLength(1);
      expect(Object.values(rows[0]!).every((value) => value === null)).toBe(true);
    }
  });

  it("write a text that begins with = as a text, never as a formula", () => {
    const lines = [lineOf({ name: "=CMD()", support: "+1", production: 3600 })];
    const findings = [findingOf({ subject: "@SUM(A1)", text: "=1+1" })];
    const plan = composeCheck(resultOf([statementOf("Mars 2026", lines)], { findings }), book);
    const [row] = recordsOf(applied(book, plan), "tHeures");
    expect([row?.["Participant"], row?.["Support"]]).toEqual(["=CMD()", "+1"]);
    const hours = sheetOf(plan.sheets, "_si_Heures");
    const body = hours.blocks.at(-1)!;
    expect(body.cells[0]!.every((cell) => cell === null || typeof cell !== "object")).toBe(true);
  });

  it("print on A4 with their titles on each page", () => {
    for (const { print } of first.sheets) {
      expect(print).toMatchObject({ orientation: "landscape", titleRows: { from: 5, to: 5 } });
    }
  }); // prettier-ignore
});

describe("a rerun", () => {
  it("gives the same plan, and the same workbook", () => {
    const again = composeCheck(result, written);
    const withoutExists = (sheets: readonly SheetPlan[]) =>
      sheets.map((sheet) => ({ ...sheet, exists: true }));
    expect(withoutExists(again.sheets)).toEqual(withoutExists(first.sheets));
    expect(again.marks).toEqual(first.marks);
    expect(applied(written, again)).toEqual(written);
  });

  it("follows a renamed sheet", () => {
    const plan = composeCheck(result, renamed(written, "Anomalies", "Points à traiter"));
    expect(plan.sheets[1]).toMatchObject({ sheet: "Points à traiter", exists: true });
  });

  it("never takes the user's own sheet called Anomalies", () => {
    const own = applied(book, {
      sheets: [{ ...first.sheets[1]!, ownerName: null, sheet: "anomalies", tables: [] }],
      marksToRemove: [],
      marks: [],
      activate: null,
    });
    expect(composeCheck(result, own).sheets[1]).toMatchObject({ sheet: "Anomalies (2)", exists: false });
  }); // prettier-ignore

  it("refuses to write when the user's own table bears a register's name", () => {
    const own: WorkbookSnapshot = {
      ...book,
      tables: [...book.tables, { ...book.tables[0]!, name: "THEURES" }],
    };
    const attempt = () => composeCheck(result, own);
    expect(attempt).toThrow(HostError);
    expect(attempt).toThrow("TableNameTaken");
  });

  it("writes the report's decision, and keeps it when the finding moves to another cell", () => {
    const decision: Decision = {
      decision: "accepted",
      justification: "=Vu avec le titulaire",
      by: "Acheteur",
      on: isoDay("2026-06-20"),
    };
    const decided = resultOf(statements, {
      findings: [
        findingOf({ subject: "P-009 · Formation" }),
        { ...findingOf({ cell: "G14" }), decision },
      ],
    });
    const rows = recordsOf(applied(written, composeCheck(decided, written)), "tAnomalies");
    expect(rows[1]).toMatchObject({
      Cellule: "G14", Décision: "Acceptée", Justification: "=Vu avec le titulaire", Par: "Acheteur",
      Le: isoDay("2026-06-20"),
    }); // prettier-ignore
    expect(rows[0]?.["Décision"]).toBeNull();
  });

  const withJustification = (decision: string | null) =>
    edited(written, "Anomalies", (values) => {
      values[6]![10] = decision;
      values[6]![11] = "à voir avec le facilitateur";
    });

  it("keeps a justification written before the decision is taken", () => {
    for (const begun of [null, "en cours"]) {
      const user = withJustification(begun);
      const [row] = recordsOf(applied(user, composeCheck(result, user)), "tAnomalies");
      expect(row).toMatchObject({ Décision: begun, Justification: "à voir avec le facilitateur" });
    }
  });

  it("erases a decision the buyer took back", () => {
    const user = withJustification("Acceptée");
    const [row] = recordsOf(applied(user, composeCheck(result, user)), "tAnomalies");
    expect(row).toMatchObject({ Décision: null, Justification: null });
  });

  it("writes what the buyer keeps of a penalty, and leaves what it could not read as it stands", () => {
    const user = edited(written, "Pénalités", (values) => {
      values[6]![11] = "en cours";
      values[6]![12] = "la semaine dernière";
      values[6]![13] = "bientôt";
      values[6]![14] = "à voir en comité";
      values[6]![17] = "la moitié";
    });
    const two = resultOf(statements, {
      penalties: [
        penaltyOf({ clause: "P1", subject: null, state: "formal-notice", sentOn: isoDay("2026-06-10"), dueOn: isoDay("2026-06-25"), invoice: "F-2026-12" }),
        penaltyOf(),
      ],
    }); // prettier-ignore
    const rows = recordsOf(applied(user, composeCheck(two, user)), "tPenalites");
    expect(rows[0]).toMatchObject({
      Clause: "P1", État: "Mise en demeure", "Date d'envoi": isoDay("2026-06-10"), Facture: "F-2026-12",
    }); // prettier-ignore
    expect(rows[1]).toMatchObject({
      Clause: "P2",
      État: "en cours",
      "Date d'envoi": "la semaine dernière",
      Échéance: "bientôt",
      Décision: "à voir en comité",
      "Montant retenu": "la moitié",
    });
  });

  it("says no more of a penalty than the buyer still wants", () => {
    const user = edited(written, "Pénalités", (values) => {
      values[6]![11] = "Abandonnée";
      values[6]![12] = isoDay("2026-06-10");
      values[6]![15] = "Accord";
    });
    const one = resultOf(statements, { penalties: [penaltyOf()] });
    expect(recordsOf(applied(user, composeCheck(one, user)), "tPenalites")).toEqual([
      expect.objectContaining({ État: "Constatée", "Date d'envoi": null, Motif: null }),
    ]);
  });

  it("keeps what the buyer wrote of a penalty that is not found any more, with nothing to pay", () => {
    const user = edited(written, "Pénalités", (values) => {
      values[6]![11] = "Déduite";
      values[6]![12] = isoDay("2026-06-10");
      values[6]![15] = "=Accord";
      values[6]![16] = "F-2026-12";
      values[6]![17] = 12.5;
    });
    const answers = { État: "Déduite", "Date d'envoi": isoDay("2026-06-10"), Motif: "=Accord", Facture: "F-2026-12", "Montant retenu": 12.5 }; // prettier-ignore
    const gone = applied(user, composeCheck(resultOf(statements, {}), user));
    const kept = recordsOf(gone, "tPenalites");
    expect(kept).toEqual([
      expect.objectContaining({ ...answers, Clause: "P2", Quantité: 0, Brut: 0, Net: 0, "À payer": 0 }),
    ]); // prettier-ignore
    expect(kept[0]?.["Procédure"]).toContain("n’est plus constatée");
    // It stays from run to run, after what is found; and what nobody answered goes.
    const other = resultOf(statements, { penalties: [penaltyOf({ clause: "P1", subject: null })] });
    const both = applied(gone, composeCheck(other, gone));
    expect(recordsOf(both, "tPenalites").map((row) => [row["Clause"], row["Facture"]])).toEqual([
      ["P1", null],
      ["P2", "F-2026-12"],
    ]);
    const last = applied(both, composeCheck(resultOf(statements, {}), both));
    expect(recordsOf(last, "tPenalites")).toEqual(kept);
    // Back, it is one row again, which the buyer's answers are read from.
    const back = applied(last, composeCheck(result, last));
    expect(recordsOf(back, "tPenalites")).toHaveLength(1);
  });

  it("keeps a column the user added, with its rows, their formulas and its format", () => {
    const table = written.tables.find(({ name }) => name === "tAnomalies")!;
    const widened: WorkbookSnapshot = {
      ...written,
      tables: written.tables.map((own) => (own === table ? { ...own, columnCount: 17 } : own)),
      sheets: written.sheets.map((grid) => {
        if (grid.name !== "Anomalies") return grid;
        const add = <Item>(rows: readonly (readonly Item[])[], header: Item, value: Item, other: Item) =>
          rows.map((row, index) => [...row, index === 5 ? header : index === 6 ? value : other]);
        return {
          ...grid,
          values: add(grid.values, "Suivi par", "EXEMPLE", null),
          formulas: add(grid.formulas!, "Suivi par", '=IF([@Règle]="LEC-03","EXEMPLE","")', null),
          formats: add(grid.formats, "General", "@", "General"),
        };
      }),
    };
    const more = resultOf(statements, {
      findings: [findingOf({ subject: "P-000" }), findingOf({})],
    });
    const plan = composeCheck(more, widened);
    const rows = recordsOf(applied(widened, plan), "tAnomalies");
    expect(rows.map((row) => row["Suivi par"])).toEqual([null, "EXEMPLE"]);
    const sheet = sheetOf(plan.sheets, "_si_Anomalies");
    expect(formulaIn(sheet, "Suivi par", 1)).toBe('=IF([@Règle]="LEC-03","EXEMPLE","")');
    expect(sheet.blocks.at(-1)?.formats?.[0]?.at(-1)).toBe("General");
  }); // prettier-ignore
});

describe("penalty formulas", () => {
  it("take the cap and the exemption where the clause has them", () => {
    const sheet = sheetOf(first.sheets, "_si_Penalites");
    expect(formulaIn(sheet, "Brut")).toBe("=ROUND(D7*F7,2)");
    expect(formulaIn(sheet, "Plafonné")).toBe(
      "=ROUND(MAX(0,MIN(G7,INDEX('Clauses'!$H$5:$H$12,MATCH(A7,'Clauses'!$A$5:$A$12,0))-SUMPRODUCT((A$6:A6=A7)*1,H$6:H6))),2)"
    );
    expect(formulaIn(sheet, "Net")).toBe(
      "=IF(ROUND(SUMPRODUCT((tPenalites[Clause]=A7)*1,tPenalites[Plafonné]),2)<=INDEX('Clauses'!$K$5:$K$12,MATCH(A7,'Clauses'!$A$5:$A$12,0)),0,H7)"
    );
    const [row] = recordsOf(written, "tPenalites");
    expect([row?.["Brut"], row?.["Plafonné"], row?.["Net"]]).toEqual([450, 450, 450]);
  });

  const formulasOf = (penalty: ReturnType<typeof penaltyOf>) => {
    const plan = composeCheck(resultOf([], { penalties: [penalty] }), book);
    const sheet = sheetOf(plan.sheets, "_si_Penalites");
    return ["Plafonné", "Net"].map((title) => formulaIn(sheet, title));
  };

  it("take a share of the contract's amount where the clause has one", () => {
    const [capped] = formulasOf(penaltyOf({ clause: "P1", cap: 3_240_000, exemption: null }));
    expect(capped).toContain("ROUND('Marché'!$B$18*INDEX('Clauses'!$I$5:$I$12,");
    expect(capped).toContain("/100,2)");
  });

  it("write the amount itself when it stands in no cell, as the CCAG's exemption", () => {
    const [capped, net] = formulasOf(penaltyOf({ clause: "P9", cap: 12_345, exemption: 100_000 }));
    expect(capped).toContain("MIN(G7,123.45-");
    expect(net).toContain("<=1000,0,H7)");
  });

  it("say nothing of a cap or an exemption that does not exist", () => {
    expect(formulasOf(penaltyOf({ cap: null, exemption: null }))).toEqual(["=G7", "=H7"]);
  });
});

describe("marks", () => {
  it("stand on the faulty cells, once, under the gravest finding", () => {
    const findings = [
      findingOf({ cell: "G9" }),
      { ...findingOf({ cell: "G9", subject: "autre" }) },
      findingOf({ cell: "E9", subject: "encore" }),
      findingOf({ cell: null, subject: "toute la feuille" }),
    ];
    expect(composeCheck(resultOf(statements, { findings }), book).marks).toEqual([
      { sheet: "Mars 2026", groups: [{ severity: "blocking", cells: ["G9", "E9"] }] },
    ]);
  });

  it("leave protected sheets and the add-in's own alone, whatever is found there", () => {
    const findings = [findingOf({ sheet: "Mars 2026" }), findingOf({ sheet: "Anomalies", subject: "b" })];
    const protectedBook = {
      ...written,
      sheets: written.sheets.map((grid) => ({ ...grid, isProtected: grid.name === "Mars 2026" })),
    };
    const plan = composeCheck(resultOf(statements, { findings }), protectedBook);
    expect(plan.marks).toEqual([]);
    expect(plan.marksToRemove).toEqual([]);
  }); // prettier-ignore

  it("go when the buyer accepts what was to be justified, never when it is blocking", () => {
    const decision: Decision = { decision: "accepted", justification: null, by: null, on: null };
    const blocking = { ...findingOf({ cell: "E9" }), decision };
    const own = findingOf({ cell: "G9", subject: "b" });
    const accepted = {
      ...own,
      finding: { ...own.finding, severity: "to-justify" as const },
      decision,
    };
    const plan = composeCheck(resultOf(statements, { findings: [blocking, accepted] }), book);
    expect(plan.marks[0]?.groups).toEqual([{ severity: "blocking", cells: ["E9"] }]);
  });

  it("are removed by their identity before new ones are made, and alone by clearing", () => {
    const expected = [{ sheet: "Mars 2026", ids: ["Mars 2026-blocking"] }];
    expect(composeCheck(result, written).marksToRemove).toEqual(expected);
    const clear = composeClearMarks(written);
    expect(clear).toEqual({ sheets: [], marks: [], activate: null, marksToRemove: expected });
    expect(applied(written, clear).sheets.flatMap(({ markIds }) => markIds)).toEqual([]);
  });
});

describe("the figures", () => {
  const hoursArbitrary = fc.option(fc.integer({ min: -36_000, max: 900_000 }), { nil: null });
  const lineArbitrary = fc
    .record({
      month: fc.constantFrom(JANUARY, JANUARY + 1, MARCH, null),
      identifier: fc.constantFrom("P-001", "P-002", null),
      support: fc.constantFrom("Espaces verts", "espaces  VERTS", "Autre", null),
      production: hoursArbitrary,
      guidance: hoursArbitrary,
      training: hoursArbitrary,
      internship: hoursArbitrary,
      paidAbsence: hoursArbitrary,
    })
    .map(lineOf);
  const countedAs = fc.constantFrom("production", "guidance", "training", "none" as const);

  it("of the engine are the sums of the register's rows, to the second, for any submission", () => {
    fc.assert(
      fc.property(fc.array(lineArbitrary, { maxLength: 30 }), countedAs, countedAs, (lines, one, two) => {
        const contract = { ...CONTRACT, internshipCountedAs: one, paidAbsenceCountedAs: two } as typeof CONTRACT;
        const plan = composeCheck(resultOf([statementOf("Mars 2026", lines)], { contract }), book);
        const rows = recordsOf(applied(book, plan), "tHeures");
        const tally = tallyHours(contract, [], lines);
        const sum = (title: string, month: number): number =>
          rows
            .filter((row) => row["Mois"] === firstDay(month))
            .reduce((all, row) => all + Math.round(Number(row[title] ?? 0) * 3600), 0);
        for (const month of monthsBetween(JANUARY, MARCH)) {
          const { production, guidance, training } = tally.ofMonth(month);
          expect(sum("Production", month)).toBe(production);
          expect(sum("Accompagnement", month)).toBe(guidance);
          expect(sum("Formation", month)).toBe(training);
          expect(sum("Total", month)).toBe(production + guidance + training);
        }
      })
    );
  }); // prettier-ignore

  it("above each table are live sums of it", () => {
    expect(cellOf(written, "Heures", 4, 10)).toBe(8 + 26_436 / 3600);
    const totals = sheetOf(first.sheets, "_si_Penalites").blocks.find(({ row }) => row === 4)!;
    expect(totals.cells[0]?.[0]).toEqual({ formula: "=SUM(tPenalites[Net])", value: 450 });
  });
});

describe("what Excel would spoil", () => {
  it("is avoided: no formula stands in a cell formatted as text", () => {
    const plans = [composeModel({ example: true }, EMPTY_WORKBOOK), composeCheck(result, book)];
    for (const block of plans.flatMap(({ sheets }) => sheets.flatMap(({ blocks }) => blocks))) {
      block.cells.forEach((cells, row) =>
        cells.forEach((cell, column) => {
          const isFormula = cell !== null && typeof cell === "object";
          const format = (block.formats?.[row] ?? block.formats?.[0])?.[column];
          if (isFormula) expect(format).not.toBe("@");
        })
      );
    }
  });
});
