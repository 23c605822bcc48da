/** What Windows-1252 puts where Latin-1 has control characters, from 0x80 to 0x9F. */
const SPECIAL = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The character of a Windows-1252 code. */
export const windows1252 = (code: number): string =>
  SPECIAL[code - 0x80] ?? String.fromCharCode(code);
