import type { RuleTexts } from "../../ruleTexts";

export const texts: RuleTexts<"RGP-01"> = {
  code: "RGP-01",
  title: "Numéro de sécurité sociale dans une feuille",
  sentence: ({ place }) => ({
    message: `La feuille « ${place.sheet} » contient un numéro de sécurité sociale${place.cell === null ? "" : ` en ${place.cell}`}. Il n’est ni recopié ni conservé par le contrôle.`,
    expected: "aucun numéro de sécurité sociale",
    found: "un numéro et sa clé de contrôle, non reproduits ici",
    fix: "faire remettre un relevé sans ce numéro, puis supprimer du classeur et des messages la version qui le contient.",
  }),
  help: {
    what: "Une cellule contient un numéro de sécurité sociale (NIR) complet, reconnu à sa forme et à sa clé de contrôle, avec ou sans espaces, y compris ceux de Corse (2A, 2B). Seule l’adresse de la cellule est citée : le numéro n’est jamais répété, ni affiché, ni enregistré.",
    why: "Le numéro de sécurité sociale ne doit pas devenir un identifiant général (CNIL, délibération 2024-088). Le suivi d’un marché d’insertion n’en a pas besoin : un identifiant propre au marché suffit. La vérification des données nominatives se fait dans le respect du RGPD (Fiche C5, II.4).",
    parameter: "Aucun paramètre du marché.",
    example:
      "Une colonne « N° SS » recopiée du logiciel de paie contient un numéro sur chaque ligne : chaque cellule est signalée, sans son contenu.",
    howToCorrect:
      "Demander au titulaire un relevé sans ce numéro et supprimer l’ancien partout où il a été reçu. Le contrôle ne modifie pas le relevé : la suppression est un geste de l’acheteur.",
    whenNormal:
      "Jamais dans un relevé d’heures. Un nombre de quinze chiffres qui aurait par hasard la même clé est possible, mais rare : changer alors son écriture.",
  },
};
