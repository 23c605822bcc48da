import fc from "fast-check";
import { dayOf } from "../../src/domain/calendar";
import type { ReferenceRow } from "../../src/domain/contract";
import {
  criteriaRemarks,
  procurementAid,
  thresholdOn,
  type ProcurementInput,
} from "../../src/domain/procurement";
import { REFERENCE_NAMES, THRESHOLDS } from "../../src/domain/procurementFacts";

const DAY = dayOf(2026, 6, 20);
const aid = (more: Partial<ProcurementInput>) =>
  procurementAid({ social: 0, other: 0, buyer: "local", references: [], asOf: DAY, ...more });
const euros = (amount: number): number => amount * 100;

const own = (
  name: string,
  value: number,
  from: number | null,
  to: number | null
): ReferenceRow => ({
  name,
  from,
  to,
  valueHundredths: euros(value),
  source: "Avis du 1er janvier 2028 (fictif)",
  place: { sheet: "Calendrier", cell: "A2" },
});

describe("the procedure of a purchase of insertion", () => {
  it("may be adapted whatever the amount", () => {
    for (const social of [1, euros(749_999), euros(50_000_000)])
      expect(aid({ social }).procedure).toEqual({ kind: "adapted-any-amount" });
  });

  it("needs a notice in the Official Journal from 750 000 € on, the very amount included", () => {
    const under = aid({ social: euros(750_000) - 1 }).advertising;
    expect(under).toMatchObject({ kind: "free", journal: { cents: euros(750_000) } });
    const at = aid({ social: euros(750_000) }).advertising;
    expect(at).toMatchObject({
      kind: "journal",
      threshold: { source: "guide-insertion", confidence: "to-check", ownSource: null },
    });
  });

  it("may be dispensed with publicity under 60 000 €, from 1 April 2026 only", () => {
    const social = euros(60_000) - 1;
    const from = dayOf(2026, 4, 1);
    expect(aid({ social, asOf: from }).advertising).toMatchObject({
      kind: "dispensed",
      threshold: { from, confidence: "to-check" },
    });
    expect(aid({ social, asOf: from - 1 }).advertising.kind).toBe("free");
    expect(aid({ social: euros(60_000) }).advertising.kind).toBe("free");
  });
});

describe("a contract of social and other services", () => {
  it("follows the category of the highest value", () => {
    const mostly = aid({ social: euros(300_001), other: euros(300_000) });
    expect(mostly).toMatchObject({ isMixed: true, deciding: "social", total: euros(600_001) });
    expect(mostly.procedure.kind).toBe("adapted-any-amount");
    const other = aid({ social: euros(300_000), other: euros(300_001) });
    expect(other).toMatchObject({ deciding: "other", procedure: { kind: "formal" }, advertising: { kind: "formal" } }); // prettier-ignore
  });

  it("shows the stricter reading when the two are equal", () => {
    const equal = aid({ social: euros(200_000), other: euros(200_000) });
    expect(equal.deciding).toBe("equal");
    expect(equal.procedure.kind).toBe("formal");
  });

  it("is of no second category without other services", () => {
    expect(aid({ social: euros(10) })).toMatchObject({ isMixed: false, deciding: "social" });
    expect(aid({ other: euros(100_000) })).toMatchObject({ isMixed: false, deciding: "other" });
  });

  it.each([
    ["state", 2025, 143_000],
    ["state", 2026, 140_000],
    ["local", 2025, 221_000],
    ["local", 2027, 216_000],
    ["entity", 2025, 443_000],
    ["entity", 2026, 432_000],
  ] as const)("takes the formal threshold of a %s buyer in %d", (buyer, year, amount) => {
    const asOf = dayOf(year, 12, 31);
    const at = (other: number) => aid({ other, buyer, asOf }).procedure;
    expect(at(euros(amount))).toMatchObject({
      kind: "formal",
      threshold: { cents: euros(amount) },
    });
    expect(at(euros(amount) - 1).kind).toBe("adapted-under");
  });

  it("invents no threshold after the last known day", () => {
    const asOf = dayOf(2028, 1, 1);
    expect(aid({ other: euros(1_000_000), asOf })).toMatchObject({
      procedure: { kind: "unknown-threshold" },
      advertising: { kind: "unknown-threshold" },
    });
  });
});

