import { quoted } from "../format";

/** «Relevé mensuel» (mars 2026): how sentences name a document of `tDocuments`. */
export const documentName = ({
  document,
  period,
}: {
  readonly document: string;
  readonly period: string | null;
}): string => (period === null ? quoted(document) : `${quoted(document)} (${period})`);
