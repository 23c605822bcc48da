import fc from "fast-check";
import { areFolded, axisTitles } from "../../../../src/workbook/compose/committee/axisNames";

const ranked = (rank: number): string => `Axe ${(rank + 1).toString()}`;

describe("what stands over an axis's column", () => {
  it("is the axis's name where it fits on two lines", () => {
    const names = ["Mobilité", "Français écrit", "Savoir-être", "Santé"];
    expect(axisTitles(names, ranked)).toEqual(names);
    expect(areFolded(names)).toBe(true);
    expect(areFolded(["Mobilité", "Santé"])).toBe(false);
  });

  it("is a shortened name where it does not, small words left out", () => {
    expect(
      axisTitles(
        ["Immersion en entreprise", "Respect des consignes", "Projet professionnel"],
        ranked
      )
    ).toEqual(["Immersion entrepr.", "Respect consignes", "Projet profess."]);
  });

  it("is the axis's rank where two would bear the same, or nothing is left", () => {
    expect(
      axisTitles(["Maîtrise du français écrit", "Maîtrise du français oral", "Santé", ""], ranked)
    ).toEqual(["Axe 1", "Axe 2", "Santé", "Axe 4"]);
  });

  it("never takes more than a column's width and two lines, nor the same twice", () => {
    const word = fc.stringMatching(/^[a-zéèà-]{1,16}$/);
    const name = fc.array(word, { maxLength: 5 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 8 }), (names) => {
        const titles = axisTitles(names, ranked);
        expect(titles).toHaveLength(names.length);
        expect(new Set(titles).size).toBe(titles.length);
        for (const title of titles) expect(title.length).toBeLessThanOrEqual(19);
      })
    );
  });
});
