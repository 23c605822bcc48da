import fc from "fast-check";
import { readHours, resolveColumn } from "../../../src/workbook/read/hours";

const seconds = (value: string | number, format = "General"): number | string => {
  const reading = readHours(value, format);
  return reading.kind === "hours" ? reading.seconds : reading.kind;
};

const SEVEN_AND_A_HALF = 27_000;

describe("hours as texts", () => {
  it.each([
    "7,5", "7.5", "7h30", "7 h 30", "7:30", "07:30", "7H30", "7,5 h", "7,5h", "7.5 heures",
    "7 heures 30", "7 heures 30 minutes", "7 h 30 min", "7h30min", "7h30mn", "7:30:00", "+7,5",
    "7'30", "7’30", "7 ' 30", "7 heures et 30 minutes", "7 h 30 min.",
    "7\u00a0h\u00a030", "7\u202fh\u202f30", "7\u2009h\u200930", " 7,5 ", "7,50", "7,500",
    "\u200b7,5", "450 min",
  ])("reads «%s» as seven hours and a half", (text) => {
    expect(seconds(text)).toBe(SEVEN_AND_A_HALF);
  }); // prettier-ignore

  it.each([
    ["7h", 25_200],
    ["7 heures", 25_200],
    ["7,00 h", 25_200],
    ["0", 0],
    ["0:00", 0],
    [",5", 1800],
    ["1 234,5", 4_444_200],
    ["1\u00a0234,5", 4_444_200],
    ["1\u202f234,5 h", 4_444_200],
    ["1.234,5", 4_444_200],
    ["1 234h30", 4_444_200],
    ["-3,5", -12_600],
    ["\u22123,5", -12_600],
    ["-3h30", -12_600],
    ["0,00125", 5],
    ["0,001250000000000000000", 5],
    ["0,001249999999999999999", 4],
    ["7,75 h", 27_900],
    ["7,333 h", 26_399],
  ])("reads «%s» as %d seconds", (text, expected) => {
    expect(seconds(text)).toBe(expected);
  });

  it.each(["", " ", "\u00a0", "-", "–", "—", "--", "/"])(
    "reads «%s» as nothing declared, which is not 0",
    (text) => {
      expect(readHours(text, "General")).toEqual({ kind: "empty" });
    }
  );

  it.each([
    "abs",
    "Abs.",
    "ABSENT",
    "absente",
    "Absent(e)",
    "absence",
    "néant",
    "Néant",
    "NEANT",
    "ne\u0301ant",
  ])("reads «%s» as declared without hours: neither empty nor 0", (text) => {
    expect(readHours(text, "General")).toEqual({ kind: "absent" });
  });

  it("reads leave codes as absences in a column per day only", () => {
    for (const text of ["CP", "AM", "AT", "rtt", "JF", "Férié", "maladie", "Congés", "repos"]) {
      expect(readHours(text, "General", { isDay: true })).toEqual({ kind: "absent" });
      expect(readHours(text, "General")).toEqual({ kind: "not-hours" });
    }
  });

  it.each([
    "x", "présent", "7'", "7'3", "7'30\"", "7'60", "7:30 à 9:00", "voir annexe", "7h60", "7:60", "7:5", "7,5,5", "7 30", "12 34,5", "7h30 à 9h", "h",
    "7,5*", "7,5²", "1e3", "0x10", "Infinity", "NaN", "7½", "٧", "20000000", "7h8",
  ])("refuses «%s»", (text) => {
    expect(readHours(text, "General")).toEqual({ kind: "not-hours" });
  }); // prettier-ignore

  it.each(["#REF!", "#VALUE!", "#VALEUR!", "#DIV/0!", "#N/A", "#NOM?", " #ref! "])(
    "knows the error value %s",
    (text) => {
      expect(readHours(text, "General")).toEqual({ kind: "error" });
    }
  );

  it("shows both readings of «7,30 h» and of «7h5»", () => {
    expect(readHours("7,30 h", "General")).toEqual({
      kind: "ambiguous",
      readings: [26_280, 27_000],
    });
    expect(readHours("7.30 heures", "@")).toEqual({
      kind: "ambiguous",
      readings: [26_280, 27_000],
    });
    expect(readHours("7h5", "@")).toEqual({ kind: "ambiguous", readings: [25_500, 28_200] });
  });

  it("never takes an empty cell for 0", () => {
    expect(readHours(null, "0.00")).toEqual({ kind: "empty" });
    expect(readHours(0, "0.00")).toEqual({ kind: "hours", seconds: 0 });
  });
});

