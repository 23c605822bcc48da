import { monthOf } from "../../../src/domain/calendar";
import type { Participant } from "../../../src/domain/contract";
import { rule } from "../../../src/domain/rules/ELI-03";
import type { HourLine } from "../../../src/domain/statement";
import { MARCH, contract, day, emptyColumns, findingsOf, given, h, line, participant, placesOf, statement } from "./given"; // prettier-ignore

const person = (more: Partial<Participant>, ...lines: readonly HourLine[]) => ({
  lines: lines.length === 0 ? [line(7)] : lines,
  registers: { participants: [participant("P-001", more)] },
});

describe("ELI-03", () => {
  it("asks for proof of a month wholly after the PASS, never of one it touches", () => {
    expect(placesOf(rule, person({ passTo: day(2026, 3, 1) }))).toEqual([]);
    const [finding] = findingsOf(rule, "ELI-03", person({ passTo: day(2026, 2, 28) }));
    expect(finding).toMatchObject({
      severity: "to-justify",
      place: { sheet: "Mars 2026", cell: "E7" },
      month: MARCH,
      subject: "P-001",
      facts: {
        who: { identifier: "P-001", row: 7 },
        month: MARCH,
        hours: h(90),
        bound: "pass-end",
        day: day(2026, 2, 28),
      },
    });
  });

  it("asks for proof of a month wholly before the PASS", () => {
    expect(placesOf(rule, person({ passFrom: day(2026, 3, 31) }))).toEqual([]);
    const early = person({ passFrom: day(2026, 4, 1), passTo: day(2028, 3, 31) });
    expect(findingsOf(rule, "ELI-03", early)[0]?.facts).toMatchObject({
      bound: "pass-start",
      day: day(2026, 4, 1),
    });
  });

  it("knows the leap day: a PASS that ends on it touches February", () => {
    const february = line(7, { month: monthOf(2028, 2) });
    const march = line(8, { month: monthOf(2028, 3) });
    const input = person({ passTo: day(2028, 2, 29) }, february, march);
    expect(findingsOf(rule, "ELI-03", input).map(({ month }) => month)).toEqual([monthOf(2028, 3)]);
  });

  it("adds a person's rows of a month, one finding a sheet", () => {
    const late = { passTo: day(2026, 1, 31) };
    const other = { sheet: "Mars 2026 lot 2" };
    const input = {
      statements: [
        statement([
          line(7, { production: h(10), guidance: null, training: null }),
          line(8, { production: null, guidance: null, training: null, internship: h(7) }),
          line(9, { identifier: "P-002" }),
          line(10, { month: null }),
        ]),
        statement([line(7, { ...other, production: h(1), guidance: null, training: null })], other),
      ],
      registers: {
        participants: [participant("P-001", late), participant("P-002", { passTo: null })],
      },
    };
    const findings = findingsOf(rule, "ELI-03", input);
    expect(findings.map(({ place, facts }) => [place.sheet, facts.hours])).toEqual([
      ["Mars 2026", h(17)],
      ["Mars 2026 lot 2", h(1)],
    ]);
  });

  it("leaves alone hours that are 0, people without dates and people it does not know", () => {
    const late = { passTo: day(2026, 1, 31) };
    const none = line(7, { production: 0, guidance: null, training: null });
    expect(placesOf(rule, person(late, none))).toEqual([]);
    expect(placesOf(rule, person(late, line(7, { identifier: "P-404" })))).toEqual([]);
    expect(placesOf(rule, person(late, line(7, { identifier: null })))).toEqual([]);
    expect(placesOf(rule, person({}))).toEqual([]);
  });

  it("tells the people and the months of a sheet apart", () => {
    const months = [MARCH, MARCH + 1, MARCH + 2];
    const people = ["P-001", "P-002", "P-003", "P-004"];
    const lines = months.flatMap((month, rank) =>
      people.map((identifier, index) =>
        line(7 + rank * 10 + index, {
          identifier,
          month,
          production: h(1 + index),
          guidance: null,
          training: null,
        })
      )
    );
    const late = { passTo: day(2026, 1, 31) };
    const registers = { participants: people.map((identifier) => participant(identifier, late)) };
    const findings = findingsOf(rule, "ELI-03", { lines: [...lines, ...lines], registers });
    expect(findings).toHaveLength(12);
    expect(new Set(findings.map(({ subject, month }) => `${subject} ${String(month)}`)).size).toBe(
      12
    );
    for (const { facts } of findings) {
      expect(facts.hours).toBe(2 * h(Number(facts.who.identifier?.slice(-1))));
    }
  });

  it("accepts the month in which the PASS begins, and judges one bound without the other", () => {
    expect(placesOf(rule, person({ passFrom: day(2026, 3, 1) }))).toEqual([]);
    const early = line(7, { month: MARCH - 1 });
    expect(placesOf(rule, person({ passFrom: day(2026, 3, 1) }, early))).toHaveLength(1);
    expect(placesOf(rule, person({ passTo: day(2026, 3, 1) }, early))).toEqual([]);
  });

  it("says which dates nobody has, and nothing when one person has them", () => {
    const columns = (input: Parameters<typeof given>[0]) =>
      emptyColumns(rule, "tParticipants", input);
    expect(columns(person({}))).toEqual(["Début PASS", "Fin PASS"]);
    expect(columns(person({ passFrom: day(2026, 1, 1) }))).toEqual(["Fin PASS"]);
    expect(columns(person({ passTo: day(2027, 1, 1) }))).toEqual(["Début PASS"]);
    const free = contract({ passRequired: false });
    const among = (...participants: readonly Participant[]) =>
      columns({ registers: { contract: free, participants } });
    expect(among(participant("P-001", { pass: null }))).toEqual([]);
    expect(among(participant("P-001"))).toEqual(["Début PASS", "Fin PASS"]);
    const dated = participant("P-002", { passFrom: day(2026, 1, 1), passTo: day(2027, 1, 1) });
    expect(among(participant("P-001"), dated)).toEqual([]);
    const gap = [{ kind: "missing-table", table: "tParticipants", rules: ["ELI-03"] }];
    expect(rule.check(given({ registers: { participants: null } })).notChecked).toEqual(gap);
    expect(rule.check(given({ registers: { participants: [] } })).notChecked).toEqual(gap);
  });

  it("accepts the first month of a PASS that ends later", () => {
    const dates = { passFrom: day(2026, 3, 15), passTo: day(2027, 3, 14) };
    expect(placesOf(rule, person(dates))).toEqual([]);
    expect(placesOf(rule, person(dates, line(7, { month: null })))).toEqual([]);
  });

  it("says that a PASS written backwards has ended, in the month in which it begins", () => {
    const backwards = person({ passFrom: day(2026, 3, 10), passTo: day(2026, 2, 9) });
    expect(findingsOf(rule, "ELI-03", backwards)[0]?.facts.bound).toBe("pass-end");
  });
});
