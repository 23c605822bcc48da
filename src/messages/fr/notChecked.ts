import { triggerLabel, unitLabel } from "../labels";
import type { NotChecked } from "../../domain/finding";
import { hours, listed, quoted } from "../format";

const HOW = "ajouter la table avec « Préparer le classeur » ou la renommer ainsi";

/** One line of «non contrôlé»: what was not checked, why, and how to have it checked. */
export function notCheckedFr(item: NotChecked): string {
  switch (item.kind) {
    case "missing-table":
      return `Non contrôlé (${listed(item.rules)}) : aucune table ${item.table} remplie dans le classeur. Pour contrôler : ${HOW}, puis la remplir.`;
    case "missing-parameter":
      return item.rules.length === 0
        ? `Non calculé : le paramètre ${quoted(item.parameter)} de la table tMarche est vide, une clause de pénalité en a besoin. Pour calculer : le renseigner.`
        : `Non contrôlé (${listed(item.rules)}) : le paramètre ${quoted(item.parameter)} de la table tMarche est vide. Pour contrôler : le renseigner.`;
    case "missing-column":
      return `Non contrôlé (${listed(item.rules)}) : la colonne ${quoted(item.column)} de la table ${item.table} n’est remplie sur aucune ligne utile. Pour contrôler : la remplir.`;
    case "unreadable-input":
      return `Non lu : ${quoted(item.field)} en ${item.place.sheet}${item.place.cell === null ? "" : `!${item.place.cell}`} contient ${quoted(item.text)}. Valeurs acceptées : ${item.accepted}.`;
    case "ignored-sheet":
      return `Non contrôlée : la feuille ${quoted(item.sheet)}, dont ni le nom ni le cartouche ne donne un mois.`;
    case "no-statement":
      return "Aucun relevé mensuel dans le classeur : aucune heure n’a été contrôlée. Un relevé est une feuille dont le nom ou le cartouche donne un mois, par exemple « Mars 2026 ».";
    case "volumes-disagree":
      return `Non contrôlé (VOL-02) : le volume prévu du marché est de ${hours(item.contractHours)} et la somme des lots de ${hours(item.lotHours)}. Pour contrôler : faire concorder « Volume prévu » et la table tLots.`;
    case "pathways":
      return `Non contrôlé (${listed(item.rules)}) : le marché est engagé en parcours et non en heures.`;
    case "no-rate":
      return `Pénalité non paramétrée : la clause ${quoted(item.clause)} n’a pas de montant dans la table tClauses ; aucun montant n’est inventé.`;
    case "unsupported-trigger":
      return `Pénalité non calculée : la clause ${quoted(item.clause)} compte en ${quoted(unitLabel(item.unit))} le déclencheur ${quoted(triggerLabel(item.trigger))}, qui ne se mesure pas ainsi. Pour calculer : choisir une autre unité dans la table tClauses, ou constater à la main.`;
  }
}
