import { dayOf } from "../../src/domain/calendar";
import type { SplitProjection, VolumeProjection } from "../../src/domain/projection";
import { projection as english } from "../../src/messages/en/projection";
import { projection as french } from "../../src/messages/fr/projection";

const h = (hours: number): number => hours * 3600;
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const split: SplitProjection = {
  period: { from: dayOf(2026, 1, 1), to: dayOf(2026, 12, 31) },
  lot: null,
  monthsLeft: 11,
  remaining: h(11_000),
  supported: { least: h(2310), most: h(3500) },
  production: { least: h(7500), most: h(8690) },
  guidance: null,
  training: null,
  isPossible: true,
};
const volume: VolumeProjection = {
  lot: null,
  done: h(1000),
  planned: h(12_000),
  missing: h(11_000),
  monthsLeft: 11,
  needed: h(1000),
  best: h(950),
};

describe("the projection in words", () => {
  it("says what the hours to come must hold, and how much a month, rounded up", () => {
    expect(plain(french.split(split))).toBe(
      "De janvier à décembre 2026, il reste 11 000,00 h prévues en 11 mois. Pour finir dans les bornes : de 2 310,00 h à 3 500,00 h d’accompagnement et de formation (au moins 210,00 h par mois) ; de 7 500,00 h à 8 690,00 h de production (au moins 681,82 h par mois)."
    );
    expect(plain(english.split(split))).toBe(
      "11,000.00 h are still planned in 11 months from January to December 2026. To end within the bounds: 2,310.00 h to 3,500.00 h of guidance and training (at least 210.00 h a month); 7,500.00 h to 8,690.00 h of production (at least 681.82 h a month)."
    );
  });

  it("names the lot and each type's own minimum, and leaves out what is not needed any more", () => {
    const own: SplitProjection = {
      ...split,
      lot: "2",
      monthsLeft: 1,
      supported: { least: 0, most: h(10) },
      production: { least: h(990), most: h(990) },
      guidance: h(4),
      training: 0,
    };
    expect(plain(french.split(own))).toBe(
      "De janvier à décembre 2026, lot 2, il reste 11 000,00 h prévues en 1 mois. Pour finir dans les bornes : de 0,00 h à 10,00 h d’accompagnement et de formation, dont au moins 4,00 h d’accompagnement ; exactement 990,00 h de production (au moins 990,00 h par mois)."
    );
    expect(plain(english.split(own))).toContain("of which at least 4.00 h of guidance; exactly 990.00 h"); // prettier-ignore
  });

  it("says when nothing ends within the bounds", () => {
    const lost = { ...split, isPossible: false };
    expect(plain(french.split(lost))).toMatch(/aucun partage de ces heures ne finit dans les bornes\.$/);
    expect(plain(english.split(lost))).toMatch(/no share of them ends within the bounds\.$/);
  }); // prettier-ignore

  it("says what is left of a volume, reached or out of months", () => {
    expect(plain(french.volume(volume))).toBe(
      "Volume du marché : il reste 11 000,00 h à faire en 11 mois, soit 1 000,00 h par mois ; le meilleur mois à ce jour en a donné 950,00 h."
    );
    expect(plain(french.volume({ ...volume, lot: "2", missing: 0 }))).toBe(
      "Volume du lot 2 : les 12 000,00 h prévues sont atteintes."
    );
    expect(plain(french.volume({ ...volume, needed: null, monthsLeft: 0 }))).toBe(
      "Volume du marché : il manque 11 000,00 h, sans mois restant."
    );
    expect(plain(french.volume({ ...volume, best: 0 }))).toMatch(/1 000,00 h par mois\.$/);
    expect(plain(english.volume({ ...volume, lot: "2", missing: 0 }))).toBe(
      "The volume of lot 2: the 12,000.00 h planned are reached."
    );
    expect(plain(english.volume({ ...volume, needed: null }))).toContain("no month left");
    expect(plain(english.volume(volume))).toContain("best month so far gave 950.00 h");
  });
});
