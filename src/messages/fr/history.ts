/** What the journal calls what happens to a decision and to a month; read again at the next check. */
export const HISTORY = {
  decided: "Décision",
  removed: "Décision retirée",
  toReview: "Décision à revoir",
  restored: "Décision rétablie",
  followed: "Décision reportée",
  gone: "Anomalie disparue",
  status: "Statut du mois",
  noMonth: (sheet: string) => `mois inconnu, feuille ${sheet}`,
  lot: (lot: string) => `lot ${lot}`,
} as const;
