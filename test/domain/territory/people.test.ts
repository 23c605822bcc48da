import fc from "fast-check";
import { dayOf } from "../../../src/domain/calendar";
import { peopleOf } from "../../../src/domain/territory/people";
import type { DigestPerson } from "../../../src/domain/territory/types";
import { digest, person, territory } from "./territory";

const two = (one: Partial<DigestPerson>, other: Partial<DigestPerson>) => [
  digest({ key: "a", persons: [person(one)] }),
  digest({ key: "b", persons: [person(other)] }),
];
const areOne = (
  contracts: ReturnType<typeof two>,
  decisions?: Parameters<typeof peopleOf>[1]
): boolean => {
  const { personOf } = peopleOf(contracts, decisions);
  return personOf("a", 0) === personOf("b", 0);
};

describe("the people of several contracts", () => {
  it.each<[string, Partial<DigestPerson>, Partial<DigestPerson>, boolean]>([
    ["the same PASS, however it is spaced", { pass: "999991234567" }, { pass: "99999 12 34567", identifier: "Z" }, true],
    ["the same identifier and name", {}, { identifier: "p-001" }, true],
    ["the same identifier, another name", {}, { lastName: "ESSAI" }, false],
    ["the same identifier, another birth date", {}, { birthDate: dayOf(1980, 1, 1) }, false],
    ["the same identifier, two PASS numbers", { pass: "999991234567" }, { pass: "999991234568" }, false],
    ["the same name and birth date alone", { identifier: "A" }, { identifier: "B" }, false],
    ["nothing in common", { identifier: "A" }, { identifier: "B", lastName: "ESSAI", birthDate: null }, false],
    ["no identifier on either side", { identifier: null, birthDate: null }, { identifier: null, birthDate: null }, false],
  ])("%s", (_name, one, other, expected) => {
    expect(areOne(two(one, other))).toBe(expected);
  }); // prettier-ignore

  it("are proposed by name and birth date, and put together once that is confirmed", () => {
    const contracts = two(
      { identifier: "A" },
      { identifier: "B", lastName: "Alix", firstName: "Exemple" }
    );
    const { common } = peopleOf(contracts);
    expect(common).toMatchObject([
      { reason: "name-and-birth", status: "proposed", contracts: ["a", "b"] },
    ]);
    const key = common[0]?.key ?? "";
    expect(areOne(contracts, new Map([[key, "confirmed"]]))).toBe(true);
    expect(areOne(contracts, new Map([[key, "dismissed"]]))).toBe(false);
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
        for (const { contracts: own } of people.common) expect(own.length).toBeGreaterThan(1);
      })
    ); // prettier-ignore
  });
});
