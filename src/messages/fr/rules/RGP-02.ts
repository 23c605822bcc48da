import { count, quoted } from "../../format";
import type { FindingOf, RuleTexts } from "../../ruleTexts";

type Kind = FindingOf<"RGP-02">["facts"]["kind"];

const KINDS: Readonly<Record<Kind, string>> = {
  health: "de santé",
  judicial: "de justice",
  "other-sensitive": "protégées (croyances, syndicat, origine)",
};

export const texts: RuleTexts<"RGP-02"> = {
  code: "RGP-02",
  title: "Données de santé, de justice ou autres données sensibles",
  sentence: ({ facts, place, header }) => ({
    message: `La feuille « ${place.sheet} » semble contenir des données ${KINDS[facts.kind]} dans ${header === null ? "une colonne" : `la colonne ${quoted(header)}`} : ${count(facts.count, "cellule", "cellules")}${place.cell === null ? "" : facts.count === 1 ? ` en ${place.cell}` : `, à partir de ${place.cell}`}. Leur contenu n’est ni recopié ni conservé par le contrôle.`,
    expected:
      "des heures et, en observations, rien qui touche à la santé, à la justice ou aux croyances",
    found: `${count(facts.count, "cellule", "cellules")}, non reproduites ici`,
    fix: "faire remettre un relevé sans ces mentions (« absence justifiée » suffit), puis supprimer du classeur et des messages la version qui les contient.",
  }),
  help: {
    what: "Une colonne du relevé annonce des données sensibles (reconnaissance de handicap, suivi judiciaire, religion…), ou une observation en contient. Une colonne entière est signalée une fois, avec le nombre de ses cellules. Une colonne d’heures intitulée « Maladie », un code d’absence ou une formation « santé et sécurité au travail » sont ordinaires et ne sont pas signalés.",
    why: "Les données de santé et de justice ne peuvent être traitées que dans des cas prévus par la loi (RGPD, articles 9 et 10). L’acheteur n’en a pas besoin pour vérifier des heures ; la vérification des données nominatives se fait dans le respect du RGPD (Fiche C5, II.4).",
    parameter:
      "Aucun paramètre du marché. Les colonnes « Critères » et « Prescripteur » de la table tParticipants, prévues par le marché, ne sont pas examinées.",
    example:
      "La colonne « Observations » de mars mentionne pour deux personnes le motif médical de leur absence : une anomalie, deux cellules, sans leur contenu.",
    howToCorrect:
      "Demander au titulaire un relevé sans ces mentions, et supprimer l’ancien partout où il a été reçu. Le contrôle ne modifie jamais le relevé.",
    whenNormal:
      "Un mot pris pour un autre (un site, un intitulé de formation) : l’acheteur accepte avec ce motif.",
  },
};
