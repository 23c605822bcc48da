import fc from "fast-check";
import { dayOf } from "../../../src/domain/calendar";
import { peopleOf, type SameDecision } from "../../../src/domain/territory/people";
import type { DigestPerson } from "../../../src/domain/territory/types";
import { digest, person, territory } from "./territory";

const contractsOf = (...people: readonly Partial<DigestPerson>[]) =>
  people.map((each, index) => digest({ key: `c${index.toString()}`, persons: [person(each)] }));

/** Which of the contracts' only people are one: «0 0 1» when the first two are. */
const numbersOf = (
  people: readonly Partial<DigestPerson>[],
  decisions?: ReadonlyMap<string, SameDecision>
): string => {
  const { personOf } = peopleOf(contractsOf(...people), decisions);
  return people.map((_, index) => personOf(`c${index.toString()}`, 0).toString()).join(" ");
};
const [ONE, OTHER] = ["999991234567", "999991234568"];
const nobody = { lastName: null, firstName: null, birthDate: null };
const essai = { lastName: "ESSAI" };

describe("the people of several contracts", () => {
  it.each<[string, readonly Partial<DigestPerson>[], string]>([
    ["the same PASS, however it is spaced", [{ pass: ONE }, { pass: "99999 12 34567", identifier: "Z" }], "0 0"],
    ["the same PASS, another family name", [{ pass: ONE, identifier: "A" }, { ...essai, pass: ONE, identifier: "B" }], "0 0"],
    ["the same PASS, two birth dates", [{ pass: ONE }, { pass: ONE, birthDate: dayOf(1980, 1, 1), identifier: "Z" }], "0 1"],
    ["the same identifier and name", [{}, { identifier: "p-001" }], "0 0"],
    ["the same identifier, nothing else known", [nobody, nobody], "0 0"],
    ["the same identifier, another name", [{}, essai], "0 1"],
    ["another name and no birth date, the first with a PASS", [{ pass: ONE, birthDate: null }, { ...essai, birthDate: null }], "0 1"],
    ["another name and no birth date, the second with a PASS", [{ birthDate: null }, { ...essai, pass: ONE, birthDate: null }], "0 1"],
    ["the same identifier, another birth date", [{}, { birthDate: dayOf(1980, 1, 1) }], "0 1"],
    ["the same identifier, two PASS numbers", [{ pass: ONE }, { pass: OTHER }], "0 1"],
    ["an identifier that could be either of two people", [{}, essai, nobody], "0 1 2"],
    ["the same identifier, once each side's name is known by its PASS", [{ pass: ONE }, { ...essai, pass: ONE, identifier: "Z" }, { ...essai, identifier: "Z" }], "0 0 0"],
    ["an identifier under both names of one PASS", [{}, essai, { pass: ONE }, { ...essai, pass: ONE, identifier: "Z" }], "0 0 0 0"],
    ["a birth date that a PASS tells contradicts", [{ ...nobody, pass: ONE }, { pass: ONE, identifier: "Z" }, { ...nobody, birthDate: dayOf(1980, 1, 1) }], "0 0 1"],
    ["the same name and birth date alone", [{ identifier: "A" }, { identifier: "B" }], "0 1"],
    ["no identifier on either side", [{ identifier: null, birthDate: null }, { identifier: null, birthDate: null }], "0 1"],
  ])("%s", (_name, people, expected) => {
    expect(numbersOf(people)).toBe(expected);
  }); // prettier-ignore

  it("are proposed by name and birth date, and put together once that is confirmed", () => {
    const people = [{ identifier: "A" }, { identifier: "B", lastName: "Alix", firstName: "Exemple" }];
    const { common } = peopleOf(contractsOf(...people));
    expect(common).toMatchObject([
      { reason: "name-and-birth", status: "proposed", contracts: ["c0", "c1"] },
    ]);
    const key = common[0]?.key ?? "";
    expect(numbersOf(people, new Map([[key, "confirmed"]]))).toBe("0 0");
    expect(numbersOf(people, new Map([[key, "dismissed"]]))).toBe("0 1");
  }); // prettier-ignore

  it("are proposed, not put together, when one PASS has two birth dates", () => {
    const people = [{ pass: ONE, identifier: "A" }, { pass: ONE, identifier: "B", birthDate: dayOf(1980, 1, 1) }];
    const { common } = peopleOf(contractsOf(...people));
    expect(common).toMatchObject([{ reason: "pass", status: "proposed", isContradicted: true, pass: ONE }]);
    expect(numbersOf(people, new Map([[common[0]?.key ?? "", "confirmed"]]))).toBe("0 0");
  }); // prettier-ignore

  it("are two again once the facilitator says so, whatever number they share", () => {
    for (const people of [[{}, {}], [{ pass: ONE }, { pass: ONE, identifier: "B" }], [{ pass: ONE }, { pass: ONE }]]) {
      const { common } = peopleOf(contractsOf(...people));
      expect(common).toMatchObject([{ status: "merged" }]);
      const decisions = new Map([[common[0]?.key ?? "", "dismissed" as const]]);
      expect(numbersOf(people, decisions)).toBe("0 1");
      // Nor are they proposed again for something else they share.
      expect(peopleOf(contractsOf(...people), decisions).common).toMatchObject([
        { key: common[0]?.key, status: "dismissed" },
      ]);
    }
  }); // prettier-ignore

  it("keep their key when a stranger of the same number comes", () => {
    const keysOf = (...people: readonly Partial<DigestPerson>[]) =>
      peopleOf(contractsOf(...people)).common.map(({ key }) => key);
    expect(keysOf({}, {}, essai)).toEqual(keysOf({}, {}));
    expect(keysOf(essai, {}, {})).toEqual(keysOf({}, {}));
  });

  it("are never fewer than one contract's own, and numbered without a hole", () => {
    fc.assert(
      fc.property(territory, (files) => {
        const contracts = files.flatMap((each) => each.digest ?? []);
        const people = peopleOf(contracts);
        const numbers = new Set(
          contracts.flatMap(({ key, persons }) => persons.map((_, rank) => people.personOf(key, rank)))
        );
        expect([...numbers].sort((one, other) => one - other)).toEqual(
          Array.from({ length: people.count }, (_, index) => index)
        );
        const keys = people.common.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { contracts: own } of people.common) expect(own.length).toBeGreaterThan(1);
      })
    );
  }); // prettier-ignore

  it("never are one with two birth dates, whatever else is the same", () => {
    fc.assert(
      fc.property(territory, (files) => {
        const contracts = files.flatMap((each) => each.digest ?? []);
        const { personOf } = peopleOf(contracts);
        const births = new Map<number, number>();
        for (const { key, persons } of contracts) {
          persons.forEach(({ birthDate }, rank) => {
            const number = personOf(key, rank);
            if (birthDate === null) return;
            expect(births.get(number) ?? birthDate).toBe(birthDate);
            births.set(number, birthDate);
          });
        }
      })
    );
  });

  it("are as many as their names, when a thousand contracts number theirs from P-000", () => {
    const contracts = Array.from({ length: 1000 }, (_, contract) =>
      digest({
        key: `c${contract.toString()}`,
        persons: Array.from({ length: 20 }, (_each, rank) =>
          person({ identifier: `P-${rank.toString()}`, lastName: `N${contract.toString()}` })
        ),
      })
    );
    expect(peopleOf(contracts).count).toBe(20_000);
  });
});