describe("hours as numbers", () => {
  it.each([
    "General",
    "0.00",
    "@",
    '0.00" h"',
    'General" h"',
    "0.00\\ \\h",
    "#,##0.00",
    "[Red]0.0",
  ])("reads 7.5 as decimal hours where the format is %s", (format) => {
    expect(seconds(7.5, format)).toBe(SEVEN_AND_A_HALF);
  });

  it.each(["[h]:mm", "h:mm", "hh:mm:ss", "[hh]:mm:ss", "h:mm AM/PM", "[$-40C]h:mm", '[h]" h "mm', "[mm]:ss", "h:mm:ss.0"])(
    "reads 0.3125 of a day as seven hours and a half where the format is %s",
    (format) => {
      expect(seconds(0.3125, format)).toBe(SEVEN_AND_A_HALF);
    }
  ); // prettier-ignore

  it("reads more than a day of hours", () => {
    expect(seconds(6.5, "[h]:mm")).toBe(561_600);
  });

  it("doubts a clock that has gone round: only [h]:mm shows hours above 24", () => {
    expect(readHours(1.5, "h:mm")).toEqual({ kind: "ambiguous", readings: [129_600, 43_200] });
    expect(seconds(1.5, "[h]:mm")).toBe(129_600);
    expect(seconds(2, "h:mm")).toBe("ambiguous");
  });

  it("reads a number as its format shows it", () => {
    expect(seconds(450, '0" min"')).toBe(SEVEN_AND_A_HALF);
    expect(seconds(730, '0"h"00')).toBe(SEVEN_AND_A_HALF);
    expect(seconds(730, "00\\:00")).toBe(SEVEN_AND_A_HALF);
    expect(seconds(775, '0"h"00')).toBe("not-hours");
  });

  it("takes plain numbers for minutes where the header says so", () => {
    const minutes = (value: string | number, format = "General") =>
      readHours(value, format, { unit: "minutes" });
    expect(minutes(450)).toEqual({ kind: "hours", seconds: SEVEN_AND_A_HALF });
    expect(minutes("450")).toEqual({ kind: "hours", seconds: SEVEN_AND_A_HALF });
    expect(minutes("7,5")).toEqual({ kind: "hours", seconds: 450 });
    expect(minutes("7h30")).toEqual({ kind: "hours", seconds: SEVEN_AND_A_HALF });
    expect(minutes("7,5 h")).toEqual({ kind: "hours", seconds: SEVEN_AND_A_HALF });
    expect(minutes(0.3125, "[h]:mm")).toEqual({ kind: "hours", seconds: SEVEN_AND_A_HALF });
    expect(minutes("7:30")).toEqual({ kind: "ambiguous", readings: [SEVEN_AND_A_HALF, 450] });
  });

  it.each(["dd/mm/yyyy", "d-mmm", "mmm-yy", "m/d/yyyy h:mm", "0%"])(
    "refuses a number shown as %s: «7.5» typed in French is a day of May",
    (format) => {
      expect(seconds(46_149, format)).toBe("not-hours");
    }
  );

  it("refuses what is no duration", () => {
    expect(readHours(true, "General")).toEqual({ kind: "not-hours" });
    expect(seconds(285_059_999_999_903)).toBe("not-hours");
    expect(seconds(Number.NaN)).toBe("not-hours");
    expect(seconds(Number.POSITIVE_INFINITY)).toBe("not-hours");
  });
});

