import type { RuleCode } from "../../domain/finding";
import { typographic } from "../typography";

/**
 * What each finding asks of the titulaire. The rules' own remedies speak to the buyer, of his tables and clauses: they stay
 * with him.
 */
const REQUESTS: Readonly<Record<RuleCode, string>> = {
  "LEC-01": "remettre la feuille avec des en-têtes qui disent le type des heures (production, accompagnement, formation).",
  "LEC-02": "remettre la feuille avec une colonne « Identifiant », ou le nom et le prénom de chacun.",
  "LEC-03": "donner le nombre d’heures de cette cellule, ou dire que rien n’est déclaré.",
  "LEC-04": "dire laquelle des deux durées est la bonne.",
  "LEC-05": "donner la valeur que la formule devait afficher.",
  "LEC-06": "dire s’il manque une ligne ou si le total est faux, et joindre un relevé concordant.",
  "LEC-07": "dire le mois et le lot de cette feuille.",
  "LEC-08": "dire si cette colonne contient des heures du marché, et de quel type.",
  "LEC-09": "dire si les heures de ces lignes ou colonnes masquées sont bien déclarées.",
  "LEC-10": "corriger les heures dans le relevé du mois où elles ont été déclarées à tort.",
  "LEC-11": "confirmer quelle feuille est la bonne, ou dire si elles se complètent.",
  "LEC-12": "dire s’il s’agit d’un oubli, d’un mois sans heures ou d’une sortie. Aucun détail de santé.",
  "REP-01": "dire si chaque heure est dans la bonne colonne, et ce qui explique la répartition du mois.",
  "REP-02": "dire si chaque heure est dans la bonne colonne, et ce qui explique la répartition de la période.",
  "REP-03": "proposer les heures qui ramènent la répartition dans ses bornes avant la fin de la période.",
  "REP-04": "dire ce qui explique cet écart et ce qui est proposé.",
  "REP-05": "dire ce qui explique ce manque et ce qui est proposé pour la suite.",
  "REP-06": "donner les dates des entretiens tenus avec cette personne, ou dire pourquoi il n’y en a pas eu.",
  "VOL-01": "dire la cause de l’écart (absences, intempéries, postes non pourvus).",
  "VOL-02": "dire la cause du retard et proposer un plan de rattrapage.",
  "VOL-03": "dire s’il manque des relevés, et ce qui explique les heures non réalisées.",
  "VOL-04": "dire si un mois est compté deux fois, et ce qui explique le dépassement.",
  "VOL-05": "dire ce que chaque mois restant peut porter.",
  "VOL-06": "donner les dates d’entrée et de sortie qui manquent, et ce qui explique l’écart.",
  "SUP-01": "donner le nom du support tel qu’il est au marché.",
  "SUP-02": "dire sur quel support ces heures ont été faites.",
  "SUP-03": "dire sur quel support ces heures ont été faites.",
  "SUP-04": "dire ce qui explique la répartition entre les supports.",
  "PER-01": "dire à qui sont ces heures, ou s’il s’agit d’un sous-total.",
  "PER-02": "donner les dates du contrat ou de l’avenant, ou corriger le mois des heures.",
  "PER-03": "joindre ce qui l’explique (heures complémentaires, avenant, rattrapage), ou corriger les heures.",
  "PER-04": "dire si les lignes se répètent ou se complètent.",
  "PER-05": "dire quelles heures sont comptées deux fois, d’après les feuilles de présence.",
  "PER-06": "dire s’il s’agit d’une seule personne ou de deux.",
  "PER-07": "donner l’identifiant, le nom, le prénom et la date d’entrée de cette personne, ou corriger son identifiant.",
  "PER-08": "donner la date de naissance ou la date de début qui est juste.",
  "ELI-01": "donner le numéro et les dates du PASS IAE, avec son attestation.",
  "ELI-02": "donner le numéro du PASS IAE, avec son attestation.",
  "ELI-03": "donner l’attestation du PASS IAE à jour (suspension, prolongation), ou corriger les heures.",
  "ELI-04": "dire ce qui est prévu (renouvellement, prolongation, sortie).",
  "ELI-05": "donner les dates du contrat, ou la dérogation qui permet cette durée.",
  "ELI-06": "donner la durée hebdomadaire du contrat, ou la dérogation en cours.",
  "ELI-07": "dire sur quels critères le PASS IAE a été délivré.",
  "FOR-01": "donner le numéro SIRET de l’établissement qui exécute le marché.",
  "SOR-01": "donner la date, le motif et la catégorie de la sortie. Aucun détail de santé.",
  "ENC-01": "dire comment l’encadrement du mois a été assuré.",
  "ENC-02": "dire quels jours l’encadrant absent a été remplacé, et par quelle fonction.",
  "ENC-03": "dire si des heures d’accompagnement n’ont pas été déclarées, et comment les autres seront rattrapées.",
  "ENC-04": "donner l’état de l’encadrement du mois.",
  "DOC-01": "dire ce qui explique ce retard.",
  "DOC-02": "remettre le document, ou dire quand il a été remis et comment.",
  "DOC-03": "rien n’est demandé.",
  "PAR-01": "remettre le bilan d’entrée ou de sortie de cette personne, avec sa date.",
  "PAR-02": "dire ce qui motive le recul de phase, ou ce qui prépare la sortie.",
  "RGP-01": "remettre une feuille sans numéro de sécurité sociale.",
  "RGP-02": "remettre une feuille sans ces mentions ; « absence justifiée » suffit.",
  "RGP-03": "retirer cette colonne des prochains relevés.",
}; // prettier-ignore

/** What a finding asks of whoever answers it. */
export const requestOf = (rule: RuleCode): string => {
  const text = typographic(REQUESTS[rule]);
  return text.charAt(0).toUpperCase() + text.slice(1);
};
