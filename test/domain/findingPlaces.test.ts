import type { Lot } from "../../src/domain/contract";
import { lotOrParameterPlace } from "../../src/domain/findingPlaces";
import { PLAIN_CONTRACT } from "../fixtures/contract";

const MINIMUM = "Part accompagnement et formation minimale";
const place = (sheet: string, cell: string) => ({ sheet, cell });

const lot = (more: Partial<Lot> = {}): Lot => ({
  code: "1",
  title: null,
  contractor: null,
  siret: null,
  plannedHours: null,
  minShare: null,
  maxShare: null,
  place: place("Lots", "D5"),
  ...more,
});

const of = (lots: readonly Lot[]) => ({
  contract: { ...PLAIN_CONTRACT, cells: { [MINIMUM]: place("Marché", "B22") } },
  lots,
});

describe("where a finding about a lot's split or volume stands", () => {
  it("is the lot's own cell, where it says the parameter itself", () => {
    const cells = { Lot: place("Lots", "A5"), [MINIMUM]: place("Lots", "F5") };
    expect(lotOrParameterPlace(of([lot({ cells })]), "1", MINIMUM)).toEqual(place("Lots", "F5"));
  });

  it("is the lot's name where it says nothing, its row where nothing tells its cells", () => {
    const cells = { Lot: place("Lots", "A5") };
    expect(lotOrParameterPlace(of([lot({ cells })]), "1", MINIMUM)).toEqual(place("Lots", "A5"));
    expect(lotOrParameterPlace(of([lot()]), "1", MINIMUM)).toEqual(place("Lots", "D5"));
  });

  it("is the contract's cell without a lot, or for an unknown one", () => {
    expect(lotOrParameterPlace(of([lot()]), null, MINIMUM)).toEqual(place("Marché", "B22"));
    expect(lotOrParameterPlace(of([lot()]), "9", MINIMUM)).toEqual(place("Marché", "B22"));
  });
});
