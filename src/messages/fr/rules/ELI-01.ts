import { whoFirst } from "../../format";
import type { RuleTexts } from "../../ruleTexts";

export const texts: RuleTexts<"ELI-01"> = {
  code: "ELI-01",
  title: "PASS IAE exigé et manquant",
  sentence: ({ facts }) => ({
    message: `${whoFirst(facts.who)} : aucun numéro de PASS IAE, alors que le marché l’exige.`,
    expected: "un numéro de PASS IAE",
    found: "une cellule vide",
    fix: "demander l’attestation du PASS IAE au titulaire et reporter le numéro dans la table tParticipants ; si le marché ne l’exige pas, mettre « PASS IAE exigé » à Non.",
  }),
  help: {
    what: "Le marché exige un PASS IAE et la table tParticipants n’en donne aucun pour cette personne. Les formes mal écrites relèvent d’une autre règle.",
    why: "Le PASS IAE prouve que la personne est éligible à l’insertion par l’activité économique. Sans lui, l’acheteur ne peut pas dire que ses heures profitent au public visé par le marché.",
    parameter:
      "Paramètre « PASS IAE exigé » (Oui par défaut pour un ACI, une EI, une AI ou une ETTI ; Non pour une régie de quartier, qui peut employer hors de ce dispositif) et table tParticipants, colonne « PASS IAE ». Sans cette table, ou si elle est vide, la règle n’est pas contrôlée.",
    example:
      "Le participant P-013 est entré le 1er décembre et sa cellule « PASS IAE » est vide : anomalie. Dès que le numéro y est, elle disparaît.",
    howToCorrect:
      "Demander l’attestation au titulaire, ou consulter le facilitateur. Le numéro commence par 99999 et se saisit comme un texte.",
    whenNormal:
      "Un PASS demandé et pas encore délivré ; un agrément antérieur au PASS ; une personne dont l’éligibilité se prouve autrement selon le marché : accepter avec ce motif.",
  },
};
