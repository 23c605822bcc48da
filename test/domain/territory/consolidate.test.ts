import fc from "fast-check";
import { dayOf, monthOf } from "../../../src/domain/calendar";
import {
  consolidate,
  fileLine,
  keepOnePerContract,
} from "../../../src/domain/territory/consolidate";
import type { Consolidation, GroupKind } from "../../../src/domain/territory/consolidation";
import { AS_OF, digest, file, line, person, territory } from "./territory";

const options = { asOf: AS_OF, previous: null };
const TYPES = ["production", "guidance", "training"] as const;
const GROUPS: readonly GroupKind[] = [
  "buyer", "contractor", "structure", "lot", "support", "territory", "district",
]; // prettier-ignore
const PLANNED_GROUPS: readonly GroupKind[] = [
  "buyer",
  "contractor",
  "structure",
  "lot",
  "territory",
];

describe("a consolidation", () => {
  it("is the sum of the contracts to the second, however it is grouped", () => {
    fc.assert(
      fc.property(territory, (files) => {
        const { totals, rows, groups } = consolidate(files, options);
        const planned = files
          .flatMap((each) => each.digest?.plan ?? [])
          .filter(({ month }) => month <= monthOf(2026, 11))
          .reduce((all, each) => all + (each.planned ?? 0), 0);
        expect(rows.reduce((all, row) => all + (row.planned ?? 0), 0)).toBe(planned);
        for (const kind of PLANNED_GROUPS) {
          expect(groups[kind].reduce((all, group) => all + (group.planned ?? 0), 0)).toBe(planned);
        }
        for (const type of TYPES) {
          const sum = files
            .flatMap((each) => each.digest?.lines ?? [])
            .reduce((all, each) => all + each[type], 0);
          expect(totals[type]).toBe(sum);
          expect(rows.reduce((all, row) => all + row[type], 0)).toBe(sum);
          for (const kind of GROUPS) {
            expect(groups[kind].reduce((all, group) => all + group[type], 0)).toBe(sum);
          }
        }
      })
    );
  });

  it("does not depend on the order of the files, and says nothing new the second time", () => {
    fc.assert(
      fc.property(territory, (files) => {
        const first = consolidate(files, options);
        expect(consolidate([...files].reverse(), options)).toEqual(first);
        const again = consolidate(files, { ...options, previous: first });
        expect(again.differences).toEqual([]);
      })
    );
  });

  it("lists contracts by what they are, not by where their file lies", () => {
    const { contracts, rows, files } = consolidate(
      [file({ key: "b" }, { source: "1.xlsx" }), file({ key: "a" }, { source: "2.xlsx" })],
      options
    );
    expect(contracts.map(({ key }) => key)).toEqual(["a", "b"]);
    expect(rows.map(({ contract }) => contract)).toEqual(["a", "b"]);
    expect(files.map(({ source, contract }) => [source, contract])).toEqual([
      ["1.xlsx", "b"],
      ["2.xlsx", "a"],
    ]);
  });

  it("counts nothing of a file that could not be read, and keeps its line", () => {
    const reasons = [{ kind: "failed", code: "CannotRead", details: {} }] as const;
    const bad = file({}, { source: "x.xlsx", status: "unreadable", reasons, digest: null });
    const { totals, files } = consolidate([bad, file({ key: "a" })], options);
    expect(totals).toMatchObject({ production: 3600, contracts: 1 });
    expect(files).toMatchObject([
      { source: "a.xlsx", contract: "a", lastMonth: monthOf(2026, 3), hours: 3600 },
      {
        source: "x.xlsx",
        contract: null,
        lastMonth: null,
        hours: null,
        status: "unreadable",
        reasons,
      },
    ]);
  });

  it("plans each month once, up to the day it is made", () => {
    const planned = (month: number) => ({ month: monthOf(2026, month), lot: null, planned: 7200 });
    const { rows } = consolidate(
      [
        file({
          plan: [planned(3), planned(4), planned(12)],
          lines: [line(), line({ support: "Déchèterie" })],
        }),
      ],
      options
    );
    expect(rows.map(({ month, support, planned: own }) => [month, support, own])).toEqual([
      [monthOf(2026, 3), "Déchèterie", 7200],
      [monthOf(2026, 3), "Espaces verts", null],
      // Nothing was received of April: what was planned is not lost.
      [monthOf(2026, 4), null, 7200],
    ]);
  });

  it("plans each lot on its own rows, and loses none of it in the totals", () => {
    const month = monthOf(2026, 4);
    const { rows, groups } = consolidate(
      [
        file({
          plan: [
            { month: monthOf(2026, 3), lot: "Nord", planned: 3600 },
            { month: monthOf(2026, 3), lot: "Sud", planned: 1800 },
            { month, lot: "Sud", planned: 900 },
          ],
          lines: [line({ lot: "NORD" }), line({ lot: null })],
          findings: [{ rule: "DOC-02", severity: "blocking", month, isOpen: true }],
        }),
        file({ key: "sans lot", plan: [{ month, lot: null, planned: 60 }] }),
      ],
      options
    );
    expect(rows.map((row) => [row.lot, row.month, row.planned, row.blocking])).toEqual([
      ["NORD", monthOf(2026, 3), 3600, 0],
      ["Sud", monthOf(2026, 3), 1800, 0],
      // What is found in a month nothing was received of stands beside what was planned.
      ["Sud", month, 900, 1],
      [null, monthOf(2026, 3), null, 0],
      [null, monthOf(2026, 3), null, 0],
      [null, month, 60, 0],
    ]);
    expect(groups.lot.map(({ label, planned }) => [label, planned])).toEqual([
      ["M-1 – NORD", 3600],
      ["M-1 – Sud", 2700],
      [null, 60],
    ]);
  });

  it("keeps apart the lots of two buyers who number their contracts alike, not those of one contract", () => {
    const of = (buyer: string, contractor: string) =>
      file({ key: `m-1|${buyer}|${contractor}`.toLowerCase(), buyer, contractor, lines: [line({ lot: "1" })] });
    const files = [of("Ville A", "Chantier"), of("Ville B", "Chantier"), of("VILLE B", "Régie")];
    const { groups } = consolidate(files, options);
    expect(groups.lot.map(({ label, production, contracts }) => [label, production, contracts])).toEqual([
      ["M-1 – 1 (Ville A)", 3600, 1],
      ["M-1 – 1 (Ville B)", 7200, 2],
    ]);
    const named = consolidate([file({ reference: null, lines: [line({ lot: "1" })] })], options);
    expect(named.groups.lot).toMatchObject([{ label: "Insertion – 1" }]);
  }); // prettier-ignore

  it("counts a person once in a group, and in each contract's row", () => {
    const both = [
      file({ key: "a", persons: [person({ pass: "999991234567" })] }),
      file({ key: "b", persons: [person({ identifier: "X9", pass: "99999 1234567" })] }),
    ];
    const { totals, groups, rows } = consolidate(both, options);
    expect(totals.persons).toBe(1);
    expect(groups.buyer).toMatchObject([{ persons: 1, contracts: 2 }]);
    expect(rows.map(({ persons, districtPersons }) => [persons, districtPersons])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  it("puts open findings and penalties on one row of their month", () => {
    const { rows } = consolidate(
      [
        file({
          lines: [line(), line({ support: "Déchèterie" })],
          findings: [
            { rule: "LEC-04", severity: "blocking", month: monthOf(2026, 3), isOpen: true },
            { rule: "LEC-04", severity: "blocking", month: monthOf(2026, 3), isOpen: false },
            { rule: "REP-02", severity: "to-justify", month: null, isOpen: true },
            { rule: "REP-01", severity: "information", month: monthOf(2026, 3), isOpen: true },
          ],
          penalties: [
            { clause: "P1", trigger: "hours-not-done", month: monthOf(2026, 3), net: 1500, state: "recorded" },
            { clause: "P2", trigger: "late-statement", month: monthOf(2026, 3), net: null, state: "recorded" },
          ],
        }),
      ],
      options
    ); // prettier-ignore
    expect(rows.map((row) => [row.month, row.blocking, row.toJustify, row.penalties])).toEqual([
      [monthOf(2026, 3), 1, 0, 1500],
      [monthOf(2026, 3), 0, 0, 0],
      [null, 0, 1, 0],
    ]);
  });
});

describe("two files of one contract", () => {
  it("count once: the one with the later month is kept, and the other says which", () => {
    const old = file({}, { source: "ancien.xlsx" });
    const now = file({ lines: [line(), line({ month: monthOf(2026, 4) })] }, { source: "b.xlsx" });
    const kept = keepOnePerContract([old, now].map(fileLine));
    expect(kept.map(({ contract }) => contract !== null)).toEqual([false, true]);
    expect(kept[0]).toMatchObject({
      status: "faulty",
      reasons: [{ kind: "same-contract", kept: "b.xlsx" }],
    });
    expect(consolidate([old, now], options).totals.production).toBe(7200);
  });
});

describe("what differs from the last consolidation", () => {
  const previous: Consolidation = consolidate([file(), file({ key: "parti" })], options);

  it("is each contract that came or went, each figure, each file's state", () => {
    const { differences } = consolidate(
      [
        file({ lines: [line({ guidance: 1800 })] }, { status: "late" }),
        file({ key: "nouveau", lines: [line({ production: 60 })] }),
      ],
      { ...options, previous }
    );
    expect(differences).toEqual([
      { kind: "contract-added", contract: "nouveau", hours: 60 },
      {
        kind: "contract-removed",
        contract: "parti",
        reference: expect.anything() as string,
        hours: 3600,
      },
      {
        kind: "hours",
        contract: digest().key,
        month: monthOf(2026, 3),
        lot: null,
        support: "Espaces verts",
        type: "guidance",
        before: 0,
        after: 1800,
      },
      expect.objectContaining({ kind: "status", before: "up-to-date", after: "late" }),
      expect.objectContaining({ kind: "status", source: "parti.xlsx", after: null }),
      expect.objectContaining({ kind: "status", source: "nouveau.xlsx", before: null }),
    ]);
  });

  it("is what a contract's month plans, leaves open and costs, whichever row bears it", () => {
    const march = monthOf(2026, 3);
    const plan = (planned: number) => [{ month: march, lot: null, planned }];
    const open = { rule: "REP-01", severity: "blocking", month: march, isOpen: true } as const;
    const penalty = {
      clause: "P1",
      trigger: "Relevé en retard",
      month: march,
      net: 5000,
      state: "due",
    };
    const before = consolidate([file({ plan: plan(7200), findings: [open, open] })], options);
    const { differences } = consolidate(
      [
        file({
          // Another support comes first in the month: the same figures stand on its row.
          lines: [line({}), line({ support: "Ateliers", production: 0 })],
          plan: plan(10_800),
          findings: [open, { ...open, severity: "to-justify" }],
          penalties: [penalty as never],
        }),
      ],
      { ...options, previous: before }
    );
    const place = { contract: digest().key, month: march };
    expect(differences).toEqual([
      { kind: "planned", ...place, lot: null, before: 7200, after: 10_800 },
      { kind: "blocking", ...place, before: 2, after: 1 },
      { kind: "toJustify", ...place, before: 0, after: 1 },
      { kind: "penalties", ...place, before: 0, after: 5000 },
    ]);
  });
});

describe("a person's month over several contracts", () => {
  // March: 48 h × 31 ÷ 7 = 212 h 34 min.
  const march = (hours: number) => [line({ production: hours * 3600 })];
  const pair = (one: number, other: number) => [
    file({ key: "a", persons: [person({ pass: "999991234567" })], lines: march(one) }),
    file({ key: "b", persons: [person({ pass: "999991234567" })], lines: march(other) }),
  ];
  const maximaOf = (files: ReturnType<typeof pair>) => consolidate(files, options).maxima;

  it("exceeds the legal maximum together when none does alone", () => {
    expect(maximaOf(pair(110, 103))).toEqual([
      expect.objectContaining({
        month: monthOf(2026, 3),
        hours: 213 * 3600,
        limit: 765_257,
        parts: [
          { contract: "a", hours: 110 * 3600 },
          { contract: "b", hours: 103 * 3600 },
        ],
      }),
    ]);
    expect(maximaOf(pair(110, 102))).toEqual([]);
    expect(maximaOf(pair(220, 1))).toEqual([]);
  });

  it("is told when one contract alone declares the person twice, under two names", () => {
    const twice = file({
      key: "a",
      persons: [
        person({ pass: "999991234567" }),
        person({ identifier: "Z", pass: "999991234567" }),
      ],
      lines: [line({ production: 110 * 3600 }), line({ person: 1, production: 103 * 3600 })],
    });
    expect(maximaOf([twice])).toMatchObject([
      { identifier: "P-001", hours: 213 * 3600, parts: [{ contract: "a", hours: 213 * 3600 }] },
    ]);
  });

  it("adds up a person's supports and lots, and exceeds by one second", () => {
    // 765 257 s of March are allowed.
    const of = (seconds: number) => [
      line({ production: 300_000 }),
      line({ support: "Déchèterie", production: seconds }),
    ];
    const both = (seconds: number) => [
      file({ key: "a", lines: of(100_000) }),
      file({ key: "b", lines: of(seconds) }),
    ];
    expect(maximaOf(both(65_257))).toEqual([]);
    expect(maximaOf(both(65_258))).toMatchObject([{ hours: 765_258, limit: 765_257 }]);
  });

  it("leaves out what is no work, and what is of another month", () => {
    const [one, other] = pair(110, 103);
    const lines = [line({ production: 103 * 3600, work: 0 })];
    const april = [line({ month: monthOf(2026, 4), production: 103 * 3600 })];
    if (!one || !other?.digest) throw new Error("two files");
    expect(maximaOf([one, { ...other, digest: { ...other.digest, lines } }])).toEqual([]);
    expect(maximaOf([one, { ...other, digest: { ...other.digest, lines: april } }])).toEqual([]);
  });

  it("is not added up for two people who only bear the same number", () => {
    const [one, other] = pair(110, 103);
    const stranger = person({ lastName: "ESSAI", birthDate: dayOf(1980, 1, 1) });
    if (!one || !other?.digest) throw new Error("two files");
    const files = [one, { ...other, digest: { ...other.digest, persons: [stranger] } }];
    expect(consolidate(files, options).maxima).toEqual([]);
  });
});