describe("a column of texts with a unit", () => {
  const column = (...texts: string[]) =>
    resolveColumn(texts.map((value) => ({ value, format: "@" }))).map((reading) =>
      reading.kind === "hours" ? reading.seconds : reading.kind
    );

  it("is decimal when one of them has 60 or more after the comma", () => {
    expect(column("7,30 h", "8,75 h")).toEqual([26_280, 31_500]);
    expect(column("7,30 h", "8,60 h")).toEqual([26_280, 30_960]);
  });

  it("is decimal when all have 00, 25, 50 or 75", () => {
    expect(column("7,25 h", "7,50 h", "8,00 h")).toEqual([26_100, 27_000, 28_800]);
    expect(column("7,50 h")).toEqual([27_000]);
  });

  it("stays ambiguous when nothing settles it", () => {
    expect(column("7,30 h", "7,50 h", "7h30", "7,75", "7,5 h")).toEqual([
      "ambiguous", "ambiguous", 27_000, 27_900, 27_000,
    ]); // prettier-ignore
  });

  it("never settles «7h5»", () => {
    expect(column("7h5", "7,75 h")).toEqual(["ambiguous", 27_900]);
  });
});

describe("a column of crosses", () => {
  const kinds = (...values: (string | number | null)[]) =>
    resolveColumn(values.map((value) => ({ value, format: "General" }))).map(({ kind }) => kind);

  it("says absence among hours, and nothing at all alone", () => {
    expect(kinds(7, "x", "X", null)).toEqual(["hours", "absent", "absent", "empty"]);
    expect(kinds("x", "x", null)).toEqual(["not-hours", "not-hours", "empty"]);
    expect(kinds("x", "abs")).toEqual(["not-hours", "absent"]);
  });
});

describe("every written form", () => {
  const duration = fc.integer({ min: 0, max: 36_000_000 });
  const pad = (value: number): string => value.toString().padStart(2, "0");
  const parts = (total: number) => [
    Math.floor(total / 3600),
    Math.floor((total % 3600) / 60),
    total % 60,
  ] as const; // prettier-ignore
  const space = fc.constantFrom("", " ", "\u00a0", "\u202f", "\u2009");

  it("gives back the second it was written from", () => {
    fc.assert(
      fc.property(duration, space, fc.boolean(), (total, gap, isNegative) => {
        const [h, m, s] = parts(total);
        const sign = isNegative ? "-" : "";
        const expected = isNegative ? 0 - total : total;
        expect(seconds(`${sign}${h}:${pad(m)}:${pad(s)}`)).toBe(expected);
        expect(seconds(`${sign}${h}${gap}h${gap}${pad(m)}${gap}min${gap}${pad(s)}${gap}s`)).toBe(
          expected
        );
        expect(seconds(expected / 86_400, "[h]:mm:ss")).toBe(expected);
        expect(seconds(expected / 3600)).toBe(expected);
      })
    );
  });

  it("gives back the minute it was written from", () => {
    fc.assert(
      fc.property(duration, space, (total, gap) => {
        const [h, m] = parts(total);
        const expected = h * 3600 + m * 60;
        expect(seconds(`${h}${gap}h${gap}${pad(m)}`)).toBe(expected);
        expect(seconds(`${h}:${pad(m)}`)).toBe(expected);
        expect(seconds(`${h}${gap}heures${gap}${pad(m)}`)).toBe(expected);
        expect(seconds(`${h * 60 + m} min`)).toBe(expected);
      })
    );
  });

  it("rounds decimals once, half away from zero, as big integers do", () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 22 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), digits, fc.constantFrom(",", "."), (whole, fraction, comma) => {
        const text = fraction.join("");
        const top = BigInt(`${whole}${text}`) * 3600n;
        const bottom = 10n ** BigInt(text.length);
        const expected = (2n * top + bottom) / (2n * bottom);
        expect(seconds(`${whole}${comma}${text}`)).toBe(Number(expected));
        expect(seconds(`-${whole}${comma}${text}`)).toBe(0 - Number(expected));
      })
    ); // prettier-ignore
  });

  it("never throws, and is quick on any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.string(), (text, format) => {
        expect(readHours(text, format).kind).toMatch(/empty|hours|ambiguous|error|not-hours/);
        expect(readHours(12.5, format).kind).toMatch(/hours|ambiguous/);
      })
    );
    expect(seconds("1 111".repeat(20_000))).toBe("not-hours");
    expect(seconds(" ".repeat(200_000))).toBe("empty");
  });
});
