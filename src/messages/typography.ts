const NBSP = "\u00a0";

/**
 * French spacing: a non-breaking space before : ; ? ! % » and after «, and between a figure and its unit. Sources are
 * written with plain spaces, which people can type and search.
 */
export const typographic = (text: string): string =>
  text
    .replace(/ ([:;?!%»])/g, `${NBSP}$1`)
    .replace(/« /g, `«${NBSP}`)
    .replace(/(\d) (h|€)(?!\p{L})/gu, `$1${NBSP}$2`);
