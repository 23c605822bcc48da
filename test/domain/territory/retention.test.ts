import fc from "fast-check";
import { addMonths, dayOf } from "../../../src/domain/calendar";
import { anonymiser, keptNames, type Identity } from "../../../src/domain/territory/anonymise";
import { retainedPeople } from "../../../src/domain/territory/retention";

const somebody = (more: Partial<Identity> = {}): Identity => ({
  identifier: "P-012",
  lastName: "Exemple-Bêta",
  firstName: "Noé Alix",
  names: [],
  birthDate: dayOf(1990, 3, 7),
  pass: "999990000123",
  pseudonym: "KX4RT",
  isOnlyOfName: true,
  ...more,
});

describe("people without activity", () => {
  const last = dayOf(2024, 2, 29);
  const trace = { identifier: "P-1", name: null, day: last };

  it("are listed from the very day two years have passed, a leap day counting to the end of February", () => {
    const [before] = retainedPeople([trace], dayOf(2026, 2, 27));
    expect(before).toMatchObject({ lastActivity: last, dueOn: dayOf(2026, 2, 28), isDue: false });
    expect(retainedPeople([trace], dayOf(2026, 2, 28))[0]?.isDue).toBe(true);
  });

  it("are not those whose contract runs on, nor those of whom nothing is dated", () => {
    const asOf = dayOf(2030, 1, 1);
    const running = { ...trace, day: dayOf(2031, 5, 1) };
    const undated = { identifier: "P-2", name: null, day: null };
    const people = retainedPeople([trace, running, undated], asOf);
    expect(people.map(({ identifier, isDue }) => [identifier, isDue])).toEqual([
      ["P-1", false],
      ["P-2", false],
    ]);
    expect(people[0]?.lastActivity).toBe(asOf);
  });

  it("are one person however the identifier is spelled, and nobody once under a pseudonym", () => {
    const spelled = [trace, { ...trace, identifier: " p-1 ", day: addMonths(last, 3) }];
    expect(retainedPeople(spelled, dayOf(2030, 1, 1))).toHaveLength(1);
    const renamed = { identifier: "KX4RT", name: "KX4RT", day: last };
    expect(retainedPeople([renamed], dayOf(2030, 1, 1))).toEqual([]);
  });

  it("are told apart once submitted statements alone name them", () => {
    const submitted = { ...trace, isSubmitted: true };
    const register = { ...trace, day: null };
    const told = (traces: Parameters<typeof retainedPeople>[0]) =>
      retainedPeople(traces, dayOf(2030, 1, 1)).map(({ isOnlySubmitted }) => isOnlySubmitted);
    expect([told([submitted, submitted]), told([submitted, register]), told([register, submitted])]).toEqual([[true], [false], [false]]); // prettier-ignore
  });

  it("does not depend on the order of the lines", () => {
    const traces = fc.array(
      fc.record({
        identifier: fc.constantFrom("A", "B", null),
        name: fc.constantFrom("Essai", null),
        day: fc.option(fc.integer({ min: 40_000, max: 50_000 }), { nil: null }),
      })
    );
    const told = (given: Parameters<typeof retainedPeople>[0]) =>
      retainedPeople(given, 49_000).map(({ key, dueOn }) => [key, dueOn]);
    fc.assert(
      fc.property(traces, (given) => {
        expect(told([...given].reverse())).toEqual(told(given));
      })
    );
  });
});

