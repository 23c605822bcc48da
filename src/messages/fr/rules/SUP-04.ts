import { dayText, hours, quoted, share } from "../../format";
import type { RuleTexts } from "../../ruleTexts";

export const texts: RuleTexts<"SUP-04"> = {
  code: "SUP-04",
  title: "Volume d’un support dépassé ou non atteint",
  sentence: ({ facts }) => {
    const { done, planned, endsOn } = facts;
    const counted = `${hours(done)} réalisées pour ${hours(planned)} prévues, soit ${share(done, planned)}`;
    return facts.kind === "exceeded"
      ? {
          message: `Support ${quoted(facts.support)} : ${counted}, ${hours(done - planned)} de plus que son volume.`,
          expected: `au plus ${hours(planned)}`,
          found: hours(done),
          fix: "vérifier les supports déclarés dans les relevés, puis revoir avec le titulaire la répartition entre supports.",
        }
      : {
          message: `Support ${quoted(facts.support)}, terminé${endsOn === null ? "" : ` le ${dayText(endsOn)}`} : ${counted}, il manque ${hours(planned - done)}.`,
          expected: `au moins ${hours(planned)}`,
          found: hours(done),
          fix: "vérifier les supports déclarés dans les relevés ; si le manque est confirmé, décider si les heures ont été reportées sur un autre support.",
        };
  },
  help: {
    what: "Les heures comptées sur chaque support sont comparées à ses « Heures prévues » : le dépassement est dit dès la première heure, le manque une fois la fin du support passée (à défaut, la fin du marché). Toutes les heures que le marché compte y entrent, accompagnement et formation compris, comme pour un lot.",
    why: "La Fiche C5 (II.4) demande d’examiner les heures « sur chaque support ». C’est une information : le volume qui engage est celui du marché ou du lot.",
    parameter:
      "Table tSupports, colonnes « Heures prévues », « Date de fin » et « Lot ». Un support sans heures prévues n’est pas comparé ; quand aucun n’en a, la règle est citée parmi les points non contrôlés. Aucune tolérance.",
    example:
      "« Déchèterie », 12 600 h prévues, 12 612,00 h réalisées : 12,00 h de plus que son volume.",
    howToCorrect:
      "Corriger un support mal écrit dans un relevé, ou mettre à jour les heures prévues après accord entre les parties.",
    whenNormal:
      "Quand le marché laisse le titulaire répartir les heures entre supports selon la saison : le volume par support n’est alors qu’une prévision.",
  },
};
