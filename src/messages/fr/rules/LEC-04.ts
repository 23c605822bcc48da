import { duration, hours, quoted, whoFirst } from "../../format";
import { columnLabel } from "../../labels";
import type { RuleTexts } from "../../ruleTexts";

export const texts: RuleTexts<"LEC-04"> = {
  code: "LEC-04",
  title: "Durée à deux lectures possibles",
  sentence: ({ facts }) => {
    const [decimal, clock] = facts.readings;
    return {
      message: `${whoFirst(facts.who)}, colonne ${quoted(facts.header)} : ${quoted(facts.text)} peut se lire ${hours(decimal)} ou ${duration(clock)}. La cellule est refusée et ne compte pour rien.`,
      expected: `une seule lecture des heures (${columnLabel(facts.column)}), par exemple ${hours(decimal)} ou ${duration(clock)}`,
      found: quoted(facts.text),
      fix: `demander au titulaire laquelle des deux durées est la bonne et faire écrire soit un nombre décimal sans unité, soit « ${duration(clock)} ».`,
    };
  },
  help: {
    what: "Un texte comme « 7,30 h » peut vouloir dire sept heures et trente centièmes (7 h 18) ou sept heures et trente minutes. Quand les autres textes de la même forme, dans la même colonne, ne tranchent pas, la cellule est refusée et les deux lectures sont montrées.",
    why: "Douze minutes d’écart par jour et par personne finissent par déplacer une répartition ou un volume. Le doute doit être levé par le titulaire, non par le logiciel.",
    parameter:
      "Aucun paramètre du marché. La colonne tranche d’elle-même si l’un de ses textes a 60 ou plus après la virgule (lecture décimale), ou si tous s’y limitent à 00, 25, 50 et 75 (lecture décimale).",
    example:
      "Une colonne contient « 7,30 h », « 6,45 h » et « 7,15 h » : rien ne départage les deux lectures, les trois cellules sont signalées. Si la colonne contenait aussi « 6,80 h », la lecture décimale s’imposerait.",
    howToCorrect:
      "Faire confirmer la durée et corriger le relevé : nombre décimal (7,5), forme « 7 h 30 » ou heure Excel.",
    whenNormal:
      "Jamais sans réponse du titulaire : la cellule ne compte pas tant que le relevé n’est pas corrigé, même si l’anomalie est acceptée avec un motif.",
  },
};
