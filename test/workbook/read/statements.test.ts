import fc from "fast-check";
import { monthOf } from "../../../src/domain/calendar";
import { cellAddress } from "../../../src/workbook/a1";
import type { CellValue } from "../../../src/workbook/grid";
import { sheet, statementOf, understood, workbook } from "./workbooks";

const MARCH = monthOf(2026, 3);
const h = (hours: number): number => Math.round(hours * 3600);

const HEADER = ["Identifiant", "Support", "Production", "Accompagnement", "Formation"];
const ROW = ["P-1", "Espaces verts", 70, 10.5, "7h30"];

describe("recognising a statement", () => {
  it("reads title block, header, rows and total", () => {
    const read = statementOf(
      sheet("Relevé", [
        ["Relevé des heures"],
        ["Marché", "EX-1"],
        ["Titulaire", null, "Chantier Exemple"],
        ["Mois :", "mars 2026"],
        [],
        ["Identifiant", "Nom", "Prénom", "Support", "Heures de\nproduction", "ASP", "Formation", "Encadrant", "N° de badge"],
        ["P-1", "EXEMPLE-UN", "Zoé", "Espaces verts", 70, "7h30", null, "Encadrant A", 12],
        ["P-2", "EXEMPLE-DEUX", "Ali", "Déchèterie", 0, "-", 3.25, null, 13],
        ["Total", null, null, null, 70, "7h30", 3.25],
        [],
        ["Fait à Exempleville, le 2 avril"],
      ])
    ); // prettier-ignore
    expect(read).toMatchObject({
      sheet: "Relevé",
      month: MARCH,
      monthSource: "title",
      contractor: "Chantier Exemple",
      hasHoursColumn: true,
      hasParticipantColumn: true,
      headerCell: "A6",
      unreadable: [],
      ignoredColumns: [{ header: "N° de badge", cell: "I6" }],
    });
    expect(read.lines).toEqual([
      {
        sheet: "Relevé", row: 7, month: MARCH, lot: null, identifier: "P-1", name: "EXEMPLE-UN Zoé",
        support: "Espaces verts", production: h(70), guidance: h(7.5), training: null,
        internship: null, paidAbsence: null, supervisor: "Encadrant A",
        cells: { participant: "A7", support: "D7", production: "E7", guidance: "F7", training: "G7" },
      },
      {
        sheet: "Relevé", row: 8, month: MARCH, lot: null, identifier: "P-2", name: "EXEMPLE-DEUX Ali",
        support: "Déchèterie", production: 0, guidance: null, training: h(3.25),
        internship: null, paidAbsence: null, supervisor: null,
        cells: { participant: "A8", support: "D8", production: "E8", guidance: "F8", training: "G8" },
      },
    ]); // prettier-ignore
    expect(read.totals).toEqual([
      { column: "production", header: "Heures de production", cell: "E9", declared: h(70), summed: h(70) },
      { column: "guidance", header: "ASP", cell: "F9", declared: h(7.5), summed: h(7.5) },
      { column: "training", header: "Formation", cell: "G9", declared: h(3.25), summed: h(3.25) },
    ]); // prettier-ignore
  });

  it("finds the sheet's cells wherever its used range begins", () => {
    const read = statementOf(sheet("Mars 2026", [HEADER, ROW], { firstRow: 4, firstColumn: 2 }));
    expect(read.headerCell).toBe("C5");
    expect(read.lines[0]).toMatchObject({ row: 6, cells: { participant: "C6", production: "E6" } });
  });

  it("takes the month from the title, else from the column, else from the sheet's name", () => {
    const titled = sheet("avril-26", [["Mois : mars 2026"], HEADER, ROW]);
    expect(statementOf(titled)).toMatchObject({ month: MARCH, monthSource: "title" });
    const named = sheet("mars-26", [HEADER, ROW]);
    expect(statementOf(named)).toMatchObject({ month: MARCH, monthSource: "sheet-name" });
    const column = sheet("Relevés", [
      ["Mois", ...HEADER],
      [46_082, ...ROW],
      ["avril 2026", ...ROW],
    ]);
    const read = statementOf(column);
    expect(read).toMatchObject({ month: MARCH, monthSource: "column" });
    expect(read.lines.map(({ month }) => month)).toEqual([MARCH, MARCH + 1]);
    expect(read.lines[0]?.cells.month).toBe("A2");
  });

  it("believes the first of two months of the title block", () => {
    const rows = [["Mois", "mars 2026"], ["Période : avril 2026"], HEADER, ROW];
    expect(statementOf(sheet("Relevé", rows)).month).toBe(MARCH);
  });

  it("believes the title block when the column disagrees", () => {
    const read = statementOf(
      sheet(
        "Relevé",
        [
          ["Mois", 46_082],
          ["Mois", ...HEADER],
          ["avril 2026", ...ROW],
        ],
        {
          formatAt: { "0,1": "mmmm yyyy" },
        }
      )
    );
    expect(read.lines.map(({ month }) => month)).toEqual([MARCH]);
  });

  it("reads the month of a title without a label", () => {
    const read = statementOf(sheet("Feuil1", [["RELEVÉ MENSUEL – MARS 2026"], HEADER, ROW]));
    expect(read.month).toBe(MARCH);
  });

  it("does not take the day a sheet was printed for its month", () => {
    const rows = [["Édité le 2 avril 2026"], ["Marché notifié en décembre 2025"], HEADER, ROW];
    expect(statementOf(sheet("Mars 2026", rows))).toMatchObject({
      month: MARCH,
      monthSource: "sheet-name",
    });
  });

  it("offers a sheet with a month even when no column is recognised", () => {
    const nothing = statementOf(sheet("Mars 2026", [["Bonjour"], [12]]));
    expect(nothing).toMatchObject({ hasHoursColumn: false, headerCell: null, lines: [] });
    const noHours = statementOf(sheet("Mars 2026", [["Nom", "Prénom", "Atelier cuisine"], ["A", "B", 3]]));
    expect(noHours).toMatchObject({ hasHoursColumn: false, hasParticipantColumn: true, headerCell: "A1" });
    const nobody = statementOf(sheet("Mars 2026", [["Support", "Production"], ["Déchèterie", 12]]));
    expect(nobody).toMatchObject({ hasHoursColumn: true, hasParticipantColumn: false });
    expect(statementOf(sheet("Mars 2026", []))).toMatchObject({ hasHoursColumn: false });
  }); // prettier-ignore

  it("leaves other sheets alone, by name", () => {
    const { submission, notChecked } = understood(
      workbook({ tHeures: [["Mois"], ["mars 2026"]] }, [
        sheet("Notes", [["À demander avant mars 2026 : les attestations du titulaire, et le planning des congés"]]),
        sheet("Modèle", [["Mois", null], HEADER]),
        sheet("Mars 2026 caché", [HEADER, ROW], { visibility: "hidden" }),
        sheet("Synthèse mars 2026", [HEADER, ROW]),
      ], { names: [{ name: "_si_Synthese_2026_T1", sheet: "Synthèse mars 2026", isHidden: true }] })
    ); // prettier-ignore
    expect(submission.statements).toEqual([]);
    expect(submission.ignoredSheets).toEqual(["Notes", "Modèle"]);
    expect(notChecked).toEqual([
      { kind: "ignored-sheet", sheet: "Notes" },
      { kind: "ignored-sheet", sheet: "Modèle" },
    ]);
  });

  it("reads hidden rows and columns like the others", () => {
    const read = statementOf(sheet("Mars 2026", [HEADER, ROW], { hiddenRows: [1], hiddenColumns: [2] }));
    expect(read.lines[0]?.production).toBe(h(70));
  }); // prettier-ignore

  it("reads a header of two rows", () => {
    const read = statementOf(
      sheet("Mars 2026", [
        ["Identifiant", "Support", "Heures", null, null],
        [null, null, "Production", "Accompagnement", "Formation"],
        ROW,
      ])
    );
    expect(read.lines).toMatchObject([{ identifier: "P-1", support: "Espaces verts", production: h(70) }]);
  }); // prettier-ignore

  it("lists a column without a header by its letter", () => {
    const read = statementOf(
      sheet("Mars 2026", [
        [...HEADER, null],
        [...ROW, 12],
      ])
    );
    expect(read.ignoredColumns).toEqual([{ header: "F", cell: "F1", holdsHours: true }]);
  });
});

