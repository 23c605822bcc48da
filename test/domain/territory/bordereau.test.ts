import * as fc from "fast-check";
import { monthOf } from "../../../src/domain/calendar";
import { bordereauLines, bordereauOf, readFingerprint } from "../../../src/domain/territory/bordereau"; // prettier-ignore
import { columnsFor, DEFAULT_COLUMNS, withColumns } from "../../../src/domain/territory/bordereauColumns"; // prettier-ignore
import type {
  Bordereau,
  EnteredLine,
  ListedLine,
  SourceLine,
} from "../../../src/domain/territory/bordereauTypes";
import { contractKey } from "../../../src/domain/territory/contractKey";

const H = 3600;
const march = monthOf(2026, 3);

const contract = (reference: string) => ({
  key: contractKey(reference, "Ville fictive", "Atelier fictif", ""),
  reference,
  title: null,
  buyer: "Ville fictive",
  contractor: "Atelier fictif",
  structure: "ACI",
  territory: "Nord",
  source: null,
});

const source = (given: Partial<SourceLine> = {}): SourceLine => ({
  contract: contract("M-1"),
  lot: "1",
  support: "Parcs",
  month: march,
  identifier: "P01",
  participant: "FICTIF Ana",
  pass: "100000000001",
  priorityDistrict: true,
  production: 7 * H,
  guidance: 2 * H,
  training: H,
  ...given,
});

const NOTHING = { entered: [], listed: [] };

/** Every line of a bordereau as the sheet has it once dated. */
const dated = ({ entries }: Bordereau): readonly ListedLine[] =>
  entries.map(({ line }) => ({
    identifier: null,
    participant: null,
    pass: null,
    priorityDistrict: null,
    contract: line.contract.reference,
    month: line.month,
    fingerprint: line.fingerprint,
    enteredOn: 46_100,
    by: "AB",
  }));

const afterTyping = (lines: readonly SourceLine[]): readonly EnteredLine[] =>
  bordereauOf(lines, { entered: [], listed: dated(bordereauOf(lines, NOTHING)) }).entered;

describe("lines to type", () => {
  it("puts lots and supports of a person's month together, and keeps contracts and months apart", () => {
    const lines = bordereauLines([
      source(),
      source({ support: "Voirie", lot: "2", production: 3 * H, identifier: " p01 ", pass: null }),
      source({ month: march + 1 }),
      source({ contract: contract("M-2") }),
    ]);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatchObject({
      production: 10 * H,
      guidance: 4 * H,
      lots: ["1", "2"],
      supports: ["Parcs", "Voirie"],
      pass: "100000000001",
    });
    expect(lines.map((line) => [line.contract.reference, line.month])).toEqual([
      ["M-1", march],
      ["M-1", march + 1],
      ["M-2", march],
    ]);
  });

  it("has nothing to type for a month without hours", () => {
    expect(bordereauLines([source({ production: 0, guidance: 0, training: 0 })])).toEqual([]);
  });

  it("says nothing of a person in its fingerprint", () => {
    const { fingerprint } = bordereauLines([source()])[0] ?? { fingerprint: "" };
    expect(fingerprint).toMatch(/^[0-9a-f]{12}-[0-9a-f]{12}\.24314-25200-7200-3600-[0-9a-f]{12}$/);
    expect(readFingerprint("ma note")).toBeNull();
  });
});

