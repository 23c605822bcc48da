import { monthOf } from "../../../src/domain/calendar";
import { consolidate } from "../../../src/domain/territory/consolidate";
import {
  considerationOf,
  territoryIndicators,
  yearsOf,
} from "../../../src/domain/territory/indicators";
import { AS_OF, file, line, person } from "./territory";

const HOUR = 3600;
const consolidation = consolidate(
  [
    file({ key: "a", lines: [line({ production: 1820 * HOUR })] }),
    file({
      key: "b",
      purchaseKind: "Clause d'exécution",
      amount: null,
      lines: [
        line({ production: 1600 * HOUR }),
        line({ month: monthOf(2025, 12), production: 10 * HOUR }),
      ],
    }),
    file({ key: "c", lines: [] }),
  ],
  { asOf: AS_OF, previous: null }
);

describe("the indicators of a year", () => {
  it("are hours, contracts that worked, and a full-time equivalent for each base", () => {
    expect(yearsOf(consolidation)).toEqual([2025, 2026]);
    expect(territoryIndicators(consolidation, 2026)).toEqual({
      year: 2026,
      contracts: 2,
      amount: 100_000_00,
      hours: 3420 * HOUR,
      fte: [
        { base: 1820, hundredths: 188 },
        { base: 1607, hundredths: 213 },
        { base: 1600, hundredths: 214 },
      ],
      byConsideration: [
        { consideration: null, contracts: 1, amount: 100_000_00, hours: 1820 * HOUR },
        { consideration: "Clause sociale", contracts: 1, amount: null, hours: 1600 * HOUR },
      ],
    });
    expect(territoryIndicators(consolidation, 2025)).toMatchObject({ contracts: 1, amount: null });
  });

  it("never say what a purchase of insertion was declared as", () => {
    expect(considerationOf("Achat d'insertion")).toBeNull();
    expect(considerationOf("Marché réservé")).toBe("Marché réservé");
  });

  it("count a person once a year, whatever the number of contracts", () => {
    const pass = "999991234567";
    const both = consolidate(
      [
        file({ key: "a", persons: [person({ pass, priorityDistrict: null })] }),
        file({
          key: "b",
          persons: [
            person({ pass }),
            person({ identifier: "P-002", lastName: "ESSAI", priorityDistrict: false }),
          ],
          lines: [
            line(),
            line({ person: 1 }),
            line({ month: monthOf(2025, 12), person: 1 }),
            line({ month: monthOf(2024, 12), production: 0 }),
            line({ month: null, person: 1 }),
          ],
        }),
      ],
      { asOf: AS_OF, previous: null }
    );
    expect(both.peopleByYear).toEqual([
      { year: 2025, persons: 1, districtPersons: 0 },
      { year: 2026, persons: 2, districtPersons: 1 },
    ]);
  });
});
