import { typographic } from "../typography";

const t = typographic;

/** What a button of the ribbon says when it could not do its work; its page is the window that `tell` opens. */
export const RIBBON_FR = {
  failed: {
    controler: t("« Contrôler » n’a pas abouti"),
    syntheseTrimestre: t("« Synthèse du trimestre » n’a pas abouti"),
    penalites: t("« Pénalités » n’a pas abouti"),
  },
  /** The way on, under the sentence. */
  more: t(
    "Le volet Suivi Insertion refait la même opération et accompagne la correction : bouton « Volet » du ruban."
  ),
  /** When the window was opened without a sentence. */
  nothing: t("Aucun message. Vous pouvez fermer cette fenêtre."),
} as const;
