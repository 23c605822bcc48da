import * as fc from "fast-check";
import { likenessOf, nameShape } from "../../../src/domain/likeness";
import { rule } from "../../../src/domain/rules/PER-06";
import { sentenceOf } from "../../../src/messages";
import { MARCH, day, findingsOf, line, participant, statement } from "./given";

const person = (identifier: string, lastName: string, firstName: string, birthDate: number | null = null) =>
  participant(identifier, {
    lastName,
    firstName,
    birthDate,
    place: { sheet: "Participants", cell: `A${identifier.replace(/\D/g, "")}` },
    cells: { lastName: `B${identifier.replace(/\D/g, "")}` },
  }); // prettier-ignore
const pairs = (...participants: ReturnType<typeof person>[]): readonly string[] =>
  findingsOf(rule, "PER-06", { lines: [], registers: { participants } }).map(
    ({ facts }) => `${facts.other.identifier ?? ""} ${facts.who.identifier ?? ""} ${facts.likeness}`
  );

describe("PER-06", () => {
  it.each([
    ["same", "FICTIF", "Zéphyrin", "FICTIF", "Zéphyrin"],
    ["spelling", "FICTIF", "Zéphyrin", "Fictif", "ZEPHYRIN"],
    ["spelling", "FICTIF-ROMAN", "Zoé", "FICTIF ROMAN", "Zoé"],
    ["spelling", "FICTIF", "Jean-Zoé", "FICTIF", "Jeanzoé"],
    ["order", "FICTIF", "Zéphyrin", "Zéphyrin", "FICTIF"],
    ["letter", "FICTIF", "Zéphyrin", "FICTIFF", "Zéphyrin"],
    ["letter", "FICTIF", "Zéphyrin", "FICTIF", "Zéphirin"],
    ["letter", "FICTIF", "Zéphyrin", "Zéphyrin", "FICTIV"],
    ["letter", "FICTIF", "Zéphyrin", "XICTIF", "Zéphyrin"],
    ["letter", "ZFICTIF", "Albane", "FICTIF", "Albane"],
  ])("%s: %s %s and %s %s", (likeness, ...names) => {
    const [last = "", first = "", otherLast = "", otherFirst = ""] = names;
    expect(pairs(person("P-1", last, first), person("P-2", otherLast, otherFirst))).toEqual([
      `P-1 P-2 ${likeness}`,
    ]);
  });

  it.each([
    ["two letters", "FICTIF", "Zéphyrin", "FICTAFF", "Zéphyrin"],
    ["a letter in each name", "FICTIF", "Zéphyrin", "FICTIV", "Zéphirin"],
    ["a number", "PERSONNE-01", "Zoé", "PERSONNE-02", "Zoé"],
    ["another person", "FICTIF", "Zéphyrin", "INVENTÉ", "Honorine"],
  ])("leaves %s alone", (_, last, first, otherLast, otherFirst) => {
    expect(pairs(person("P-1", last, first), person("P-2", otherLast, otherFirst))).toEqual([]);
  });

  it("ties three spellings to the first of them", () => {
    const people = ["Zoé", "Zoée", "Zoée"].map((firstName, index) =>
      person(`P-${(index + 1).toString()}`, "FICTIF", firstName)
    );
    expect(pairs(...people)).toEqual(["P-1 P-2 letter", "P-1 P-3 letter"]);
  });

  it("takes no number for a misspelt letter", () => {
    const of = (name: string) => nameShape(name);
    expect(likenessOf(of("FICTIF 1 Zoé"), of("FICTIF 2 Zoé"))).toBeNull();
    expect(likenessOf(of("FICTIF A Zoé"), of("FICTIF B Zoé"))).toBe("letter");
  });

  it("takes homonyms born on different days for two people", () => {
    const [one, other] = [day(1990, 1, 1), day(1991, 1, 1)];
    expect(pairs(person("P-1", "FICTIF", "Zoé", one), person("P-2", "FICTIF", "Zoé", other))).toEqual([]); // prettier-ignore
    expect(pairs(person("P-1", "FICTIF", "Zoé", one), person("P-2", "FICTIF", "Zoé", one))).toHaveLength(1); // prettier-ignore
    expect(pairs(person("P-1", "FICTIF", "Zoé", one), person("P-2", "FICTIF", "Zoé"))).toHaveLength(1); // prettier-ignore
  });

  it("looks at the names of statements that the register does not know, each once", () => {
    const stranger = (row: number, sheet: string, name: string, month = MARCH) =>
      line(row, { sheet, month, identifier: null, name });
    const statements = [
      statement([stranger(7, "Mars 2026", "FICTIF Zephirin"), line(8)]),
      statement([stranger(9, "Avril 2026", "FICTIF Zephirin", MARCH + 1)], { sheet: "Avril 2026" }),
    ];
    const participants = [person("P-001", "FICTIF", "Zéphyrin")];
    const [finding, ...others] = findingsOf(rule, "PER-06", {
      statements,
      registers: { participants },
    });
    expect(others).toEqual([]);
    expect(finding?.severity).toBe("information");
    expect(finding?.place).toEqual({ sheet: "Mars 2026", cell: "A7" });
    expect(finding?.facts).toMatchObject({
      who: { identifier: null, row: 7 },
      other: { identifier: "P-001", row: null },
      otherPlace: { sheet: "Participants", cell: "B001" },
    });
    if (finding) expect(sentenceOf(finding).message).not.toMatch(/fictif|zeph/i);
  });

  it("compares the statements among themselves without a register", () => {
    const lines = [
      line(7, { identifier: null, name: "FICTIF Zéphyrin" }),
      line(8, { identifier: "S-2", name: "Zephyrin FICTIF" }),
    ];
    const found = findingsOf(rule, "PER-06", { lines, registers: { participants: null } });
    expect(found.map(({ facts }) => facts.likeness)).toEqual(["order"]);
  });

  it("finds every pair that a plain comparison finds", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "é"), minLength: 3, maxLength: 5 });
    const names = fc.array(fc.tuple(word, word), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(names, (all) => {
        const people = all.map(([last, first], index) => person(`P-${index.toString()}`, last, first));
        const shapes = all.map(([last, first]) => nameShape(`${last} ${first}`));
        const expected = shapes.flatMap((shape, index) => {
          const like = shapes.slice(0, index).findIndex((one) => likenessOf(one, shape) !== null);
          return like < 0 ? [] : [[`P-${like.toString()}`, `P-${index.toString()}`]];
        });
        const found = findingsOf(rule, "PER-06", { lines: [], registers: { participants: people } });
        expect(found.map(({ facts }) => [facts.other.identifier, facts.who.identifier])).toEqual(expected);
      })
    ); // prettier-ignore
  });

  it("does not compare everybody with everybody", () => {
    const letters = "abcdefghijklmnopqrstuvwxyz";
    const nameOf = (index: number): string =>
      Array.from({ length: 4 }, (_, place) => letters.charAt(Math.floor(index / 13 ** place) % 13).repeat(2)).join(""); // prettier-ignore
    const participants = Array.from({ length: 10_000 }, (_, index) =>
      person(`P-${index.toString()}`, "EXEMPLE", nameOf(index))
    );
    expect(findingsOf(rule, "PER-06", { lines: [], registers: { participants } })).toEqual([]);
  });

  it("gives each pair a subject of its own", () => {
    const participants = [person("P-1", "FICTIF", "Zoé"), person("P-2", "FICTIF", "Zoée")];
    const [finding] = findingsOf(rule, "PER-06", { lines: [], registers: { participants } });
    expect(finding?.subject).toBe("P-1 · P-2");
  });

  it("never pairs a person with themselves: a row written twice, a name with a doubled letter", () => {
    expect(pairs(person("P-1", "FICTIF", "Zoé"), person("P-1", "FICTIF", "Zoée"))).toEqual([]);
    const lines = [line(7, { identifier: null, name: "FICTIFF Zoée" })];
    expect(findingsOf(rule, "PER-06", { lines })).toEqual([]);
  });

  it("pairs two people whom the statements name without an identifier", () => {
    const lines = ["FICTIF Zoé", "Zoé FICTIF"].map((name, index) =>
      line(7 + index, { identifier: null, name })
    );
    const input = { lines, registers: { participants: [] } };
    expect(findingsOf(rule, "PER-06", input)).toHaveLength(1);
  });

  it("reads a stranger's name where it is first written", () => {
    const lines = [null, "FICTIF Zoé"].map((name, index) =>
      line(7 + index, { identifier: "S-1", name })
    );
    const participants = [person("P-1", "FICTIF", "Zoée")];
    const [finding] = findingsOf(rule, "PER-06", { lines, registers: { participants } });
    expect(finding?.facts.who).toEqual({ identifier: "S-1", row: 8 });
  });

  it("leaves people without a name alone, and takes an unknown birth date for any", () => {
    const nameless = { lastName: null, firstName: null };
    const participants = ["P-1", "P-2"].map((identifier) => participant(identifier, nameless));
    expect(findingsOf(rule, "PER-06", { lines: [], registers: { participants } })).toEqual([]);
    const born = day(1990, 1, 1);
    expect(pairs(person("P-1", "FICTIF", "Zoé"), person("P-2", "FICTIF", "Zoé", born))).toHaveLength(1); // prettier-ignore
  });

  it("goes on after a name that shares letters without being alike", () => {
    const people = ["abcde", "bcdeg", "bcdef"].map((firstName, index) =>
      person(`P-${index.toString()}`, "FICTIF", firstName)
    );
    expect(pairs(...people)).toEqual(["P-1 P-2 letter"]);
  });

  it("keeps the first person a name is like, whichever letters they share", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 3, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 3, maxLength: 9 }), (words) => {
        const names = ["quelconque", ...words];
        const shapes = names.map((name) => nameShape(`FICTIF ${name}`));
        const expected = shapes.flatMap((shape, index) => {
          const like = shapes.slice(0, index).findIndex((one) => likenessOf(one, shape) !== null);
          return like < 0 ? [] : [`P-${like.toString()} P-${index.toString()}`];
        });
        const people = names.map((name, index) => person(`P-${index.toString()}`, "FICTIF", name));
        const found = pairs(...people).map((pair) => pair.split(" ").slice(0, 2).join(" "));
        expect(found).toEqual(expected);
      }),
      { numRuns: 500 }
    );
  });

  it("compares a very common name with the first forty only", () => {
    const homonyms = Array.from({ length: 42 }, (_, index) =>
      person(`P-${index.toString()}`, "FICTIF", "Zoé", day(1990, 1, 1) + index)
    );
    const again = (rank: number): readonly string[] =>
      pairs(...homonyms.slice(0, 41), person("P-99", "FICTIF", "Zoé", day(1990, 1, 1) + rank));
    expect(again(39)).toEqual(["P-39 P-99 same"]);
    expect(again(40)).toEqual([]);
  });
});
