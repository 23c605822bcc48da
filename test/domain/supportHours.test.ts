import { supportsOfLine } from "../../src/domain/supportHours";
import { support } from "./rules/given";

describe("the supports a line may stand on", () => {
  const everywhere = support("Espaces verts");
  const first = { ...everywhere, lot: "1" };
  const second = { ...everywhere, lot: "2" };
  const other = { ...support("Déchèterie"), lot: "2" };

  it("are those of its name and, where both say one, of its lot", () => {
    const of = supportsOfLine([everywhere, first, second, other]);
    expect(of({ support: "espaces verts", lot: "2" })).toEqual([everywhere, second]);
    expect(of({ support: "espaces verts", lot: null })).toEqual([everywhere, first, second]);
    expect(of({ support: "Déchèterie", lot: "1" })).toEqual([]);
    expect(supportsOfLine([everywhere])({ support: "Espaces verts", lot: "1" })).toEqual([everywhere]);
  });

  it("are none for a line that names none", () => {
    expect(supportsOfLine([everywhere])({ support: null, lot: null })).toEqual([]);
  });
}); // prettier-ignore
