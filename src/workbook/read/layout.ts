/** Rows in which the header is looked for, and beyond which there is no title block. */
export const SEARCHED_ROWS = 40;
