import { projectSplits } from "../../../domain/projection";
import { dayText } from "../../../messages/format";
import { projection } from "../../../messages/fr/projection";
import type { QuarterFacts } from "./facts";
import { textSection, type Section } from "./section";

/**
 * Where the running smoothing periods are going, on the day of the check; no line without any. The volume has its own
 * chart: the sheet stays within three pages.
 */
export function projectionSection({ result }: QuarterFacts, row: number): Section {
  const { registers, figures, asOf } = result;
  const sentences = projectSplits(registers, figures, asOf).map(projection.split);
  if (sentences.length === 0) return { blocks: [], nextRow: row };
  return textSection(row, `${projection.heading}, au ${dayText(asOf)}`, sentences);
}
