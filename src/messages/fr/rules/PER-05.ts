import { count, hours, listed, quoted, whoFirst } from "../../format";
import type { FindingOf, RuleTexts } from "../../ruleTexts";

type Facts = FindingOf<"PER-05">["facts"];

const SHOWN = 6;

/** How the limit was computed, to be redone by hand. */
const computation = ({ kind, days, weekly, limit }: Facts): string =>
  kind === "legal-maximum"
    ? `48 h × ${count(days, "jour", "jours")} ÷ 7 = ${hours(limit)}`
    : `${hours(weekly ?? 0)} par semaine ÷ 5 × ${count(days, "jour ouvré", "jours ouvrés")} = ${hours(limit)}`;

/** «Mars 2026», 90,00 h (lot 1), by sheet. */
function partsText({ parts }: Facts): string {
  const shown = parts
    .slice(0, SHOWN)
    .map(
      ({ place, lot, hours: seconds }) =>
        `${quoted(place.sheet)}${lot === null ? "" : `, lot ${lot}`} ${hours(seconds)}`
    );
  return parts.length <= SHOWN
    ? listed(shown)
    : `${shown.join(", ")} (${SHOWN.toString()} sur ${parts.length.toString()})`;
}

export const texts: RuleTexts<"PER-05"> = {
  code: "PER-05",
  title: "Durée de travail dépassée en additionnant les relevés",
  sentence: ({ facts }) => ({
    message: `${whoFirst(facts.who)} : ${hours(facts.hours)} dans le mois en additionnant ${count(facts.parts.length, "feuille", "feuilles")}, soit plus que ${facts.kind === "legal-maximum" ? "la durée maximale de 48 h par semaine" : "ce que permettent ses heures hebdomadaires"} (${hours(facts.limit)} pour ce mois), alors qu’aucune ne le dépasse seule.`,
    expected: `au plus ${computation(facts)}`,
    found: partsText(facts),
    fix: "demander au titulaire les feuilles de présence : les mêmes heures sont peut-être déclarées dans deux lots ou deux relevés ; faire corriger celui qui est de trop.",
  }),
  help: {
    what: "Les heures de production, d’accompagnement et de formation d’une personne sont additionnées dans tous les relevés du mois, tous lots réunis. La règle parle quand ce total dépasse 48 h × jours du mois ÷ 7, ou les heures hebdomadaires ÷ 5 × jours ouvrés, alors qu’aucun relevé ne le dépasse à lui seul : dans ce cas, c’est la règle PER-03 qui parle. Un relevé remplacé par un autre n’entre pas dans le total.",
    why: "Une même heure déclarée dans deux lots serait payée deux fois, et chaque relevé pris seul paraît juste.",
    parameter:
      "Table tParticipants, colonne « Heures hebdomadaires » ; paramètre « Territoire » (par défaut : Métropole) pour les jours fériés. Sans heures hebdomadaires, seul le plafond de 48 h est contrôlé. Les comparaisons sont exactes, à la seconde.",
    example:
      "En mars 2026, le participant P-006 a 130,00 h dans le relevé du lot 1 et 110,00 h dans celui du lot 2 : 240,00 h dépassent 48 × 31 ÷ 7 = 212,57 h.",
    howToCorrect:
      "Rapprocher les deux relevés des feuilles de présence et faire retirer les heures comptées deux fois. Corriger la quotité dans la table quand elle a changé par avenant.",
    whenNormal:
      "Jamais au-delà de 48 h par semaine. Un dépassement de la quotité peut venir d’un avenant non reporté : corriger « Heures hebdomadaires » fait disparaître l’anomalie.",
  },
};
