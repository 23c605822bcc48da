import fc from "fast-check";
import { dayOf } from "../../../src/domain/calendar";
import { check } from "../../../src/domain/check";
import type { CellValue, Grid } from "../../../src/workbook/grid";
import {
  byPerson, bySupport, naming, parts, PEOPLE, reordered, spelling, SUPPORTS, surround, surrounded,
  totals, TYPES, works, writing, type Naming, type Spelling, type Type, type Work, type Write,
} from "./layouts"; // prettier-ignore
import { sheet, understood, workbook, type Rows } from "./workbooks";

const QUARTER = 900;

/** Hours as the register would hold them: who, where, which type, how long; a support only where it is told. */
type Told = readonly string[];

const told = (
  identifier: string | null,
  support: string | null,
  type: Type,
  seconds: number | null
): Told =>
  seconds === null ? [] : [`${identifier ?? "?"}|${support ?? ""}|${type}|${seconds.toString()}`];

/** What a layout should give; `loose` types are told apart from the support. */
function expectedOf(all: readonly Work[], loose: readonly Type[]): Told {
  const placed = all.flatMap(({ person, support, ...hours }) =>
    TYPES.filter((type) => !loose.includes(type)).flatMap((type) => {
      const value = hours[type];
      return told(person.identifier, support, type, value === null ? null : value * QUARTER);
    })
  );
  const apart = byPerson(all).flatMap((of) =>
    loose.flatMap((type) => {
      const values = of.map((work) => work[type]).filter((value) => value !== null);
      const [first] = of;
      if (first === undefined || values.length === 0) return [];
      const sum = values.reduce((total, value) => total + value, 0);
      return told(first.person.identifier, null, type, sum * QUARTER);
    })
  );
  return [...placed, ...apart].sort();
}

const REGISTERS = {
  tParticipants: [
    ["Identifiant", "Nom", "Prénom"],
    ...PEOPLE.map(({ identifier, lastName, firstName }) => [identifier, lastName, firstName]),
  ],
  tSupports: [["Support"], ...SUPPORTS.map((support) => [support])],
};

interface Read {
  readonly told: Told;
  /** Something is refused, asked about or left out, and a finding says so. */
  readonly refused: readonly string[];
}

function readBack(sheets: readonly Grid[]): Read {
  const { registers, submission, notChecked } = understood(workbook(REGISTERS, sheets));
  const lines = submission.statements.flatMap((statement) => statement.lines);
  const { findings } = check({ registers, submission, asOf: dayOf(2026, 4, 20) });
  return {
    told: lines
      .flatMap((line) => TYPES.flatMap((type) => told(line.identifier, line.support, type, line[type])))
      .sort(),
    refused: [
      ...notChecked.flatMap((item) => (item.kind === "ignored-sheet" ? item.kind : [])),
      ...findings
        .filter(({ rule }) => /^(?:LEC-0[1-8]|PER-01|PER-04|SUP-02)$/.test(rule))
        .map(({ rule, place }) => `${rule} ${place.sheet}!${place.cell ?? ""}`),
    ],
  }; // prettier-ignore
}

/** A column that is asked about leaves its support out until it is answered; hours are never other ones. */
const isPartOf = (one: string, expected: Told): boolean =>
  expected.includes(one) || expected.map((text) => text.replace(/\|[^|]*\|/, "||")).includes(one);

/** What is read is what was written, or some of it is missing and a finding says so; never something else. */
function expectReadBack(sheets: readonly Grid[], expected: Told): void {
  const read = readBack(sheets);
  if (read.refused.length === 0) expect(read.told).toEqual(expected);
  else expect(read.told.filter((one) => !isPartOf(one, expected))).toEqual([]);
}

/** Layouts that are recognised whole: nothing may be refused in them, well spelled as they are. */
function expectExact(sheets: readonly Grid[], expected: Told, { isNear }: Spelling): void {
  if (isNear) {
    expectReadBack(sheets, expected);
    return;
  }
  const read = readBack(sheets);
  expect(read.told).toEqual(expected);
  expect(read.refused).toEqual([]);
}

const march = (rows: Rows): Grid => sheet("Relevé", rows);

const hoursHeaders = (spelled: Spelling): readonly string[] => TYPES.map(spelled.type);

