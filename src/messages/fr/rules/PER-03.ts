import { count, hours, whoFirst } from "../../format";
import type { FindingOf, RuleTexts } from "../../ruleTexts";

type Facts = FindingOf<"PER-03">["facts"];

/** How the limit was computed, to be redone by hand. */
const computation = ({ kind, days, weekly, limit }: Facts): string =>
  kind === "legal-maximum"
    ? `48 h × ${count(days, "jour", "jours")} ÷ 7 = ${hours(limit)}`
    : `${hours(weekly ?? 0)} par semaine ÷ 5 × ${count(days, "jour ouvré", "jours ouvrés")} = ${hours(limit)}`;

export const texts: RuleTexts<"PER-03"> = {
  code: "PER-03",
  title: "Durée de travail dépassée dans le mois",
  sentence: ({ facts }) => ({
    message:
      facts.kind === "legal-maximum"
        ? `${whoFirst(facts.who)} : ${hours(facts.hours)} dans le mois dépassent la durée maximale de 48 h par semaine, soit ${hours(facts.limit)} pour ce mois.`
        : `${whoFirst(facts.who)} : ${hours(facts.hours)} dans le mois dépassent ce que permettent ses heures hebdomadaires, soit ${hours(facts.limit)} pour ce mois.`,
    expected: `au plus ${computation(facts)}`,
    found: hours(facts.hours),
    fix:
      facts.kind === "legal-maximum"
        ? "demander au titulaire les feuilles de présence : heures comptées deux fois, mois mal indiqué ou erreur de saisie ; faire corriger le relevé."
        : "demander au titulaire un justificatif (heures complémentaires, avenant, rattrapage) ou mettre à jour « Heures hebdomadaires » dans la table tParticipants.",
  }),
  help: {
    what: "Les heures de production, d’accompagnement et de formation d’une personne sont additionnées, tous supports réunis, dans un relevé et pour un mois (le total de plusieurs relevés relève de PER-05). La règle est bloquante au-delà de 48 h × jours du mois ÷ 7. En deçà, elle est à justifier au-delà des heures hebdomadaires ÷ 5 × jours ouvrés du mois. Les PMSMP et les absences payées n’entrent pas dans ce calcul : ce ne sont pas des heures travaillées pour le titulaire.",
    why: "Le code du travail limite la semaine à 48 heures (article L. 3121-20). Un mois qui dépasse ce plafond est presque toujours une erreur de saisie ou un double compte. Le dépassement du temps prévu au contrat de travail peut être réel : il se justifie.",
    parameter:
      "Table tParticipants, colonne « Heures hebdomadaires » ; paramètre « Territoire » (par défaut : Métropole) pour les jours fériés. Sans heures hebdomadaires, seul le plafond de 48 h est contrôlé. Les comparaisons sont exactes, à la seconde.",
    example:
      "En mai 2026, un contrat de 26 h par semaine permet 26 ÷ 5 × 17 jours ouvrés = 88,40 h. Une déclaration de 95,00 h est à justifier ; une déclaration de 220,00 h dépasse 48 × 31 ÷ 7 = 212,57 h et bloque.",
    howToCorrect:
      "Comparer avec les feuilles de présence ; chercher une ligne en double ou un relevé de deux mois. Corriger la quotité dans la table quand elle a changé par avenant.",
    whenNormal:
      "Heures complémentaires, rattrapage d’un mois sur l’autre, avenant à la hausse : l’acheteur accepte avec ce motif. Le dépassement de 48 h ne se justifie pas dans le relevé.",
  },
};
