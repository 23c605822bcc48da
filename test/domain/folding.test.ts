import * as fc from "fast-check";
import { fold, foldOnce } from "../../src/domain/folding";

describe("folding", () => {
  it.each([
    ["  Déchèterie\nNord ", "decheterie nord"],
    ["HEURES\u00a0DE\u202fPRODUCTION", "heures de production"],
    ["De\u0301che\u0300terie", "decheterie"],
    ["Main-d’œuvre", "main-d'oeuvre"],
    ["Lot n° 1 – Espaces verts", "lot n° 1 - espaces verts"],
    ["Ate\u00adlier\u200b", "atelier"],
    ["ŒUVRE ÆTHER", "oeuvre aether"],
    ["  Lot  1   nord ", "lot 1 nord"],
    ["\t\r\n", ""],
  ])("folds %p into %p", (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it("keeps apart what differs by a letter, a digit or a hyphen", () => {
    expect(fold("Lot 1")).not.toBe(fold("Lot 2"));
    expect(fold("Jean-Paul")).not.toBe(fold("Jean Paul"));
  });

  it("folding twice changes nothing more", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      })
    );
  });

  it("folds plain letters and signs as it folds any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
        // An accent sends the text the long way; the rest must come out alike.
        expect(fold(`${text}\u00e9`)).toBe(fold(`${text}e`));
        expect(fold(`\u00e9${text}`)).toBe(fold(`e${text}`));
      })
    );
  });

  it("remembering gives the same folds", () => {
    const folded = foldOnce();
    fc.assert(
      fc.property(fc.constantFrom("Été", "été", "ETE", "Hiver"), (text) => {
        expect(folded(text)).toBe(fold(text));
      })
    );
  });
});
