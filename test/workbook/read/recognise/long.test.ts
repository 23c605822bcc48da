import { dayOf } from "../../../../src/domain/calendar";
import { meanings, named, PEOPLE } from "./sheets";

const codes = (...parameters: Parameters<typeof meanings>) =>
  meanings(...parameters).map(([, meaning]) => meaning);

const TYPES = ["Production", "ASP", "Formation"];
const dated = (header: string, days: readonly (number | string)[], format = "General") => {
  const rows = [
    [header, "Salarié", "Nature des heures", "Durée"],
    ...days.flatMap((day) =>
      PEOPLE.map(([, last, first], i) => [day, `${last} ${first}`, TYPES[i % 3] ?? null, 7])
    ),
  ];
  const formatAt = Object.fromEntries(rows.map((_, row) => [`${row},0`, format]));
  return codes(rows, { more: { formatAt } });
};

describe("one row per day", () => {
  it("reads the date, the type of hours and the hours", () => {
    const long = ["date", "name", "hourType", "hours"];
    expect(dated("Date", [dayOf(2026, 3, 2), dayOf(2026, 3, 3)], "dd/mm/yyyy")).toEqual(long);
    expect(dated("Jour", ["02/03/2026", "3 mars 2026"])).toEqual(long);
    expect(dated("Jour", [2, 3])).toEqual(long);
  });

  it("does not take a number of days for a day", () => {
    expect(dated("Jours", [2, 3])[0]).toBe("ignored");
    expect(dated("Nombre de jours", [2, 3])[0]).toBe("ignored");
  });

  it("takes the only column of hours for the type's, even «Total heures»", () => {
    for (const header of ["Heures", "Nb h", "Total heures", "Heures réalisées", "Hres"]) {
      const rows = [["Nom", "Type d'heures", header], ...TYPES.flatMap((type) => named(type, 7))];
      expect(codes(rows)).toEqual(["name", "hourType", "hours"]);
    }
  });

  it("does not take a type of contract for a type of hours", () => {
    const rows = [["Nom", "Type", "Heures de production"], ...named("CDDI", 35)];
    expect(codes(rows)).toEqual(["name", "ignored", "production"]);
  });

  it("keeps a type column when one of its types is unknown", () => {
    const rows = [
      ["Nom", "Type d'heures", "Heures"],
      ...named("Production", 7),
      ["EXEMPLE-ECHO Andrea", "Loisirs", 3],
    ];
    expect(codes(rows)[1]).toBe("hourType");
  });

  it("leaves arrivals, departures and breaks out of the hours", () => {
    const rows = [
      ["Heures de production"],
      ["Nom", "Heure d'arrivée", "Heure de départ", "Pause", "Durée"],
      ...named(8, 16, 1, 7),
    ];
    expect(codes(rows)).toEqual(["name", "ignored", "ignored", "ignored", "production"]);
  });

  it("leaves the dates of something else alone", () => {
    const rows = [
      ["Date d'entrée", "Nom", "Production", "Date de sortie"],
      ...PEOPLE.map(([, name]) => ["02/03/2026", name, 35, null]),
    ];
    expect(codes(rows)).toEqual(["ignored", "lastName", "production", "ignored"]);
  });
});