describe("only what changed since it was typed", () => {
  const two = [source(), source({ identifier: "P02", participant: "FICTIF Bob", pass: null })];
  const entered = afterTyping(two);

  it("lists everything the first time, then nothing once dated", () => {
    expect(bordereauOf(two, NOTHING).counts).toEqual({ new: 2, changed: 0, removed: 0 });
    const after = bordereauOf(two, { entered, listed: [] });
    expect(after.entries).toEqual([]);
    expect(after.totals.unchanged).toEqual(after.totals.whole);
    expect(entered[0]).toMatchObject({ participant: "FICTIF Ana", enteredOn: 46_100, by: "AB" });
  });

  it("keeps listing what nobody dated, with the name put beside it", () => {
    const first = bordereauOf(two, NOTHING);
    const listed = dated(first).map((line, index) =>
      index === 0 ? line : { ...line, enteredOn: null, by: "CD" }
    );
    const second = bordereauOf(two, { entered: [], listed });
    expect(second.entries.map(({ line, by }) => [line.identifier, by])).toEqual([["P02", "CD"]]);
  });

  it("brings a line back with what the software holds when its hours change", () => {
    const changed = [source({ production: 9 * H }), ...two.slice(1)];
    const { entries, counts, totals } = bordereauOf(changed, { entered, listed: [] });
    expect(counts).toEqual({ new: 0, changed: 1, removed: 0 });
    expect(entries[0]?.before).toMatchObject({ production: 7 * H, guidance: 2 * H });
    expect(entries[0]?.line.production).toBe(9 * H);
    expect(totals.toEnter.production + totals.unchanged.production).toBe(totals.whole.production);
  });

  it("brings a line back when a PASS comes, not when its support is renamed", () => {
    const renamed = two.map((line) => ({ ...line, support: "Jardins" }));
    expect(bordereauOf(renamed, { entered, listed: [] }).entries).toEqual([]);
    const passed = two.map((line) => ({ ...line, pass: "100000000009" }));
    expect(bordereauOf(passed, { entered, listed: [] }).counts.changed).toBe(2);
  });

  it("asks to take away a line that is gone, once, and forgets it when that is dated", () => {
    const fewer = two.slice(0, 1);
    const gone = bordereauOf(fewer, { entered, listed: [] });
    expect(gone.entries).toHaveLength(1);
    expect(gone.entries[0]).toMatchObject({
      kind: "removed",
      line: { identifier: "P02", production: 0 },
      before: { production: 7 * H },
    });
    const done = bordereauOf(fewer, { entered: gone.entered, listed: dated(gone) });
    expect(done.entries).toEqual([]);
    expect(bordereauOf(two, { entered: done.entered, listed: [] }).counts.new).toBe(1);
  });

  it("takes nothing away from a contract that was not read", () => {
    const other = [source({ contract: contract("M-2") })];
    const { counts, elsewhere } = bordereauOf(other, { entered, listed: [] });
    expect([counts.removed, elsewhere]).toEqual([0, 2]);
  });

  it("asks to take away all that was typed of a contract that was read and declares nothing any more", () => {
    const memory = { entered, listed: [] };
    const { counts, elsewhere, entries } = bordereauOf([], memory, [contract("M-1"), contract("M-2")]);
    expect([counts.removed, elsewhere]).toEqual([2, 0]);
    expect(entries[0]?.line.contract.reference).toBe("M-1");
  }); // prettier-ignore

  it("counts a line dated just before its hours changed as it was dated", () => {
    const listed = dated(bordereauOf(two, NOTHING));
    const later = bordereauOf([source({ training: 5 * H }), ...two.slice(1)], { entered: [], listed }); // prettier-ignore
    expect(later.counts).toEqual({ new: 0, changed: 1, removed: 0 });
    expect(later.entries[0]?.before?.training).toBe(H);
  });

  it("says nothing changed of what the columns chosen do not show", () => {
    const [first, ...others] = two;
    const listed = dated(bordereauOf(two, NOTHING)).map((line) => ({
      ...line, participant: "FICTIF Ana", absent: ["pass", "priorityDistrict"] as const,
    }));
    // Its hours change, then its PASS, then the name that the sheet did show.
    for (const [change, told] of [
      [{ training: 5 * H }, { participant: "FICTIF Ana", pass: "100000000001", priorityDistrict: true }],
      [{ pass: "100000000009" }, { participant: "FICTIF Ana", pass: "100000000009", priorityDistrict: true }],
      [{ participant: "FICTIF Anaïs" }, { participant: "FICTIF Ana", pass: "100000000001" }],
    ] as const) {
      const { entries } = bordereauOf([{ ...source(first), ...change }, ...others], { entered: [], listed });
      expect(entries).toHaveLength(1);
      expect(entries[0]?.before?.entered).toMatchObject(told);
    }
  }); // prettier-ignore
});

describe("whatever the lines", () => {
  const anyLine = fc.record({
    contract: fc.constantFrom(contract("M-1"), contract("M-2"), contract("M-3")),
    lot: fc.constantFrom(null, "1", "2"),
    support: fc.constantFrom(null, "Parcs"),
    month: fc.option(fc.integer({ min: march, max: march + 2 })),
    identifier: fc.option(fc.constantFrom("P01", "P02", "P03")),
    participant: fc.option(fc.constantFrom("FICTIF Ana", "FICTIF Bob")),
    pass: fc.option(fc.constantFrom("100000000001", "100000000002")),
    priorityDistrict: fc.option(fc.boolean()),
    production: fc.integer({ min: 0, max: 500_000 }),
    guidance: fc.integer({ min: 0, max: 500_000 }),
    training: fc.integer({ min: 0, max: 500_000 }),
  });
  const some = fc.array(anyLine, { maxLength: 25 });
  const production = (lines: readonly { readonly production: number }[]): number =>
    lines.reduce((sum, line) => sum + line.production, 0);

  it("adds up to the second, and what is typed never comes back by itself", () => {
    fc.assert(
      fc.property(some, some, (first, second) => {
        const { totals } = bordereauOf(first, NOTHING);
        expect(totals.whole.production).toBe(production(first));
        const entered = afterTyping(first);
        expect(bordereauOf(first, { entered, listed: [] }).entries).toEqual([]);
        const next = bordereauOf(second, { entered, listed: [] });
        const { toEnter, unchanged, whole } = next.totals;
        expect(toEnter.production + unchanged.production).toBe(whole.production);
        expect(whole.production).toBe(production(second));
        const after = bordereauOf(second, { entered: next.entered, listed: dated(next) });
        expect(after.entries).toEqual([]);
      }),
      { numRuns: 60 }
    );
  });
});

describe("columns of a territory", () => {
  it("are its own, else those for all, else the usual ones", () => {
    expect(columnsFor([], "Nord")).toBe(DEFAULT_COLUMNS);
    const forAll = withColumns([], null, ["month", "total"]);
    const chosen = withColumns(forAll, "Nord", ["total", "contract", "total"]);
    expect(columnsFor(chosen, "NORD")).toEqual(["total", "contract"]);
    expect(columnsFor(chosen, "Sud")).toEqual(["month", "total"]);
    expect(columnsFor(withColumns(chosen, "Nord", ["pass"]), "Nord")).toEqual(["pass"]);
  });
});
