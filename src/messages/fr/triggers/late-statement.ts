import type { TriggerTexts } from "../../triggerTexts";

export const texts: TriggerTexts = {
  trigger: "late-statement",
  slug: "releve-en-retard",
  help: {
    what: "Un relevé mensuel reçu après son échéance (DOC-01) ou attendu et non reçu à la date du contrôle (DOC-02). Est un relevé le document dont le nom contient « relevé » et dont la période est un mois.",
    units:
      "Jour calendaire : tous les jours du lendemain de l’échéance à la réception, samedis, dimanches et jours fériés compris. Jour ouvré : les mêmes, sans samedis, dimanches ni jours fériés du « Territoire ». Occurrence : une par relevé.",
    article:
      "L’article du contrat que la clause nomme dans sa colonne « Article » ; il est repris devant chaque montant. CCAG de 2021 (FCS, PI, TIC) : article 14.1, procédure contradictoire préalable (14.1.1), retards plafonnés ensemble à 10 % de « Montant HT » et non dus tant que leur total n’excède pas 1 000 €. FCS 2009 : exonération de 300 € HT (14.1.3), sans plafond ; les pénalités y sont révisées, ce que le complément ne calcule pas. Formule V*R/1000 (FCS, TIC) ou V*R/3000 (PI) : V est « Montant HT », R le nombre de jours.",
    parameter:
      "Table tClauses : « Déclencheur », « Unité », « Montant » (euros, k × SMIC ou V*R/1000), « Franchise », « Plafond », « Plafond % », « Cumulable », « Exonération », « Préalable », « Délai ». Table tDocuments, paramètres « Jour limite de remise du relevé », « Jour limite inclus », « Report au jour ouvrable », « Territoire », « CCAG », « Montant HT ».",
    example:
      "Relevé de février dû le lundi 16 mars 2026, reçu le 24 mars : 8 jours calendaires. Franchise de 2 jours : 6 jours calendaires × 75,00 € = 450,00 €. Si c’est le seul retard du contrat sous CCAG de 2021, le total n’excède pas 1 000 € : rien n’est dû.",
    options:
      "Un retard ne se rattrape pas et n’a pas de prix : pénalité, modulée ou abandonnée avec son motif.",
    whenNormal:
      "Quand le relevé est arrivé à temps et que la date n’a pas été notée, ou quand l’acheteur a accordé un délai : corriger tDocuments.",
  },
};
