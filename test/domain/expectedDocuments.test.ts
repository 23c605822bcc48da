import { missingDocuments } from "../../src/domain/expectedDocuments";
import { monthOf } from "../../src/domain/calendar";
import { contract, day, documentRow } from "./rules/given";

const terms = contract({ startsOn: day(2026, 2, 10), durationMonths: 4 });
const meeting = (document: string, period: string | null) =>
  documentRow({ document, period, month: null });

it("calls for a statement a month and a meeting a quarter, the partial ones too", () => {
  expect(missingDocuments(terms, [])).toEqual([
    { kind: "statement", month: monthOf(2026, 2), dueOn: day(2026, 3, 16) },
    { kind: "statement", month: monthOf(2026, 3), dueOn: day(2026, 4, 15) },
    { kind: "statement", month: monthOf(2026, 4), dueOn: day(2026, 5, 15) },
    { kind: "statement", month: monthOf(2026, 5), dueOn: day(2026, 6, 15) },
    { kind: "statement", month: monthOf(2026, 6), dueOn: day(2026, 7, 15) },
    { kind: "meeting", quarter: { year: 2026, quarter: 1 } },
    { kind: "meeting", quarter: { year: 2026, quarter: 2 } },
  ]);
});

it("leaves out what the register has, however it is written", () => {
  const rows = [
    documentRow({ month: monthOf(2026, 3) }),
    documentRow({ document: "RELEVÉ d'heures", month: monthOf(2026, 5) }),
    meeting("Comité de suivi", "1er trimestre 2026"),
    meeting("Présence au comité T2 2026", null),
  ];
  expect(missingDocuments(terms, rows).map((row) => (row.kind === "statement" ? row.month : row.quarter))).toEqual([
    monthOf(2026, 2), monthOf(2026, 4), monthOf(2026, 6),
  ]); // prettier-ignore
});

it("takes no report for a meeting nor a bilan for a statement", () => {
  const rows = [
    meeting("Compte rendu du comité", "T1 2026"),
    documentRow({ document: "Bilan", month: monthOf(2026, 2) }),
  ];
  expect(missingDocuments(terms, rows)).toHaveLength(7);
});

it("calls for nothing without the contract's dates", () => {
  expect(missingDocuments(contract({ startsOn: null }), [])).toEqual([]);
});
