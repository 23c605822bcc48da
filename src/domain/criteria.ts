import { fold } from "./folding";

/**
 * The administrative criteria of eligibility to insertion by economic activity, with their level. Level 1: RSA, ASS,
 * AAH, DETLD (registered as unemployed for over 24 months); level 2: the others.
 */
export type Criterion =
  | "RSA" | "ASS" | "AAH" | "DETLD"
  | "CAP_BEP" | "SENIOR" | "JEUNE" | "ASE" | "DELD" | "TH" | "PI" | "PSH" | "REF" | "ZRR" | "QPV"
  | "DETENTION_MJ" | "FLE" | "PM"; // prettier-ignore

const FIRST_LEVEL: ReadonlySet<Criterion> = new Set(["RSA", "ASS", "AAH", "DETLD"]);

/** What people write, by folded text without signs: the codes, their variants, the usual labels. */
const WRITTEN: Readonly<Record<Criterion, readonly string[]>> = {
  RSA: ["rsa", "brsa", "beneficiaire rsa", "beneficiaire du rsa", "allocataire rsa"],
  ASS: ["ass", "allocataire ass", "beneficiaire de l ass"],
  AAH: ["aah", "allocataire aah", "beneficiaire de l aah"],
  DETLD: ["detld", "24 mois", "24 mois inscrit ft", "demandeur d emploi de tres longue duree"],
  CAP_BEP: ["cap", "bep", "cap bep", "infra cap", "infra cap bep", "niveau cap bep ou infra", "sans qualification", "niveau 3", "niveau 3 ou infra", "niveau infra 3"],
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
}; // prettier-ignore

const BY_TEXT: ReadonlyMap<string, Criterion> = new Map(
  Object.entries(WRITTEN).flatMap(([criterion, texts]) =>
    // The record's keys are the criteria; the compiler widens them to texts.
    texts.map((text) => [text, criterion as Criterion] as const)
  )
);

/** The criterion a text means, or null for one that is not known. */
export const criterionOf = (text: string): Criterion | null =>
  BY_TEXT.get(
    fold(text)
      .replace(/[^a-z0-9]+/g, " ")
      .trim()
  ) ?? null;

export const isFirstLevel = (criterion: Criterion): boolean => FIRST_LEVEL.has(criterion);
