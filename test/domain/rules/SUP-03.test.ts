import { monthOf } from "../../../src/domain/calendar";
import type { Support } from "../../../src/domain/contract";
import { rule } from "../../../src/domain/rules/SUP-03";
import { MARCH, day, findingsOf, given, h, line, placesOf, support } from "./given";

const dated = (more: Partial<Support>, name = "Espaces verts"): Support => ({
  ...support(name),
  ...more,
});
const on = (supports: readonly Support[], ...lines: readonly ReturnType<typeof line>[]) => ({
  lines: lines.length === 0 ? [line(7)] : lines,
  registers: { supports },
});

describe("SUP-03", () => {
  it("refuses a month wholly after the support's end, never one it touches by a day", () => {
    expect(placesOf(rule, on([dated({ to: day(2026, 3, 1) })]))).toEqual([]);
    const [finding] = findingsOf(rule, "SUP-03", on([dated({ to: day(2026, 2, 28) })]));
    expect(finding).toMatchObject({
      severity: "to-justify",
      place: { sheet: "Mars 2026", cell: "E7" },
      month: MARCH,
      subject: "P-001 · Espaces verts",
      facts: {
        who: { identifier: "P-001", row: 7 },
        support: "Espaces verts",
        month: MARCH,
        hours: h(90),
        bound: "end",
        day: day(2026, 2, 28),
      },
    });
  });

  it("refuses a month wholly before the support opens", () => {
    expect(placesOf(rule, on([dated({ from: day(2026, 3, 31) })]))).toEqual([]);
    const early = on([dated({ from: day(2026, 4, 1), to: day(2026, 12, 31) })]);
    expect(findingsOf(rule, "SUP-03", early)[0]?.facts).toMatchObject({
      bound: "start",
      day: day(2026, 4, 1),
    });
  });

  it("knows the leap day: a support that ends on it touches February", () => {
    const february = line(7, { month: monthOf(2028, 2) });
    const march = line(8, { month: monthOf(2028, 3) });
    const input = on([dated({ to: day(2028, 2, 29) })], february, march);
    expect(placesOf(rule, input)).toEqual(["Mars 2026!E8"]);
  });

  it("takes two rows of a support for two stretches of time", () => {
    const spring = { from: day(2026, 4, 1), to: day(2026, 6, 30) };
    const winter = { from: day(2026, 1, 1), to: day(2026, 3, 31) };
    expect(placesOf(rule, on([dated(spring), dated(winter)]))).toEqual([]);
    const summer = dated({ from: day(2026, 7, 1) });
    expect(placesOf(rule, on([dated(spring), summer]))).toHaveLength(1);
  });

  it("looks at the row of the line's lot where both say one", () => {
    const closed = dated({ lot: "1", to: day(2026, 1, 31) });
    const open = dated({ lot: "2" });
    const of = (lot: string | null) => placesOf(rule, on([closed, open], line(7, { lot })));
    expect(of("1")).toEqual(["Mars 2026!E7"]);
    expect(of("2")).toEqual([]);
    expect(of(null)).toEqual([]);
  });

  it("reads the support as people write it, and leaves alone what has no hours or is unknown", () => {
    const closed = [dated({ to: day(2026, 1, 31) })];
    expect(placesOf(rule, on(closed, line(7, { support: "ESPACES  VERTS" })))).toHaveLength(1);
    const none = { production: 0, guidance: null, training: null };
    expect(placesOf(rule, on(closed, line(7, none)))).toEqual([]);
    expect(placesOf(rule, on(closed, line(7, { support: "Inconnu" })))).toEqual([]);
    expect(placesOf(rule, on(closed, line(7, { support: null })))).toEqual([]);
    expect(placesOf(rule, on(closed, line(7, { month: null })))).toEqual([]);
    const opening = [dated({ from: day(2026, 1, 1) })];
    expect(placesOf(rule, on(opening, line(7, { month: null })))).toEqual([]);
  });

  it("says when no support has dates, or when there is no support", () => {
    const gaps = (supports: readonly Support[] | null) =>
      rule.check(given({ registers: { supports } })).notChecked;
    expect(gaps([support("Espaces verts")])).toEqual([
      { kind: "missing-column", table: "tSupports", column: "Date de début", rules: ["SUP-03"] },
    ]);
    expect(gaps([support("Espaces verts"), dated({ to: day(2026, 1, 1) }, "Tri")])).toEqual([]);
    expect(gaps([dated({ from: day(2026, 1, 1) })])).toEqual([]);
    for (const supports of [null, []]) {
      expect(gaps(supports)).toEqual([
        { kind: "missing-table", table: "tSupports", rules: ["SUP-03"] },
      ]);
    }
  });
});
