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

  it("reads every usual spelling", () => {
    const spellings: Readonly<Record<string, readonly string[]>> = {
      RSA: ["rsa", "brsa", "beneficiaire rsa", "beneficiaire du rsa", "allocataire rsa"],
      ASS: ["ass", "allocataire ass", "beneficiaire de l ass"],
      AAH: ["aah", "allocataire aah", "beneficiaire de l aah"],
      DETLD: ["detld", "24 mois", "24 mois inscrit ft", "demandeur d emploi de tres longue duree"],
      CAP_BEP: [
        "cap",
        "bep",
        "cap bep",
        "infra cap",
        "infra cap bep",
        "niveau cap bep ou infra",
        "sans qualification",
        "niveau 3",
        "niveau 3 ou infra",
        "niveau infra 3",
      ],
      SENIOR: ["senior", "seniors", "50 ans", "plus de 50 ans", "50 ans et plus"],
      JEUNE: ["jeune", "jeunes", "26 ans", "moins de 26 ans"],
      ASE: ["ase", "sortant ase", "sortant de l ase"],
      DELD: ["deld", "12 24 mois", "12 a 24 mois", "demandeur d emploi de longue duree"],
      TH: ["th", "rqth", "boeth", "oeth", "travailleur handicape"],
      PI: ["pi", "parent isole"],
      PSH: ["psh", "psh pr", "sans hebergement", "personne sans hebergement", "sdf"],
      REF: ["ref", "ref da", "da", "refugie", "demandeur d asile", "refugie statutaire"],
      ZRR: ["zrr", "zfrr", "zrr zfrr", "resident zrr", "frr"],
      QPV: ["qpv", "resident qpv"],
      DETENTION_MJ: ["detention mj", "detention", "mj", "sortant de detention", "main de justice"],
      FLE: ["fle", "maitrise de la langue"],
      PM: ["pm", "mobilite", "probleme de mobilite"],
    };
    for (const [criterion, texts] of Object.entries(spellings)) {
      for (const text of texts) expect([text, criterionOf(text)]).toEqual([text, criterion]);
    }
  });

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
