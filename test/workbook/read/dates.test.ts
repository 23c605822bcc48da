import fc from "fast-check";
import {
  dayOf,
  firstDay,
  lastDay,
  monthInYear,
  monthOf,
  yearOfMonth,
} from "../../../src/domain/calendar";
import {
  monthOfYearlessDay,
  parseDay,
  parseMonth,
  readDay,
  readMonth,
} from "../../../src/workbook/read/dates";

const MARCH = monthOf(2026, 3);
const NAMES = [
  "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
  "novembre", "décembre",
]; // prettier-ignore

describe("months", () => {
  it.each([
    "Mars 2026", "MARS 2026", "mars-26", "mars 26", "mars26", "2026-03", "2026_03", "03_2026",
    "03/2026", "3/2026", "03-2026", "03.2026", "mars 2026 (v2)", "Mars 2026 (2)",
    "Relevé de mars 2026", "2026 mars", "01/03/2026", "2026-03-15", "15 mars 2026",
    "du 01/03/2026 au 31/03/2026", "Relevé 2026-03 v2", "Releve_202603", "mars\u00a02026",
    "03/26", "3-26", "03.26", "Heures 03_2026 ACI", "du 1er au 31 mars 2026",
  ])("reads «%s» as March 2026", (text) => {
    expect(parseMonth(text)).toBe(MARCH);
  }); // prettier-ignore

  it.each([
    ["févr. 2026", monthOf(2026, 2)],
    ["Décembre 2025", monthOf(2025, 12)],
    ["DEC-25", monthOf(2025, 12)],
    ["août 2027", monthOf(2027, 8)],
    ["AOUT-27", monthOf(2027, 8)],
    ["sept 26", monthOf(2026, 9)],
  ])("reads «%s»", (text, month) => {
    expect(parseMonth(text)).toBe(month);
  });

  it.each([
    "mars", "2026", "Lot 1", "T1 2026", "2026-T1", "1er trimestre 2026", "13/2026", "00_2026",
    "03/12", "12/11", "13/26", "janvier à mars 2026", "du 01/03/2026 au 30/04/2026", "Mars 1815", "Feuil1", "marsouin 2026",
    "2026-2027", "Lot 1 2026 bis", "", "Relevé type", "123456789",
  ])("finds no single month in «%s»", (text) => {
    expect(parseMonth(text)).toBeNull();
  }); // prettier-ignore

  it("reads any month from each of its names", () => {
    fc.assert(
      fc.property(fc.integer({ min: monthOf(2000, 1), max: monthOf(2099, 12) }), (month) => {
        const name = NAMES[monthInYear(month) - 1] ?? "";
        const year = yearOfMonth(month).toString();
        const number = monthInYear(month).toString().padStart(2, "0");
        for (const text of [
          `${name} ${year}`,
          `${name.toUpperCase()}-${year.slice(2)}`,
          `${name.normalize("NFD")}\u00a0${year} (v2)`,
          `${year}-${number}`,
          `${number}_${year}`,
          `${number}/${year}`,
        ]) {
          expect(parseMonth(text)).toBe(month);
        }
        expect(readMonth({ value: firstDay(month), format: "mmmm yyyy" })).toBe(month);
        expect(readMonth({ value: lastDay(month), format: "General" })).toBe(month);
      })
    );
  });
});

describe("what a year known from elsewhere completes", () => {
  it("is a month named alone, and nothing else", () => {
    const read = (value: string, year: number | null) => readMonth({ value, format: "@" }, year);
    expect(["mars", "MARS", "Mois de mars", "mois : mars"].map((text) => read(text, 2026))).toEqual([
      MARCH, MARCH, MARCH, MARCH,
    ]);
    expect(read("mars", null)).toBeNull();
    expect(read("mars 2025", 2026)).toBe(monthOf(2025, 3));
    expect(["marsouin", "mars avril", "rue de mars", "3"].map((text) => read(text, 2026))).toEqual([
      null, null, null, null,
    ]);
  }); // prettier-ignore

  it("is a day without a year", () => {
    expect(["02/03", "lun. 02/03", "2 mars", "29/02", "1er mars"].map(monthOfYearlessDay)).toEqual([
      3, 3, 3, 2, 3,
    ]);
    expect(["31/04", "13/13", "lundi 2", "7,5", "2026"].map(monthOfYearlessDay)).toEqual([
      null, null, null, null, null,
    ]);
  }); // prettier-ignore
});

describe("days", () => {
  it.each(["15/03/2026", "15-03-2026", "15.03.26", "2026-03-15", "15 mars 2026", "15/3/2026", "15/03/2026 10:30", "15.3.26", "15 mars 26", "15-mars-26", "dimanche 15 mars 2026", "dim. 15/03/2026", "Dim 15.3.26"])(
    "reads «%s»",
    (text) => {
      expect(parseDay(text)).toBe(dayOf(2026, 3, 15));
    }
  ); // prettier-ignore

  it("reads a serial, without its hour", () => {
    expect(readDay({ value: 46_096.75, format: "dd/mm/yyyy" })).toBe(46_096);
  });

  it.each(["31/02/2026", "2026", "15/03", "demain", "32/01/2026", "03/15/2026"])(
    "refuses «%s»",
    (text) => {
      expect(parseDay(text)).toBeNull();
    }
  );

  it("refuses a number that is a year typed in the wrong cell", () => {
    expect(readDay({ value: 2026, format: "General" })).toBeNull();
  });

  it("takes two-digit years for the nearest century", () => {
    expect(parseDay("01/02/49")).toBe(dayOf(2049, 2, 1));
    expect(parseDay("01/02/85")).toBe(dayOf(1985, 2, 1));
  });
});
