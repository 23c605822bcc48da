import type { TriggerTexts } from "../../triggerTexts";

export const texts: TriggerTexts = {
  trigger: "late-document",
  slug: "document-en-retard",
  help: {
    what: "Tout autre document de tDocuments reçu après son échéance (DOC-01) ou attendu et non reçu à la date du contrôle (DOC-02) : bilans, attestations, comptes rendus. Les réunions du comité ont leur propre déclencheur.",
    units:
      "Jour calendaire, jour ouvré : comme pour un relevé en retard. Occurrence : une par document.",
    article:
      "L’article du contrat que la clause nomme dans sa colonne « Article » ; il est repris devant chaque montant. CCAG de 2021 (FCS, PI, TIC) : article 14.1, plafond de 10 % de « Montant HT » et exonération de 1 000 € communs à tous les retards, relevés et documents, dont la clause n’a pas les siens. FCS 2009 : exonération de 300 € HT (14.1.3).",
    parameter:
      "Table tClauses : « Déclencheur », « Unité », « Montant » (euros, k × SMIC ou V*R/1000), « Franchise », « Plafond », « Plafond % », « Cumulable », « Exonération », « Préalable », « Délai ». Table tDocuments : « Document », « Période », « Échéance », « Reçu le ». Paramètres « Report au jour ouvrable », « Territoire », « CCAG », « Montant HT ».",
    example:
      "Bilan trimestriel dû le 15 avril 2026, reçu le 19 : 4 jours. Formule V*R/1000 sur 648 000 € : 4 jours calendaires × 648 000,00 € ÷ 1 000 = 2 592,00 €.",
    options:
      "Un retard ne se rattrape pas et n’a pas de prix : pénalité, modulée ou abandonnée avec son motif.",
    whenNormal:
      "Quand le document n’était pas encore exigible, ou a été remis par une autre voie : compléter ou retirer la ligne.",
  },
};
