import { quoted, whoFirst } from "../../format";
import { columnLabel } from "../../labels";
import type { RuleTexts } from "../../ruleTexts";

export const texts: RuleTexts<"LEC-03"> = {
  code: "LEC-03",
  title: "Cellule illisible comme un nombre d’heures",
  sentence: ({ facts }) => {
    const text = facts.text === null ? "un texte non reproduit ici" : quoted(facts.text);
    const where = `${whoFirst(facts.who)}, colonne ${quoted(facts.header)}`;
    if (facts.unknownType === true) {
      return {
        message: `${where} : ${text} n’est pas un type d’heures connu. Les heures de la ligne ne comptent pour rien dans les totaux.`,
        expected: "production, accompagnement, formation, PMSMP ou absence payée",
        found: text,
        fix: "faire écrire un type d’heures du marché sur la ligne, ou dire ce que contiennent les colonnes dans l’écran « Relevés » du volet (ou avec --correspondances en ligne de commande).",
      };
    }
    return {
      message: `${where} : ${text} ne peut pas être lu comme un nombre d’heures. La cellule ne compte pour rien dans les totaux.`,
      expected: `des heures (${columnLabel(facts.column)}) : 7,5 · 7.5 · 7h30 · 7 h 30 · 7:30, une heure Excel, ou une cellule vide`,
      found: text,
      fix: "faire remplacer ce texte par le nombre d’heures, ou vider la cellule si rien n’est déclaré ; un commentaire va dans la colonne « Observations ».",
    };
  },
  help: {
    what: "Une cellule d’une colonne d’heures contient un texte qui n’est pas une durée. Elle est refusée et compte pour rien ; les autres cellules de la ligne restent comptées. Quand une colonne dit le type des heures de chaque ligne, un type inconnu est signalé de la même façon. Un texte qui touche à la santé ou à la justice n’est pas reproduit.",
    why: "Deviner une durée serait fausser le contrôle. Écarter la cellule sans le dire ferait disparaître des heures.",
    parameter:
      "Aucun paramètre du marché. Formes acceptées : nombres, heures Excel, et textes 7,5 · 7.5 · 7h30 · 7 h 30 · 7:30, même avec des espaces insécables.",
    example:
      "La cellule contient « voir annexe » ou « voir avenant ». Le contrôle montre le texte et rappelle les formes acceptées.",
    howToCorrect:
      "Demander au titulaire la durée et un relevé corrigé. Si rien n’a été réalisé, écrire 0 ; si rien n’est déclaré, laisser vide : les deux ne veulent pas dire la même chose.",
    whenNormal:
      "Une mention à la place d’un nombre reste une cellule sans heures : le relevé doit être corrigé. Les motifs d’absence ont leur place en observations, sans donnée de santé.",
  },
};
