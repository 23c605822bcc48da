import { hours, quoted } from "../../format";
import type { RuleTexts } from "../../ruleTexts";

export const texts: RuleTexts<"LEC-06"> = {
  code: "LEC-06",
  title: "Total déclaré différent de la somme des lignes",
  sentence: ({ facts }) => ({
    message: `Colonne ${quoted(facts.header)} : le total déclaré est de ${hours(facts.declared)}, la somme des lignes lues est de ${hours(facts.summed)}, soit un écart de ${hours(facts.declared - facts.summed)}.`,
    expected: `${hours(facts.summed)}, somme des lignes lues (écart admis : 0,01 h)`,
    found: hours(facts.declared),
    fix: "corriger d’abord les cellules illisibles de la colonne ; si l’écart demeure, demander au titulaire s’il manque une ligne ou si le total est faux, et un relevé concordant.",
  }),
  help: {
    what: "Le relevé porte une ligne de total. Pour chaque colonne, ce total est comparé à la somme exacte des lignes lues au-dessus de lui. Un écart de plus de 0,01 h, en plus ou en moins, est signalé.",
    why: "Un total qui ne correspond pas à ses lignes révèle une ligne oubliée, comptée deux fois, masquée, ou modifiée après coup. Tant que l’écart n’est pas expliqué, on ne sait pas lequel des deux chiffres est déclaré.",
    parameter:
      "Aucun paramètre du marché. L’écart admis est de 0,01 h par colonne ; les calculs sont faits à la seconde.",
    example:
      "Le total de la production affiche 412,00 h ; les lignes font 404,50 h : une ligne de 7,50 h a été supprimée sans que le total, saisi à la main, soit repris.",
    howToCorrect:
      "Lire d’abord les autres anomalies de la colonne : une cellule refusée n’entre pas dans la somme. Demander ensuite au titulaire le relevé corrigé. Les chiffres du contrôle reposent toujours sur les lignes, jamais sur le total.",
    whenNormal:
      "Un arrondi de chaque ligne par le titulaire peut creuser un petit écart : le relevé doit alors être établi avec des lignes et un total au même arrondi.",
  },
};
