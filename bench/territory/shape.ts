/** What the generated statements look like, to those that read them. */

/** The statement of each workbook. */
export const SHEET = "Juin 2026";
/** Rows of the statement: twenty people on three supports. */
export const ROWS = 60;
/** Rows above the headers. */
export const ABOVE = 2;
/** Titles of the columns that are summed. */
export const HOURS = ["Heures de production", "Heures d'accompagnement", "Heures de formation"] as const; // prettier-ignore