describe("rows and totals", () => {
  const read = (...rows: CellValue[][]) => statementOf(sheet("Mars 2026", [HEADER, ...rows]));

  it("keeps every refused cell, with its text", () => {
    const { unreadable, lines } = read(["P-1", "x", "voir annexe", "#REF!", "7,30 h"]);
    expect(unreadable).toEqual([
      { cell: "C2", header: "Production", column: "production", text: "voir annexe", identifier: "P-1", row: 2, problem: { kind: "not-hours" } },
      { cell: "D2", header: "Accompagnement", column: "guidance", text: "#REF!", identifier: "P-1", row: 2, problem: { kind: "error-value" } },
      { cell: "E2", header: "Formation", column: "training", text: "7,30 h", identifier: "P-1", row: 2, problem: { kind: "ambiguous", readings: [26_280, 27_000] } },
    ]);
    expect(lines).toMatchObject([{ production: null, guidance: null, training: null }]);
  }); // prettier-ignore

  it("settles «7,30 h» by the other texts of its column only", () => {
    const { unreadable, lines } = read(["P-1", "x", "7,30 h", "7,30 h"], ["P-2", "x", "8,75 h", "8,00 h"]);
    expect(lines[0]?.production).toBe(26_280);
    expect(unreadable).toMatchObject([{ cell: "D2", problem: { kind: "ambiguous" } }]);
  }); // prettier-ignore

  it("never repeats a social security number, and says where it stands", () => {
    const nir = "285059999999903";
    const grid = sheet("Mars 2026", [
      [...HEADER, "Observations"],
      ["P-1", "x", `n° ${nir}`, 1, 1, Number(nir)],
    ]);
    const reading = understood(
      workbook({ tParticipants: [["Identifiant", "Note"], ["P-1", "2 85 05 99 999 999 03"]] }, [grid])
    ); // prettier-ignore
    expect(reading.submission.statements[0]?.unreadable[0]?.text).toBe("n° •••");
    expect(reading.submission.sensitive).toEqual([
      { sheet: "Mars 2026", cell: "C2", kind: "nir" },
      { sheet: "Mars 2026", cell: "F2", kind: "nir" },
      { sheet: "Feuille tParticipants", cell: "B2", kind: "nir" },
    ]);
    expect(JSON.stringify([...reading.submission.statements])).not.toContain(nir);
  });

  it("compares a sub-total with its part, and the total with all", () => {
    const { totals, lines } = read(
      ["P-1", "x", 10], ["P-2", "x", 20], ["Sous-total", null, 30],
      ["P-3", "y", 5], ["Total Déchèterie", null, 5], ["TOTAL GÉNÉRAL", null, 36]
    ); // prettier-ignore
    expect(lines).toHaveLength(3);
    expect(totals.map(({ cell, declared, summed }) => [cell, declared, summed])).toEqual([
      ["C4", h(30), h(30)],
      ["C6", h(5), h(5)],
      ["C7", h(36), h(35)],
    ]);
  });

  it("leaves out of a total the cells it refused", () => {
    const { totals } = read(["P-1", "x", 10], ["P-2", "x", "abs"], ["Total", null, 15]);
    expect(totals).toMatchObject([{ declared: h(15), summed: h(10) }]);
  });

  it("compares the total of the rows' own totals too", () => {
    const { totals } = statementOf(
      sheet("Mars 2026", [["Nom", "Production", "Total heures"], ["A", 2, 2], ["B", 3, 3], ["Total", 5, 6]])
    ); // prettier-ignore
    expect(totals).toMatchObject([
      { column: "production", declared: h(5), summed: h(5) },
      { column: "total", cell: "C4", declared: h(6), summed: h(5) },
    ]);
  });

  it("compares nothing with a total of totals that cannot be read", () => {
    const { totals } = statementOf(
      sheet("Mars 2026", [
        ["Nom", "Production", "Total"],
        ["A", 1, "?"],
        ["B", 1, 1],
        ["Total", 2, 6],
      ])
    );
    expect(totals.map(({ column }) => column)).toEqual(["production"]);
  });

  it("does not take a name for a total, nor a recall for hours", () => {
    const { lines, totals } = statementOf(
      sheet("Mars 2026", [
        ["Nom", "Prénom", "Production"],
        ["TOTALIA", "Zoé", 10],
        ["Total", "Ali", 10],
        ["Total", null, 20],
        ["Total cumulé depuis le début", null, 5400],
        ["Rappel du mois précédent", null, 1234],
        ["Prévu", null, 1500],
        ["Signature du titulaire", null, "lu et approuvé"],
      ])
    );
    expect(lines.map(({ name }) => name)).toEqual(["TOTALIA Zoé", "Total Ali"]);
    expect(totals).toMatchObject([{ declared: h(20), summed: h(20) }]);
  });

  it("takes «Total» for a total beside a word or a count that is no name", () => {
    const { lines, totals } = statementOf(
      sheet("Mars 2026", [
        ["Nom", "Prénom", "Production"],
        ["EXEMPLE-UN", "Zoé", 10],
        ["Total", "2 salariés", 10],
        ["Total", "heures", 10],
      ])
    );
    expect(lines).toHaveLength(1);
    expect(totals).toHaveLength(2);
  });

  it("still counts hours that stand under the total or an empty row", () => {
    const { lines } = read(["P-1", "x", 1], [], ["P-2", "x", 2], ["Total", null, 3], [], ["P-3", "x", 4]);
    expect(lines.map(({ production }) => production)).toEqual([h(1), h(2), h(4)]);
  }); // prettier-ignore

  it("skips a header repeated on each page", () => {
    const { lines, unreadable } = read(["P-1", "x", 1], HEADER, ["P-2", "x", 2]);
    expect(lines).toHaveLength(2);
    expect(unreadable).toEqual([]);
  });

  it("keeps a participant whose hours are all empty: that is not 0", () => {
    const { lines } = read(["P-1", "x"], ["P-2", "x", 0, 0, 0]);
    expect(lines).toMatchObject([
      { production: null, guidance: null, training: null },
      { production: 0, guidance: 0, training: 0 },
    ]);
  });
});

