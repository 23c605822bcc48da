import { fold } from "./folding";
import type { SensitiveKind } from "./statement";

/**
 * Words that say something of a person's health, of their dealings with justice, or of what the law protects as well
 * (beliefs, unions, origin). What looks alike and is ordinary in a statement is taken away first: training in safety at
 * work, a health centre as a site, a company in receivership.
 */

export type WordKind = Extract<SensitiveKind, "health" | "judicial" | "other-sensitive">;

/** A cheap look at a text as it stands, before it is folded; an accent may be a sign of its own, as on a Mac. */
const HINT =
  /malad|sant(?:é|e\u0301?)|handic|rqth|boeth|addic|alcool|toxi[ck]|intoxi|drogu|hospi|diagno|m(?:é|e\u0301?)di[ck]|m(?:é|e\u0301?)deci|psy|d(?:é|e\u0301?)press|cancer|enceint|grosses|invalid|inaptit|sevrag|th(?:é|e\u0301?)rap|pathol|traitem|chimio|op(?:é|e\u0301?)r|judici|bracelet|d(?:é|e\u0301?)ten|d(?:é|e\u0301?)tin|spip|casier|(?:é|e\u0301?)crou|prison|incarc|libert(?:é|e\u0301?)|condamn|garde|probat|pjj|g(?:é|e\u0301?)n(?:é|e\u0301?)ral|relig|syndic|nationali|ethni|orientation|politiqu|ramadan|origine/i;

/** Ordinary uses of the same words, taken away before the words are looked for. */
const ORDINARY = [
  /\bsante (?:et|&|\/) ?(?:la )?securite\b/g,
  /\bsante[ -]+securite\b/g,
  /\bsecurite (?:et|&|\/) ?(?:la )?sante\b/g,
  /\bsante au travail\b/g,
  /\b(?:maison|centre|pole|atelier|ateliers|module|formation|forum|bilan|service) (?:de |d'|en )?(?:la )?sante\b/g,
  /\b(?:visites?|suivi|rdv|rendez-vous|certificat) (?:medicale?s?)\b(?: d'(?:embauche|information)| du travail)?/g,
  /\bmedecine du travail\b/g,
  /\bmedico[ -]sociale?s?\b/g,
  /\bpsychologie du travail\b/g,
  /\b(?:centre|groupe|site|batiment) (?:hospitalier|medical|psychiatrique|penitentiaire)\b/g,
  /\bdiagnostics? (?:social|socio|initial|professionnel|partage|de competences|d'entree|pro|numerique)\b/g,
  /\b(?:liquidation|redressement|administrateur|mandataire) judiciaire\b/g,
  /\btraitements? (?:des?|du|d')\b/g,
  /\b(?:garde d'enfants?|garde des enfants)\b/g,
];

const HEALTH =
  /\b(?:maladies?|sante|handicap\w*|rqth|boeth|addict\w*|alcool\w*|toxicoman\w*|drogues?|hospitalis\w*|diagnostic\w*|medica\w*|medecins?|psychiatr\w*|psychologue|psychothera\w*|psychique|depress(?:ion|if|ive)\w*|cancer|chimio\w*|enceinte|grossesse|invalidite|inaptitude|sevrage|desintoxication|therapie|pathologie\w*|sous traitement|traitement|operation chirurgicale|operee?)\b/;
const JUDICIAL =
  /\b(?:judiciaire\w*|bracelet|detentions?|detenue?s?|spip|casier|ecrou\w*|prison\w*|incarcer\w*|semi-liberte|liberte conditionnelle|condamn\w*|garde a vue|probation|pjj|travail d'interet general)\b/;
const OTHER =
  /\b(?:religi\w*|ramadan|syndicats?|syndical\w*|syndique\w*|nationalites?|origine (?:ethnique|raciale)|ethni(?:e|que)s?|orientation sexuelle|opinions? politiques?|parti politique)\b/;

const LONGEST_TEXT = 500;

const ordinaryAside = (folded: string): string =>
  ORDINARY.reduce((text, ordinary) => text.replace(ordinary, " "), folded);

/** What kind of sensitive words a text holds; null for none. The text goes nowhere. */
export function sensitiveWords(text: string): WordKind | null {
  if (text.length < 3 || !HINT.test(text)) return null;
  const folded = ordinaryAside(fold(text.slice(0, LONGEST_TEXT)));
  if (JUDICIAL.test(folded)) return "judicial";
  if (HEALTH.test(folded)) return "health";
  return OTHER.test(folded) ? "other-sensitive" : null;
}

/** Headers whose column is sensitive whatever stands in it. */
const TELLING_HEADERS: readonly (readonly [WordKind, RegExp])[] = [
  ["judicial", /\b(?:judiciaires?|bracelet|detention|spip|casier|ecrou|incarceration|condamnations?|pjj)\b/],
  ["health", /\b(?:rqth|boeth|handicap\w*|addictions?|pathologies?|invalidite|aah|medicaments?|maladies? (?:chroniques?|professionnelles?))\b/],
  ["other-sensitive", /\b(?:religion|syndicat|syndicale?|nationalite|origine ethnique|ethnie|orientation sexuelle|opinions? politiques?)\b/],
]; // prettier-ignore

/** Headers whose column is sensitive when it holds words: hours of «Maladie» or a «Traitement» in euros are ordinary. */
const TEXT_HEADERS: readonly (readonly [WordKind, RegExp])[] = [
  ["health", /\b(?:sante|maladies?|diagnostics?|traitements?|medical\w*|psychologique|inaptitude)\b/],
  ["other-sensitive", /^(?:origine|pays d'origine|origine geographique)$/],
]; // prettier-ignore

/** What a column's header announces, and whether its content must be words for it to be so. */
export interface SensitiveHeader {
  readonly kind: WordKind;
  readonly needsWords: boolean;
}

const LONGEST_HEADER = 80;

export function sensitiveHeader(header: string): SensitiveHeader | null {
  if (header.length < 3 || header.length > LONGEST_HEADER) return null;
  const folded = ordinaryAside(fold(header).replace(/[:*.]+$/, "")).trim();
  const telling = TELLING_HEADERS.find(([, words]) => words.test(folded));
  if (telling) return { kind: telling[0], needsWords: false };
  const text = TEXT_HEADERS.find(([, words]) => words.test(folded));
  return text ? { kind: text[0], needsWords: true } : null;
}
