import { count, dayText, whoFirst } from "../../format";
import type { RuleTexts } from "../../ruleTexts";

const FIX =
  "vérifier les critères et les dates dans la table tParticipants ; si elles sont justes, demander au titulaire sur quels critères le PASS a été délivré.";

export const texts: RuleTexts<"ELI-07"> = {
  code: "ELI-07",
  title: "Critères d’éligibilité incohérents ou insuffisants",
  sentence: ({ facts }) => {
    switch (facts.kind) {
      case "young":
        return {
          message: `${whoFirst(facts.who)} : le critère « Jeune » est noté, mais la personne avait ${count(facts.age, "an", "ans")} au début du PASS (${dayText(facts.on)}).`,
          expected: "moins de 26 ans au début du PASS",
          found: count(facts.age, "an", "ans"),
          fix: FIX,
        };
      case "senior":
        return {
          message: `${whoFirst(facts.who)} : le critère « Senior » est noté, mais la personne avait ${count(facts.age, "an", "ans")} au début du PASS (${dayText(facts.on)}).`,
          expected: "50 ans ou plus au début du PASS",
          found: count(facts.age, "an", "ans"),
          fix: FIX,
        };
      case "level":
        return {
          message: `${whoFirst(facts.who)} : aucun critère de niveau 1 et ${count(facts.secondLevel, "critère", "critères")} de niveau 2 sur ${facts.neededSecondLevel.toString()} nécessaires.`,
          expected: `un critère de niveau 1, ou ${facts.neededSecondLevel.toString()} de niveau 2`,
          found: `${count(facts.secondLevel, "critère", "critères")} de niveau 2`,
          fix: FIX,
        };
    }
  },
  help: {
    what: "Deux choses sont regardées. Le critère « Jeune » veut moins de 26 ans et le critère « Senior » 50 ans ou plus, au premier jour du PASS. Et, dans un ACI ou une EI, les critères doivent compter un critère de niveau 1 (RSA, ASS, AAH, DETLD) ou trois de niveau 2 (les autres). Un même critère écrit deux fois compte une fois.",
    why: "Les critères ont été appréciés à la délivrance du PASS, pas chaque mois : l’âge se prend donc au début du PASS. Un dossier dont les critères ne suffisent pas demande une explication.",
    parameter:
      "Table tParticipants, colonnes « Critères » (séparés par « ; » ou « , »), « QPV », « Date de naissance » et « Début PASS » ; paramètre « Type de structure ». Codes compris : RSA ou BRSA, ASS, AAH, DETLD ; DELD, Jeune, Senior, QPV, ZRR, TH ou RQTH, ASE, PI, PSH, REF, FLE, PM, CAP_BEP ou « Sans qualification », DETENTION_MJ. Un critère inconnu : les niveaux de cette personne ne sont pas jugés. Sans date de naissance ni début de PASS, l’âge ne l’est pas.",
    example:
      "« Jeune ; QPV » dans un ACI : deux critères de niveau 2 sur trois, anomalie ; « Jeune ; QPV ; Sans qualification » suffit, « BRSA » aussi. Née le 9 mai 2000, une personne dont le PASS commence le 9 mai 2026 a 26 ans : « Jeune » est signalé ; la veille, il ne l’était pas.",
    howToCorrect:
      "Compléter les critères d’après le diagnostic d’éligibilité. L’anomalie ne dit jamais lesquels sont notés : ils restent dans la table.",
    whenNormal:
      "Quand un prescripteur habilité a décidé de l’éligibilité hors critères, ou quand seuls certains critères ont été communiqués : accepter avec ce motif.",
  },
};
