import { quoted } from "../../format";
import type { RuleTexts } from "../../ruleTexts";

export const texts: RuleTexts<"FOR-01"> = {
  code: "FOR-01",
  title: "Numéro SIRET invalide",
  sentence: ({ facts }) => ({
    message:
      facts.of === "contract"
        ? `Le SIRET du marché, ${quoted(facts.text)}, n’est pas valide.`
        : `Le SIRET du lot ${facts.lot ?? ""}, ${quoted(facts.text)}, n’est pas valide.`,
    expected: "quatorze chiffres dont la clé de contrôle est juste",
    found: quoted(facts.text),
    fix: "recopier le SIRET depuis l’acte d’engagement ou l’avis de situation du titulaire, et le saisir comme un texte.",
  }),
  help: {
    what: "Un SIRET compte quatorze chiffres, et une clé (formule de Luhn) permet de détecter une faute de frappe. Les établissements de La Poste ont une clé particulière : la somme de leurs chiffres est un multiple de 5. Un numéro qui ne satisfait ni l’une ni l’autre est signalé.",
    why: "Le SIRET désigne le titulaire dans le bordereau et la consolidation : une faute de frappe sépare les heures d’une même structure.",
    parameter:
      "Paramètre « SIRET » du marché et colonne « SIRET » de la table tLots. Une cellule vide n’est pas signalée ; si aucun SIRET n’est donné, la règle n’est pas contrôlée.",
    example:
      "« 732 829 320 00074 » est valide ; « 732 829 320 00075 » ne l’est pas : le dernier chiffre est faux.",
    howToCorrect:
      "Recopier le numéro depuis l’acte d’engagement. Formater la cellule en texte, pour qu’Excel garde les zéros du début.",
    whenNormal:
      "Jamais : un SIRET réel satisfait toujours l’une des deux clés. La règle ne vérifie pas que l’établissement existe ou est actif.",
  },
};
