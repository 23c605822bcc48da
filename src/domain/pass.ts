/** PASS IAE: the prefix 99999 then seven digits, displayed in groups («99999 26 00123»). */

const SPACES = /[\s\u00a0\u202f]/g;

/** True for 99999 and seven digits, spaces aside. */
export const isPass = (text: string): boolean => /^99999\d{7}$/.test(text.replace(SPACES, ""));