describe("a text without its people", () => {
  const rewrite = anonymiser([somebody()]);

  it.each([
    ["Participant P-012 : 3,00 h", "Participant KX4RT : 3,00 h"],
    ["EXEMPLE-BETA Noé a prévenu", "KX4RT a prévenu"],
    ["noe alix exemple bêta", "KX4RT"],
    ["Mme Exemple-Bêta absente", "Mme KX4RT absente"],
    ["PASS 99999 0000 123 périmé", "PASS KX4RT périmé"],
    ["né le 07/03/1990, ou 7.3.90", "né le 1990, ou 1990"],
    ["né le 1990-03-07", "né le 1990"],
    [
      "Exe\u0301mple : l’exemple-bêta n’est personne",
      "Exe\u0301mple : l’exemple-bêta n’est personne",
    ],
    ["P-0123 et XP-012 sont d’autres", "P-0123 et XP-012 sont d’autres"],
  ])("«%s» becomes «%s»", (text, expected) => {
    expect(rewrite(text)).toBe(expected);
  });

  it("keeps figures that look like a short identifier, but where a person is announced", () => {
    const short = anonymiser([somebody({ identifier: "12", lastName: null, firstName: null })]);
    expect(short("Participant 12 : 12 h le 12/04")).toBe("Participant KX4RT : 12 h le 12/04");
  });

  it("keeps a surname that somebody else bears too", () => {
    const shared = anonymiser([somebody({ isOnlyOfName: false })]);
    expect(shared("Mme EXEMPLE-BÊTA")).toBe("Mme EXEMPLE-BÊTA");
    expect(shared("EXEMPLE-BÊTA Noé")).toBe("KX4RT");
  });

  it("never cuts the name of somebody who keeps it", () => {
    const anne = somebody({ lastName: "Essai", firstName: "Anne" });
    const others = keptNames(["ESSAI Anne-Sophie", "Modèle-Essai", "Essai MODÈLE"]);
    const kept = anonymiser([{ ...anne, names: ["ESSAI Anne"] }], others);
    expect(
      kept("Essai Anne-Sophie, MODELE-ESSAI et essai modèle ont vu Mme Essai et ESSAI Anne")
    ).toBe("Essai Anne-Sophie, MODELE-ESSAI et essai modèle ont vu Mme KX4RT et KX4RT");
  });

  it("cuts nobody's name by another's, in whatever order they come, and finds each among many", () => {
    const beta = somebody({
      lastName: "Bêta",
      firstName: "Ali",
      pseudonym: "PQ7ZT",
      identifier: "Q-1",
    });
    // Somebody's identifier may be a part of another's name.
    const both = [beta, somebody(), somebody({ lastName: null, firstName: null, identifier: "EXEMPLE", pseudonym: "ZZZZZ" })]; // prettier-ignore
    for (const people of [both, [...both].reverse()]) {
      const told = anonymiser(people);
      expect(told("Exemple-Bêta Noé, Mme EXEMPLE-BÊTA et M. Bêta")).toBe(
        "KX4RT, Mme KX4RT et M. PQ7ZT"
      );
    }
    const many = Array.from({ length: 400 }, (_, rank) =>
      somebody({
        identifier: `Z-${(1000 + rank).toString()}`,
        pass: (999_990_000_000 + rank).toString(),
        pseudonym: `X${rank.toString()}`,
      })
    );
    const told = anonymiser(many);
    const said = many.map(({ identifier, pass }) =>
      told(`Suite à Z. : ${identifier ?? ""}, PASS ${pass ?? ""}`)
    );
    expect(said).toEqual(
      many.map(({ pseudonym }) => `Suite à Z. : ${pseudonym}, PASS ${pseudonym}`)
    );
  });

  it("tells that a surname alone may be several of those renamed", () => {
    const shared = anonymiser([somebody({ surnameAs: "KX4RT ou PQ7ZT" })]);
    expect(shared("Mme EXEMPLE-BÊTA, puis EXEMPLE-BÊTA Noé")).toBe(
      "Mme KX4RT ou PQ7ZT, puis KX4RT"
    );
  });

  it("is stable: rewritten twice, it is the same", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("P-012", "Noé", "Exemple-Bêta", "le", "1990", "-")), (words) => {
        const once = rewrite(words.join(" "));
        expect(rewrite(once)).toBe(once);
      })
    );
  }); // prettier-ignore
});
