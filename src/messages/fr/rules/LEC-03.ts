import { quoted, whoFirst } from "../../format";
import { columnLabel } from "../../labels";
import type { RuleTexts } from "../../ruleTexts";

export const texts: RuleTexts<"LEC-03"> = {
  code: "LEC-03",
  title: "Cellule illisible comme un nombre d’heures",
  sentence: ({ facts }) => ({
    message: `${whoFirst(facts.who)}, colonne ${quoted(facts.header)} : ${quoted(facts.text)} ne peut pas être lu comme un nombre d’heures. La cellule ne compte pour rien dans les totaux.`,
    expected: `des heures (${columnLabel(facts.column)}) : 7,5 · 7.5 · 7h30 · 7 h 30 · 7:30, une heure Excel, ou une cellule vide`,
    found: quoted(facts.text),
    fix: "faire remplacer ce texte par le nombre d’heures, ou vider la cellule si rien n’est déclaré ; un commentaire va dans la colonne « Observations ».",
  }),
  help: {
    what: "Une cellule d’une colonne d’heures contient un texte qui n’est pas une durée. Elle est refusée et compte pour rien ; les autres cellules de la ligne restent comptées.",
    why: "Deviner une durée serait fausser le contrôle. Écarter la cellule sans le dire ferait disparaître des heures.",
    parameter:
      "Aucun paramètre du marché. Formes acceptées : nombres, heures Excel, et textes 7,5 · 7.5 · 7h30 · 7 h 30 · 7:30, même avec des espaces insécables.",
    example:
      "La cellule contient « absent » ou « voir avenant ». Le contrôle montre le texte et rappelle les formes acceptées.",
    howToCorrect:
      "Demander au titulaire la durée et un relevé corrigé. Si rien n’a été réalisé, écrire 0 ; si rien n’est déclaré, laisser vide : les deux ne veulent pas dire la même chose.",
    whenNormal:
      "Une mention à la place d’un nombre reste une cellule sans heures : le relevé doit être corrigé. Les motifs d’absence ont leur place en observations, sans donnée de santé.",
  },
};