describe("thresholds", () => {
  it("are the buyer's own when his table says so, on the days it says", () => {
    const asOf = dayOf(2028, 3, 1);
    const references = [own("seuil procédure formalisée collectivités", 230_000, dayOf(2028, 1, 1), null)]; // prettier-ignore
    expect(thresholdOn("formal-local", references, asOf)).toMatchObject({
      cents: euros(230_000),
      source: "buyer",
      ownSource: "Avis du 1er janvier 2028 (fictif)",
    });
    expect(thresholdOn("formal-local", references, DAY)?.source).toBe("thresholds-2026");
  });

  it("never overlap under one name", () => {
    for (const name of Object.keys(REFERENCE_NAMES))
      fc.assert(
        fc.property(fc.integer({ min: dayOf(2020, 1, 1), max: dayOf(2040, 1, 1) }), (day) => {
          const valid = THRESHOLDS.filter(
            (fact) =>
              fact.name === name &&
              (fact.from === null || fact.from <= day) &&
              (fact.to === null || day <= fact.to)
          );
          expect(valid.length).toBeLessThanOrEqual(1);
        })
      );
  });
});

describe("the weights of award criteria", () => {
  const remarks = (
    kind: Parameters<typeof criteriaRemarks>[0],
    insertion: number,
    technical: number,
    price: number
  ) => criteriaRemarks(kind, { insertion, technical, price }).map((remark) => remark.kind);

  it("want the insertion first in a purchase of insertion, 70 % as an example", () => {
    expect(remarks("Achat d'insertion", 7000, 1500, 1500)).toEqual(["insertion-first"]);
    expect(remarks("Achat d'insertion", 6999, 1501, 1500)).toEqual(["insertion-under-example"]);
    expect(remarks("Achat d'insertion", 4000, 2000, 4000)).toEqual(["insertion-not-first"]);
  });

  it("keep social performance within 15 % in a reserved contract", () => {
    expect(remarks("Marché réservé", 1500, 4500, 4000)).toEqual(["social-within"]);
    expect(remarks("Marché réservé", 1501, 4499, 4000)).toEqual(["social-over-maximum"]);
  });

  it("say so when they do not make 100 %, and when the guide says nothing", () => {
    expect(remarks("Clause d'exécution", 1000, 4000, 4999)).toEqual(["sum", "no-guide"]);
  });
});

describe("a threshold among others", () => {
  it("is the one of its own name, with a value, that began last", () => {
    const name = REFERENCE_NAMES["social-notice"];
    const references = [
      own("Autre seuil", 1, null, null),
      own(name, 800_000, dayOf(2026, 1, 1), null),
      own(name, 700_000, null, null),
      { ...own(name, 0, dayOf(2026, 3, 1), null), valueHundredths: null },
      own("Encore un autre", 2, dayOf(2026, 5, 1), null),
    ];
    expect(thresholdOn("social-notice", references, DAY)).toMatchObject({
      cents: euros(800_000),
      source: "buyer",
      confidence: "stated",
    });
  });
});

describe("the advertising of other services", () => {
  it("may be left out under the dispensation, the very amount excluded", () => {
    expect(aid({ other: euros(60_000) - 1 }).advertising).toMatchObject({
      kind: "dispensed",
      threshold: { cents: euros(60_000) },
    });
    expect(aid({ other: euros(60_000) }).advertising).toMatchObject({
      kind: "free",
      journal: null,
    });
  });

  it("is free before any dispensation is known", () => {
    const before = aid({ other: euros(1000), asOf: dayOf(2026, 3, 31) });
    expect(before.procedure.kind).toBe("adapted-under");
    expect(before.advertising).toEqual({ kind: "free", journal: null, dispensation: null });
  });

  it("belongs to nobody when nothing is estimated: the social services decide", () => {
    expect(aid({}).deciding).toBe("social");
  });
});
