import { sensitivePlaces } from "../../src/domain/sensitiveFindings";
import { MARCH, line, statement } from "./rules/given";

it("a row that holds several months is told of its first line", () => {
  const sheet = statement([line(7, { month: MARCH }), line(7, { month: MARCH + 1 })]);
  const submitted = {
    statements: [sheet],
    ignoredSheets: [],
    sensitive: [{ sheet: sheet.sheet, cell: "J7", kind: "health" } as const],
  };
  const [place] = sensitivePlaces({ submitted }, ["health"]);
  expect(place).toMatchObject({ line: { month: MARCH }, person: "P-001" });
});
