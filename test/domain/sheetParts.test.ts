import { sheetParts } from "../../src/domain/sheetParts";
import { support } from "./rules/given";

it("sheets that share one of their places are not apart, whichever names more", () => {
  const areApart = sheetParts([support("Recyclerie"), support("Espaces verts")]);
  expect(areApart("Mars Recyclerie et Espaces verts", "Mars Recyclerie")).toBe(false);
  expect(areApart("Mars Recyclerie", "Mars Recyclerie et Espaces verts")).toBe(false);
  expect(areApart("Mars Recyclerie", "Mars Espaces verts")).toBe(true);
});
