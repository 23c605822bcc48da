import fc from "fast-check";
import { dayOf, yearOfMonth } from "../../../src/domain/calendar";
import { consolidate, consolidateFrom, consolidateInSlices, sourceOf } from "../../../src/domain/territory/consolidate"; // prettier-ignore
import { membersOf, peopleAmong, peopleOf, type SameDecision } from "../../../src/domain/territory/people"; // prettier-ignore
import { PeopleKeys } from "../../../src/domain/territory/peopleKeys";
import type { ContractDigest } from "../../../src/domain/territory/types";
import { AS_OF, digest, person, territory } from "./territory";

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 3 });

/** Contracts whose people share numbers, names, dates and PASS in every way. */
const alike = fc
  .array(
    fc.array(
      fc
        .record({
          identifier: maybe(fc.constantFrom("P-1", "P-2", "p-2", "P-3")),
          lastName: maybe(fc.constantFrom("EXEMPLE", "Essai", "Modèle")),
          firstName: fc.constant(null),
          birthDate: maybe(fc.constantFrom(dayOf(1990, 5, 4), dayOf(1985, 1, 2))),
          pass: maybe(fc.constantFrom("999991234567", "99999 12 34568", "999991234569")),
        })
        .map(person),
      { maxLength: 3 }
    ),
    { minLength: 2, maxLength: 7 }
  )
  .map((all) => all.map((persons, index) => digest({ key: `c${index.toString()}`, persons })));

const said = fc.array(fc.constantFrom<(SameDecision | null)[]>("confirmed", "dismissed", null), {
  maxLength: 6,
});

/** What a user could have answered to what a first run told. */
const answers = (
  contracts: readonly ContractDigest[],
  words: readonly (SameDecision | null)[]
): ReadonlyMap<string, SameDecision> =>
  new Map(
    peopleOf(contracts).common.flatMap(({ key }, index) => {
      const word = words[index] ?? null;
      return word === null ? [] : [[key, word] as const];
    })
  );

/** The people found among those alone whose numbers tell that they could be one. */
function foundByNumbers(
  contracts: readonly ContractDigest[],
  decisions: ReadonlyMap<string, SameDecision>
) {
  const keys = new PeopleKeys();
  for (const { key, persons } of contracts) keys.add(key, persons);
  const entries = keys.entries();
  const members = contracts.flatMap(({ key, persons }) => membersOf(entries, key, persons));
  return { people: peopleAmong(entries, members, decisions), members };
}

describe("a consolidation of contracts taken one at a time", () => {
  it("finds the same people as one that looks at everybody, whatever was answered", () => {
    fc.assert(
      fc.property(alike, said, (contracts, words) => {
        const decisions = answers(contracts, words);
        const whole = peopleOf(contracts, decisions);
        const { people } = foundByNumbers(contracts, decisions);
        expect(people.common).toEqual(whole.common);
        expect(people.count).toBe(whole.count);
        for (const { key, persons } of contracts) {
          persons.forEach((_, rank) => {
            expect(people.personOf(key, rank)).toBe(whole.personOf(key, rank));
            expect(people.isShared(key, rank)).toBe(whole.isShared(key, rank));
          });
        }
      }),
      { numRuns: 400 }
    );
  });

  it("looks at nobody whom nothing but a number begun again in each contract makes alike", () => {
    const contracts = Array.from({ length: 50 }, (_, contract) =>
      digest({
        key: `c${contract.toString().padStart(2, "0")}`,
        persons: Array.from({ length: 10 }, (_each, rank) =>
          person({
            identifier: `P-${rank.toString()}`,
            lastName: `N${contract.toString()}x${rank.toString()}`,
            pass: contract < 2 && rank === 3 ? "999991234567" : null,
          })
        ),
      })
    );
    const { people, members } = foundByNumbers(contracts, new Map());
    expect(members.map(({ index }) => index)).toEqual([3, 13]);
    expect(people.count).toBe(499);
    // The numbers go on after the one who was counted already.
    expect([people.personOf("c01", 2), people.personOf("c01", 3), people.personOf("c01", 4)]).toEqual([12, 3, 13]); // prettier-ignore
  });

  it("counts each person once in every total, though it remembers only those of several contracts", () => {
    fc.assert(
      fc.property(territory, (files) => {
        const { totals, groups, peopleByYear } = consolidate(files, { asOf: AS_OF, previous: null });
        const digests = files.flatMap((each) => each.digest ?? []);
        const { personOf } = peopleOf(digests);
        const worked = digests.flatMap((own) =>
          own.lines.flatMap(({ person: rank, month, production, guidance, training }) =>
            rank === null || production + guidance + training === 0
              ? []
              : [{ person: personOf(own.key, rank), month, own, lives: own.persons[rank]?.priorityDistrict }]
          )
        );
        const heads = (of: typeof worked): number => new Set(of.map((each) => each.person)).size;
        expect(totals.persons).toBe(heads(worked));
        for (const { label, persons } of groups.structure) {
          expect(persons).toBe(heads(worked.filter(({ own }) => own.structureKind === label)));
        }
        for (const { year, persons, districtPersons } of peopleByYear) {
          const own = worked.filter(({ month }) => month !== null && yearOfMonth(month) === year);
          expect(persons).toBe(heads(own));
          expect(districtPersons).toBe(heads(own.filter(({ lives }) => lives === true)));
        }
      })
    );
  }); // prettier-ignore

  it("is the one made of all of them at once, and tells the contracts in the order of its rows", async () => {
    await fc.assert(
      fc.asyncProperty(territory, said, async (files, words) => {
        const decisions = answers(files.flatMap((each) => each.digest ?? []), words);
        const options = { asOf: AS_OF, previous: consolidate(files.slice(1), { asOf: AS_OF, previous: null }), decisions };
        const whole = consolidate(files, options);
        const held = sourceOf(files);
        const told: string[] = [];
        const streamed = await consolidateFrom(
          {
            files: held.files,
            async *contracts(places) {
              for (const each of held.contracts(places)) yield await Promise.resolve(structuredClone(each));
            },
          },
          { ...options, onContract: ({ digest: { key } }) => told.push(key) }
        );
        expect(streamed.consolidation).toEqual(whole);
        expect(told).toEqual(whole.contracts.map(({ key }) => key));
        expect(streamed.places.map((place) => files[place]?.source)).toEqual(whole.contracts.map(({ source }) => source));
      }),
      { numRuns: 30 }
    );
  }); // prettier-ignore

  it("stops between two contracts when it is told to", async () => {
    const files = fc.sample(territory, { numRuns: 20, seed: 7 }).find(({ length }) => length > 3) ?? [];
    let breaths = 0;
    const breathe = (): void => {
      breaths += 1;
      if (breaths === 2) throw new DOMException("stop", "AbortError");
    };
    await expect(
      consolidateInSlices(files, { asOf: AS_OF, previous: null, breathe })
    ).rejects.toMatchObject({ name: "AbortError" });
    expect(breaths).toBe(2);
  }); // prettier-ignore
});
