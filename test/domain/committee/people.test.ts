import { dayOf, monthOf } from "../../../src/domain/calendar";
import {
  ageBandOf,
  exitCategoryOf,
  isCounted,
  peopleOf,
  sexOf,
  weeklyBandOf,
} from "../../../src/domain/committee/people";
import type { SummaryRef } from "../../../src/domain/committee/types";
import type { Participant } from "../../../src/domain/contract";
import type { HourLine } from "../../../src/domain/statement";
import { contract, h, line, participant } from "../rules/given";

const QUARTER: SummaryRef = {
  kind: "quarter",
  year: 2026,
  quarter: 1,
  period: { from: dayOf(2026, 1, 1), to: dayOf(2026, 3, 31) },
  months: [monthOf(2026, 1), monthOf(2026, 2), monthOf(2026, 3)],
};

const of = (
  participants: readonly Participant[] | null,
  lines: readonly HourLine[] = [],
  asOf = dayOf(2026, 6, 30)
) =>
  peopleOf(
    { contract: contract({ internshipCountedAs: "guidance" }), participants, lines, asOf },
    QUARTER,
    (identifier) => `#${identifier}`
  );

describe("what is written of a person", () => {
  it.each([
    ["F", "women"], ["femme", "women"], ["Mme", "women"], ["FÉMININ", "women"],
    ["H", "men"], ["M", "men"], ["M.", "men"], ["Homme", "men"], ["masculin", "men"],
    ["", "unknown"], ["X", "unknown"], [null, "unknown"],
  ] as const)("sex «%s»: %s", (text, expected) => {
    expect(sexOf(text)).toBe(expected);
  }); // prettier-ignore

  it.each([
    ["Emploi durable", "lasting"], ["Emploi de transition", "transition"], ["Sorties positives", "positive"],
    ["Sortie positive", "positive"], ["Autres sorties", "other"], ["Déménagement", "other"],
    ["Retrait des sorties constatées", "withdrawn"], [null, "undocumented"],
  ] as const)("exit «%s»: %s", (text, expected) => {
    expect(exitCategoryOf(text)).toBe(expected);
  }); // prettier-ignore

  it("age bands change on birthdays", () => {
    const on = dayOf(2026, 3, 31);
    expect(ageBandOf(dayOf(2000, 4, 1), on)).toBe("under-26");
    expect(ageBandOf(dayOf(2000, 3, 31), on)).toBe("26-to-49");
    expect(ageBandOf(dayOf(1976, 4, 1), on)).toBe("26-to-49");
    expect(ageBandOf(dayOf(1976, 3, 31), on)).toBe("50-and-over");
    expect(ageBandOf(null, on)).toBe("unknown");
    expect(ageBandOf(dayOf(2027, 1, 1), on)).toBe("unknown");
  });

  it("weekly hours: under 15, 15 to 20 both included, over 20", () => {
    expect([h(14.99), h(15), h(20), h(20.01), null].map(weeklyBandOf)).toEqual([
      "under-15", "15-to-20", "15-to-20", "over-20", "unknown",
    ]); // prettier-ignore
  });
});

describe("the people of a period", () => {
  const enteredOn = dayOf(2025, 6, 1);

  it("are those with hours, those who entered or left, and those present", () => {
    const people = of(
      [
        participant("hours"),
        participant("entered", { enteredOn: dayOf(2026, 3, 31) }),
        participant("left", { enteredOn, leftOn: dayOf(2026, 1, 1), exitCategory: "Emploi durable" }),
        participant("present", { enteredOn }),
        participant("gone", { enteredOn, leftOn: dayOf(2025, 12, 31) }),
        participant("later", { enteredOn: dayOf(2026, 4, 1) }),
        participant("unknown"),
      ],
      [line(9, { identifier: "HOURS", month: monthOf(2026, 1) })]
    ); // prettier-ignore
    expect(people.map(({ identifier, hasEntered, hasLeft, isPresentAtEnd, exit }) => [identifier, hasEntered, hasLeft, isPresentAtEnd, exit])).toEqual([
      ["hours", false, false, false, null],
      ["entered", true, false, true, null],
      ["left", false, true, false, "lasting"],
      ["present", false, false, true, null],
    ]); // prettier-ignore
    expect(people.map(isCounted)).toEqual([true, false, false, false]);
  });

  it("count what has happened by the day of the check only", () => {
    const leaving = participant("leaving", { enteredOn, leftOn: dayOf(2026, 3, 20) });
    expect(of([leaving], [], dayOf(2026, 3, 10))[0]).toMatchObject({ hasLeft: false, isPresentAtEnd: true }); // prettier-ignore
    expect(of([leaving], [], dayOf(2026, 3, 20))[0]).toMatchObject({ hasLeft: true, exit: "undocumented" }); // prettier-ignore
  });

  it("add up their months, PMSMP where the contract counts it, whatever the case of the identifier", () => {
    const [person] = of(
      [participant("P-1")],
      [
        line(9, { identifier: "p-1", month: monthOf(2026, 1), production: h(10), guidance: h(1), training: null, internship: h(7) }),
        line(9, { identifier: "P-1", month: monthOf(2026, 3), production: h(20), guidance: null, training: h(2) }),
        line(9, { identifier: "P-1", month: monthOf(2026, 4), production: h(99) }),
        line(9, { identifier: null, month: monthOf(2026, 3), production: h(99) }),
      ]
    ); // prettier-ignore
    expect(person).toMatchObject({
      pseudonym: "#P-1",
      hours: { production: h(30), guidance: h(8), training: h(2) },
      internship: h(7),
    });
  });

  it("hold those whom only a statement names, of whom nothing else is known", () => {
    const [stranger] = of([], [line(9, { identifier: "Z-9", month: monthOf(2026, 2), lot: "2" })]);
    expect(stranger).toMatchObject({ identifier: "Z-9", lot: "2", sex: "unknown", age: "unknown", isPresentAtEnd: false }); // prettier-ignore
    expect(of(null, [])).toEqual([]);
  });

  it("are each counted once, the first of two rows", () => {
    const people = of([participant("P-1", { enteredOn, sex: "F" }), participant("p-1", { enteredOn, sex: "H" })]); // prettier-ignore
    expect(people.map(({ sex }) => sex)).toEqual(["women"]);
  });

  it("leave out whom only a social security number tells apart, however it is grouped", () => {
    const nir = "185057800608491";
    const people = of(
      [participant(nir, { enteredOn }), participant("P-1", { enteredOn })],
      [
        line(9, { identifier: "1 85 05 78 006 084 91", month: monthOf(2026, 2) }),
        line(9, { identifier: nir, month: monthOf(2026, 3) }),
        line(9, { identifier: "P-1", month: monthOf(2026, 3) }),
      ]
    );
    expect(people.map(({ identifier }) => identifier)).toEqual(["P-1"]);
  });
});
