import { count } from "../../format";
import type { RuleTexts } from "../../ruleTexts";

export const texts: RuleTexts<"LEC-01"> = {
  code: "LEC-01",
  title: "Aucune colonne d’heures reconnue",
  sentence: ({ facts, place }) => ({
    message: `La feuille « ${place.sheet} » se présente comme un relevé mensuel, mais aucune de ses colonnes n’a été reconnue comme une colonne d’heures.`,
    expected: "au moins une colonne d’heures : production, accompagnement ou formation",
    found:
      facts.headersTried === 0
        ? "aucune ligne d’en-têtes"
        : `${count(facts.headersTried, "en-tête lu, non reconnu", "en-têtes lus, aucun reconnu")}`,
    fix: "dire ce que contiennent les colonnes dans l’écran « Relevés » du volet (ou avec --correspondances en ligne de commande), ou demander au titulaire des en-têtes explicites, par exemple « Heures de production », « Heures d’accompagnement », « Heures de formation », au-dessus des participants. Si la feuille n’est pas un relevé, retirer le mois de son nom.",
  }),
  help: {
    what: "Une feuille visible dont le nom ou le cartouche donne un mois est examinée comme un relevé mensuel. Cette règle signale celle où aucune colonne d’heures n’a été reconnue : aucune heure n’en est donc comptée.",
    why: "Un relevé qui ne peut pas être lu ne prouve aucune heure. Le signaler vaut mieux que compter zéro heure sans le dire.",
    parameter:
      "Aucun paramètre du marché. Les en-têtes sont comparés sans tenir compte de la casse, des accents, des espaces ni des retours à la ligne.",
    example:
      "La feuille « Mars 2026 » porte les en-têtes « Salarié », « Site » et « Présence ». « Présence » ne dit pas s’il s’agit de production, d’accompagnement ou de formation : la feuille est refusée.",
    howToCorrect:
      "Dire ce que contient chaque colonne dans l’écran « Relevés » du volet : le choix est gardé pour les mois suivants. Sinon, demander au titulaire d’intituler ses colonnes d’heures par type, ou de reprendre le modèle « Relevé type ». Le relevé déposé n’est jamais modifié par le contrôle : la correction vient d’un relevé corrigé.",
    whenNormal:
      "Quand la feuille n’est pas un relevé (notes, planning) et que son nom contient un mois. La renommer sans le mois suffit : elle sera laissée de côté et citée parmi les feuilles non contrôlées.",
  },
};
