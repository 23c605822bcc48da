import { criterionOf, isFirstLevel } from "../../src/domain/criteria";

describe("eligibility criteria", () => {
  it.each([
    ["BRSA", "RSA"], ["rsa", "RSA"], ["Bénéficiaire du RSA", "RSA"], ["ASS", "ASS"], ["AAH", "AAH"],
    ["DETLD", "DETLD"], ["DELD", "DELD"], ["Jeune", "JEUNE"], ["JEUNE", "JEUNE"], ["−26 ans", "JEUNE"],
    ["Senior", "SENIOR"], ["Sénior", "SENIOR"], ["50 ans et plus", "SENIOR"], ["QPV", "QPV"],
    ["ZRR", "ZRR"], ["TH", "TH"], ["RQTH", "TH"], ["ASE", "ASE"], ["PI", "PI"], ["PSH", "PSH"],
    ["PSH_PR", "PSH"], ["REF", "REF"], ["REF_DA", "REF"], ["FLE", "FLE"], ["PM", "PM"],
    ["CAP_BEP", "CAP_BEP"], ["CAP", "CAP_BEP"], ["Sans qualification", "CAP_BEP"],
    ["DETENTION_MJ", "DETENTION_MJ"], ["Parent isolé", "PI"],
  ])("reads %p as %s", (text, criterion) => {
    expect(criterionOf(text)).toBe(criterion);
  }); // prettier-ignore

  it("does not guess what it does not know", () => {
    expect(criterionOf("Autre")).toBeNull();
    expect(criterionOf("RSAA")).toBeNull();
    expect(criterionOf("")).toBeNull();
    expect(criterionOf("constructor")).toBeNull();
  });

  it("has four criteria of level 1", () => {
    const all = [
      "RSA",
      "ASS",
      "AAH",
      "DETLD",
      "DELD",
      "TH",
      "QPV",
      "SENIOR",
      "JEUNE",
      "PM",
    ] as const;
    expect(all.filter(isFirstLevel)).toEqual(["RSA", "ASS", "AAH", "DETLD"]);
  });
});
