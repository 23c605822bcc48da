import { createHash } from "node:crypto";
import fc from "fast-check";
import { isPseudonym, pseudonymLookup, pseudonymsFor } from "../../src/domain/pseudonym";
import { sha256Words } from "../../src/domain/sha256";

const SALT = "un sel de seize signes et plus";
const identifiers = fc.uniqueArray(
  fc.nat(5000).map((n) => `P-${n.toString()}`),
  {
    maxLength: 80,
  }
);

describe("the digest pseudonyms are drawn from", () => {
  it("is SHA-256, whatever the text and its length", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const own = sha256Words(text)
          .map((word) => word.toString(16).padStart(8, "0"))
          .join("");
        expect(own).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
      })
    );
  });
});

describe("pseudonyms", () => {
  it("are five upper-case signs, a letter first, and never two persons' at once", () => {
    fc.assert(
      fc.property(identifiers, fc.string({ minLength: 16 }), (people, salt) => {
        const given = [...pseudonymsFor(people, salt, new Map()).values()];
        expect(given).toHaveLength(people.length);
        expect(new Set(given).size).toBe(given.length);
        for (const pseudonym of given) {
          expect(pseudonym).toMatch(/^[A-Z][A-Z2-9]{4}$/);
          expect(pseudonym).not.toMatch(/[0O1ILBGSZ]/);
        }
      })
    );
  });

  it("do not depend on the order of the lines, nor on how an identifier is spelled", () => {
    fc.assert(
      fc.property(identifiers, (people) => {
        const one = pseudonymsFor(people, SALT, new Map());
        const other = pseudonymLookup(
          pseudonymsFor(
            [...people].reverse().map((text) => text.toLowerCase()),
            SALT,
            new Map()
          )
        );
        for (const person of people) expect(other(person)).toBe(one.get(person));
      })
    );
  });

  it("never change once given: people come, go and come back, the salt may even be lost", () => {
    fc.assert(
      fc.property(identifiers, identifiers, fc.string({ minLength: 16 }), (first, then, salt) => {
        const before = pseudonymsFor(first, SALT, new Map());
        const after = pseudonymsFor(then, salt, before);
        for (const [person, pseudonym] of before) expect(after.get(person)).toBe(pseudonym);
        expect(new Set(after.values()).size).toBe(new Set([...first, ...then]).size);
      })
    );
  });

  it("cannot be found again from the identifiers without the salt", () => {
    const people = Array.from({ length: 40 }, (_, index) => `P-${index.toString()}`);
    const [one, other] = [SALT, `${SALT} autre`].map((salt) =>
      pseudonymsFor(people, salt, new Map())
    );
    expect(people.filter((person) => one?.get(person) === other?.get(person))).toEqual([]);
  });

  it("are given again where the table holds a name, or the same pseudonym twice", () => {
    const [first = "", second = ""] = pseudonymsFor(["P-1", "P-2"], SALT, new Map()).values();
    expect(isPseudonym(first) && isPseudonym(second)).toBe(true);
    const known = new Map([
      ["P-1", first],
      ["P-3", first],
      ["P-4", "EXEMPLE Camille"],
    ]);
    const given = pseudonymsFor(["P-1", "P-3", "P-4"], SALT, known);
    expect(given.get("P-1")).toBe(first);
    expect(given.get("P-3")).not.toBe(first);
    expect([...given.values()].every(isPseudonym)).toBe(true);
  });

  it("are never somebody's identifier", () => {
    const [taken = ""] = pseudonymsFor(["P-1"], SALT, new Map()).values();
    const given = pseudonymsFor(["P-1", taken], SALT, new Map());
    expect(given.get("P-1")).not.toBe(taken);
    expect([...given.values()]).not.toContain(taken);
  });

  it("leave out a line without an identifier", () => {
    expect(pseudonymsFor(["", "  "], SALT, new Map()).size).toBe(0);
  });
});
