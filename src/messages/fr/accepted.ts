/** What an input cell accepts, as the end of «écrire …» or of «Valeurs acceptées : …». */
export const ACCEPTED = {
  text: "un texte",
  date: "une date, par exemple 15/03/2026",
  month: "un mois, par exemple 03/2026 ou mars 2026",
  hours: "un nombre d’heures, par exemple 7,5 ou 7h30",
  percent: "un pourcentage de 0 à 100, par exemple 20 ou «\u00a020\u00a0%\u00a0»",
  money: "un montant en euros, par exemple 1\u00a0250,50",
  rate: "un montant en euros (35), un multiple du SMIC («\u00a04\u00a0×\u00a0SMIC\u00a0») ou «\u00a0V*R/1000\u00a0»",
  number: "un nombre, par exemple 12,5",
  days: "un nombre de jours, par exemple 20 ou 10,5",
  whole: (min: number, max: number) => `un nombre entier de ${min.toString()} à ${max.toString()}`,
  months: "un nombre de mois, par exemple 24",
  yesNo: "Oui ou Non",
  oneOf: (values: readonly string[]) => values.map((value) => `«\u00a0${value}\u00a0»`).join(", "),
  parameter:
    "un paramètre du modèle, écrit comme dans «\u00a0Préparer le classeur\u00a0»\u00a0; une ligne à vous est sans effet",
  column: (title: string) => `une colonne intitulée «\u00a0${title}\u00a0»`,
} as const;