const rowOf = ({ cells }: Naming, write: Write, work: Work): readonly CellValue[] => [
  ...cells(work.person),
  work.support,
  ...TYPES.map((type) => write(work[type])),
];

/** A row of sums under the naming columns. */
const totalRow = (label: string, named: Naming, of: readonly Work[], write: Write): readonly CellValue[] => [
  label,
  ...named.headers.slice(1).map(() => null),
  null,
  ...totals(of, write),
]; // prettier-ignore

describe("a plain table", () => {
  const more = fc.record({
    order: fc.noShrink(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 })),
    gaps: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
    isSummed: fc.boolean(),
    isSubtotalled: fc.boolean(),
    isGrouped: fc.boolean(),
    isRepeated: fc.boolean(),
    blankAfter: fc.nat(4),
    note: fc.constantFrom("", "Fait à Exempleville, le 2 avril 2026", "Signature du titulaire", "NB : heures arrondies au quart d'heure"),
  }); // prettier-ignore

  it("is read back in any order, with its sums, its groups, its pages and its notes", () => {
    fc.assert(
      fc.property(works, naming, spelling, writing, surround, more, (all, named, spelled, write, around, laid) => {
        const header: Rows = laid.isGrouped
          ? [
              [...named.headers.map(() => null), null, "Heures", null, null],
              [...named.headers, spelled.support, ...hoursHeaders(spelled)],
            ]
          : [[...named.headers, spelled.support, ...hoursHeaders(spelled)]];
        const rows = bySupport(all).flatMap((of, index): Rows => [
          ...(laid.isRepeated && index > 0 ? header : []),
          ...of.map((work) => rowOf(named, write, work)),
          ...(laid.isSubtotalled ? [totalRow(`Sous-total ${of[0]?.support ?? ""}`, named, of, write)] : []),
          ...(index === 0 && laid.blankAfter === 4 ? [[]] : []),
        ]);
        const table = [
          ...header,
          ...rows,
          ...(laid.isSummed ? [totalRow("TOTAL", named, all, write)] : []),
        ];
        const width = named.headers.length + 4;
        const order = laid.order.filter((at) => at < width);
        const placed = laid.isGrouped ? table : reordered(table, order, laid.gaps);
        const noted = laid.note === "" ? placed : [...placed, [], [laid.note]];
        expectExact([march(surrounded(noted, around))], expectedOf(all, []), spelled);
      })
    ); // prettier-ignore
  });
});

describe("a wide table", () => {
  it("with one column per support is read back", () => {
    fc.assert(
      fc.property(works, naming, spelling, writing, surround, fc.boolean(), (all, named, spelled, write, around, isGrouped) => {
        const people = byPerson(all).map((of): readonly CellValue[] => {
          const [first] = of;
          const apart = (type: Type): CellValue => {
            const values = of.map((work) => work[type]).filter((value) => value !== null);
            return write(values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0));
          };
          return [
            ...(first ? named.cells(first.person) : []),
            ...SUPPORTS.map((support) => write(of.find((work) => work.support === support)?.production ?? null)),
            apart("guidance"),
            apart("training"),
          ];
        });
        const titles = [...named.headers, ...SUPPORTS, spelled.type("guidance"), spelled.type("training")];
        const group = [...named.headers.map(() => null), "Production", null, null, null, null];
        const header: Rows = isGrouped ? [group, titles] : [titles];
        expectReadBack([march(surrounded([...header, ...people], around))], expectedOf(all, ["guidance", "training"]));
      })
    ); // prettier-ignore
  });

  it("with one column per day and the type of each row is read back", () => {
    fc.assert(
      fc.property(works, naming, spelling, writing, surround, (all, named, spelled, write, around) => {
        const days = Array.from({ length: 31 }, (_, index) => index + 1);
        const rows = all.flatMap((work) =>
          TYPES.filter((type) => work[type] !== null).map((type, index): readonly CellValue[] => [
            ...named.cells(work.person),
            work.support,
            spelled.type(type),
            ...days.map((day) => {
              const at = parts(work[type], 3)[(day - index - 1) % 5 === 0 ? Math.floor(day / 5) : 9];
              return write(at ?? null);
            }),
          ])
        );
        const header = [...named.headers, spelled.support, "Type d'heures", ...days];
        expectReadBack([march(surrounded([header, ...rows], around))], expectedOf(all, []));
      })
    ); // prettier-ignore
  });
});