describe("who and which lot", () => {
  const PEOPLE = [
    ["Identifiant", "Nom", "Prénom", "Lot"],
    ["P-1", "ÉXEMPLE-UN", "Zoé", "2"],
    ["P-2", "HOMONYME", "Ali", null],
    ["P-3", "Homonyme", "ALI", null],
  ];
  const rows = [["Salarié", "Production"], ["Exemple‑Un  ZOE", 1], ["Zoé Éxemple-un", 1], ["Homonyme Ali", 1], ["p-1", 1]];

  it("finds a participant by an exact name only when one bears it", () => {
    const { lines } = statementOf(sheet("Mars 2026", rows), { tParticipants: PEOPLE });
    expect(lines.map(({ identifier }) => identifier)).toEqual(["P-1", "P-1", null, "P-1"]);
  });

  it("takes the lot from the title, the row, the participant, then the only lot", () => {
    const lots = { tLots: [["Lot", "Intitulé"], ["1", "Espaces verts"], ["2", "Déchèterie"]], tParticipants: PEOPLE };
    const titled = statementOf(sheet("Mars 2026", [["Lot n° 1 : Espaces verts"], ...rows]), lots);
    expect(titled).toMatchObject({ lot: "1", lines: [{ lot: "1" }, { lot: "1" }, { lot: "1" }, { lot: "1" }] });
    const column = [["Identifiant", "Lot", "Production"], ["P-1", "LOT 1", 1], ["P-1", null, 1], ["P-2", null, 1]];
    const own = statementOf(sheet("Mars 2026", column), lots);
    expect(own).toMatchObject({ lot: null, lines: [{ lot: "1" }, { lot: "2" }, { lot: null }] });
    const single = statementOf(sheet("Mars 2026", column.slice(0, 1).concat([["P-9", null, 1]])), { tLots: [["Lot"], ["7"]] });
    expect(single).toMatchObject({ lot: "7", lines: [{ lot: "7" }] });
  });
}); // prettier-ignore

