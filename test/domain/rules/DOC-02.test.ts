import { rule } from "../../../src/domain/rules/DOC-02";
import { day, documentRow, findingsOf, given, placesOf } from "./given";

const on = (asOf: number, receivedOn: number | null = null) => ({
  asOf,
  registers: { documents: [documentRow({ receivedOn })] },
});

describe("DOC-02", () => {
  it("blocks what is overdue on the day of the check", () => {
    const [finding] = findingsOf(rule, "DOC-02", on(day(2026, 4, 20)));
    expect(finding?.facts).toMatchObject({ dueOn: day(2026, 4, 15), calendarDays: 5, openDays: 3 });
    expect([finding?.severity, finding?.header]).toEqual(["blocking", "Reçu le"]);
  });

  it("waits until the due day is over", () => {
    expect(placesOf(rule, on(day(2026, 4, 15)))).toEqual([]);
    expect(placesOf(rule, on(day(2026, 4, 16)))).toHaveLength(1);
  });

  it("leaves what was received to DOC-01, however late", () => {
    expect(placesOf(rule, on(day(2026, 6, 20), day(2026, 6, 1)))).toEqual([]);
  });

  it("takes a committee's day as it is, and its attendance for what it is", () => {
    // 15 August 2026 is a Saturday: a document would be due on the 17th.
    const meeting = (document: string, receivedOn: number | null, asOf: number) => ({
      asOf,
      registers: {
        documents: [
          documentRow({
            document,
            month: null,
            period: "T3 2026",
            dueOn: day(2026, 8, 15),
            receivedOn,
          }),
        ],
      },
    });
    const missed = meeting("Présence au comité de suivi", null, day(2026, 8, 16));
    expect(findingsOf(rule, "DOC-02", missed)[0]?.facts).toMatchObject({
      dueOn: day(2026, 8, 15),
      isMeeting: true,
    });
    expect(placesOf(rule, meeting("COMITÉ de suivi", null, day(2026, 8, 15)))).toEqual([]);
    expect(placesOf(rule, meeting("Comité de suivi", day(2026, 8, 20), day(2026, 9, 1)))).toEqual(
      []
    );
    expect(placesOf(rule, meeting("Compte rendu du comité", null, day(2026, 8, 17)))).toEqual([]);
    const minutes = meeting("Compte rendu du comité", null, day(2026, 8, 18));
    expect(findingsOf(rule, "DOC-02", minutes)[0]?.facts).not.toHaveProperty("isMeeting");
  });

  it("never takes a meeting called «relevé» for a statement without a due day", () => {
    const documents = [documentRow({ document: "Comité des relevés" })];
    expect(placesOf(rule, { asOf: day(2026, 6, 20), registers: { documents } })).toEqual([]);
  });

  it("is not checked without the table", () => {
    expect(rule.check(given({})).notChecked).toEqual([
      { kind: "missing-table", table: "tDocuments", rules: ["DOC-02"] },
    ]);
  });
});
