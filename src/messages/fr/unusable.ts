import type { UnusableWorkbook } from "../../workbook/reading";
import { listed, quoted } from "../format";

/** Why a workbook cannot be checked at all: what, where, and how to correct. One sentence and its remedy. */
export function unusableFr(problem: UnusableWorkbook): string {
  switch (problem.kind) {
    case "no-contract-table":
      return "Le classeur ne contient pas la table tMarche, qui décrit le marché. Pour corriger : ouvrir le classeur du marché, ou créer les feuilles avec « Préparer le classeur » (commande « modele » dans un terminal).";
    case "contract-columns-missing":
      return `Dans la feuille ${quoted(problem.sheet)}, la table tMarche n’a pas ${problem.columns.length === 1 ? "la colonne" : "les colonnes"} ${listed(problem.columns.map((column) => quoted(column)))}. Pour corriger : rétablir ${problem.columns.length === 1 ? "cet en-tête" : "ces en-têtes"} sur la première ligne de la table.`;
    case "contract-parameter-unreadable":
      return `Dans la feuille ${quoted(problem.sheet)}, cellule ${problem.cell}, le paramètre ${quoted(problem.parameter)} vaut ${quoted(problem.text)}, qui ne peut pas être lu. Pour corriger : écrire ${problem.accepted}.`;
    case "contract-parameter-missing":
      return `Dans la feuille ${quoted(problem.sheet)}, la table tMarche n’a pas de valeur pour le paramètre ${quoted(problem.parameter)}, sans lequel rien ne peut être contrôlé. Pour corriger : le renseigner dans la colonne « Valeur ».`;
  }
}