describe("a long table", () => {
  it("with one row per day is read back", () => {
    fc.assert(
      fc.property(works, naming, spelling, writing, surround, fc.integer({ min: 1, max: 4 }), (all, named, spelled, write, around, count) => {
        const rows = Array.from({ length: count }, (_, day) =>
          all.map((work): readonly CellValue[] => [
            `${(day + 2).toString().padStart(2, "0")}/03/2026`,
            ...named.cells(work.person),
            work.support,
            ...TYPES.map((type) => write(parts(work[type], count)[day] ?? null)),
          ])
        ).flat();
        const header = ["Date", ...named.headers, spelled.support, ...hoursHeaders(spelled)];
        expectExact([march(surrounded([header, ...rows], around))], expectedOf(all, []), spelled);
      })
    ); // prettier-ignore
  });

  it("with one row per type of hours is read back", () => {
    fc.assert(
      fc.property(works, naming, spelling, writing, surround, (all, named, spelled, write, around) => {
        const rows = all.flatMap((work) =>
          TYPES.filter((type) => work[type] !== null).map((type): readonly CellValue[] => [
            ...named.cells(work.person),
            work.support,
            spelled.type(type),
            write(work[type]),
          ])
        );
        const header = [...named.headers, spelled.support, "Nature", "Heures"];
        expectReadBack([march(surrounded([header, ...rows], around))], expectedOf(all, []));
      })
    ); // prettier-ignore
  });
});

describe("a sheet in parts", () => {
  it("with one block or one title row per support is read back", () => {
    fc.assert(
      fc.property(works, naming, spelling, writing, surround, fc.nat(3), fc.boolean(), (all, named, spelled, write, around, kind, isSummed) => {
        const header = [...named.headers, ...hoursHeaders(spelled)];
        const isBlock = kind < 2;
        const rows = bySupport(all).flatMap((of, index): Rows => {
          const support = of[0]?.support ?? "";
          const label = kind % 2 === 0 ? `Support : ${support}` : support.toUpperCase();
          const sum = [`Total ${support}`, ...named.headers.slice(1).map(() => null), ...totals(of, write)];
          return [
            ...(isBlock && index > 0 ? [[]] : []),
            [label],
            ...(isBlock ? [header] : []),
            ...of.map((work): readonly CellValue[] => [...named.cells(work.person), ...TYPES.map((type) => write(work[type]))]),
            ...(isSummed ? [sum] : []),
          ];
        });
        const table = isBlock ? rows : [header, ...rows];
        const expected = expectedOf(all, []).map((text) => (kind % 2 === 0 ? text : upperSupport(text)));
        expectExact([march(surrounded(table, around))], [...expected].sort(), spelled);
      })
    ); // prettier-ignore
  });

  it("with one sheet per participant is read back", () => {
    fc.assert(
      fc.property(works, spelling, writing, fc.nat(2), (all, spelled, write, kind) => {
        const sheets = byPerson(all).flatMap((of): readonly Grid[] => {
          const [first] = of;
          if (!first) return [];
          const { identifier, lastName, firstName } = first.person;
          const titles: Rows =
            kind === 0
              ? [[`Salarié : ${lastName} ${firstName}`], ["Mois : mars 2026"]]
              : kind === 1
                ? [["Identifiant :", identifier, null, "Mois :", "mars 2026"]]
                : [["Relevé individuel – mars 2026"]];
          const name = kind === 2 ? `${lastName} ${firstName}` : `Fiche ${identifier}`;
          const rows = of.map((work): readonly CellValue[] => [work.support, ...TYPES.map((type) => write(work[type]))]);
          return [sheet(name, [...titles, [], [spelled.support, ...hoursHeaders(spelled)], ...rows])];
        });
        expectExact(sheets, expectedOf(all, []), spelled);
      })
    ); // prettier-ignore
  });
});

/** A label in capitals is read as it is written. */
const upperSupport = (text: string): string =>
  text
    .split("|")
    .map((part, index) => (index === 1 ? part.toUpperCase() : part))
    .join("|");
