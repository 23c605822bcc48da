import { hours, whoFirst } from "../../format";
import { columnLabel } from "../../labels";
import type { RuleTexts } from "../../ruleTexts";

export const texts: RuleTexts<"LEC-10"> = {
  code: "LEC-10",
  title: "Heures négatives",
  sentence: ({ facts }) => ({
    message: `${whoFirst(facts.who)} : ${hours(facts.hours)} déclarées (${columnLabel(facts.column)}). Un nombre d’heures ne peut pas être négatif.`,
    expected: "0,00 h ou plus",
    found: hours(facts.hours),
    fix: "demander au titulaire de corriger les heures dans le relevé du mois où elles ont été déclarées à tort, plutôt que de les retrancher dans un autre mois.",
  }),
  help: {
    what: "Une cellule d’heures contient un nombre négatif, dans l’une des cinq colonnes d’heures.",
    why: "Une régularisation en négatif fausse deux mois à la fois : celui où les heures étaient de trop et celui où elles sont retranchées. La répartition, les volumes et les pénalités se calculent mois par mois.",
    parameter: "Aucun paramètre du marché.",
    example:
      "En avril, le titulaire inscrit −14,00 h de production pour « rattraper » une erreur de mars. Le contrôle refuse la ligne d’avril ; c’est le relevé de mars qui doit être remis corrigé.",
    howToCorrect:
      "Faire remettre le relevé corrigé du mois d’origine et supprimer la ligne négative.",
    whenNormal:
      "Jamais dans un relevé mensuel. Tant que la cellule n’est pas corrigée, sa valeur reste comptée telle quelle et le relevé ne peut pas être accepté.",
  },
};