describe("a statement in any order of columns", () => {
  const seconds = fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: null });
  const row = fc.record({
    identifier: fc.integer({ min: 1, max: 999 }).map((number) => `P-${number}`),
    support: fc.constantFrom("Espaces verts", "Déchèterie", null),
    production: seconds,
    guidance: seconds,
    training: seconds,
  });
  const columns = [
    { field: "identifier", headers: ["Identifiant", "N° salarié", "MATRICULE"] },
    { field: "support", headers: ["Support", "Chantier", "Activité"] },
    { field: "production", headers: ["Heures de production", "Heures\ntravaillées", "PRODUCTION (h)"] },
    { field: "guidance", headers: ["ASP", "Heures d’accompagnement", "Accompagnement socio-professionnel"] },
    { field: "training", headers: ["Formation", "Nb d'heures de formation"] },
    { field: "other", headers: ["N° de badge", "Véhicule"] },
  ] as const; // prettier-ignore
  const forms: readonly ((value: number) => CellValue)[] = [
    (value) => value / 3600,
    (value) => `${Math.floor(value / 3600)}:${String(Math.floor((value % 3600) / 60)).padStart(2, "0")}:${String(value % 60).padStart(2, "0")}`,
    (value) => `${Math.floor(value / 3600)} h ${Math.floor((value % 3600) / 60)} min ${value % 60} s`,
  ]; // prettier-ignore

  it("is read back exactly", () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.shuffledSubarray([...columns], { minLength: columns.length }),
        fc.nat(2),
        fc.nat(2),
        fc.nat(5),
        (rows, order, form, spelling, above) => {
          const header = order.map(({ headers }) => headers[spelling % headers.length] ?? "");
          const cell = (from: (typeof rows)[number], field: string): CellValue => {
            if (field === "other") return "x";
            if (field === "identifier" || field === "support") return from[field];
            const value = from[field as "production"];
            return value === null ? null : (forms[form]?.(value) ?? null);
          };
          const body = rows.map((from) => order.map(({ field }) => cell(from, field)));
          const blank = Array.from({ length: above }, (): CellValue[] => []);
          const read = statementOf(sheet("Mars 2026", [...blank, header, ...body]));
          expect(read.unreadable).toEqual([]);
          expect(read.ignoredColumns).toHaveLength(1);
          expect(
            read.lines.map(({ identifier, support, production, guidance, training }) => ({
              identifier, support, production, guidance, training,
            })) // prettier-ignore
          ).toEqual(rows);
          const at = order.findIndex(({ field }) => field === "production");
          expect(read.lines[0]?.cells.production).toBe(cellAddress(above + 1, at));
        }
      )
    );
  });
});
