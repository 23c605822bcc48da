import type { ContractPart } from "./drafts";

/** The steps of the form, in order. */
export type FormPart = Exclude<ContractPart, "overview">;

export const FORM_PARTS: readonly FormPart[] = [
  "identity", "volume", "split", "supervision", "lots", "clauses", "preparation",
]; // prettier-ignore

/** The parameters of each step, in the order they are asked. */
export const PART_PARAMETERS: Readonly<Record<FormPart, readonly string[]>> = {
  identity: [
    "Référence", "Objet", "Acheteur", "Titulaire", "SIRET", "Type de structure", "Type de marché", "Facilitateur",
    "Territoire",
  ],
  volume: [
    "Date de début", "Durée", "Reconductions", "CCAG", "Montant HT", "Engagement", "Volume prévu",
    "Durée d'un parcours", "Lissage", "Année de référence", "Trimestres", "PMSMP comptée comme",
    "Absences payées comptées comme",
  ],
  split: [
    "Part accompagnement et formation minimale", "Part accompagnement et formation maximale",
    "Part accompagnement minimale", "Part formation minimale", "Tolérance sur le volume mensuel",
  ],
  supervision: [
    "Participants par encadrant", "Heures d'accompagnement par participant et par mois",
    "Absence d'encadrement non remplacée tolérée", "Jour limite de remise du relevé", "Jour limite inclus",
    "Report au jour ouvrable", "Délai de vérification", "PASS IAE exigé", "Seuil de secret statistique",
    "Objectif de sorties dynamiques", "Objectif de sorties durables",
  ],
  lots: [],
  clauses: [],
  preparation: [],
}; // prettier-ignore

/** The step where a parameter is asked. */
export const partOfParameter = (key: string): FormPart =>
  FORM_PARTS.find((part) => PART_PARAMETERS[part].includes(key)) ?? "identity";
