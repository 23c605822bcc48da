import type { Seconds } from "../../../domain/numbers";
import { hours } from "../../../messages/format";
import type { PlannedCell } from "../../plan";
import { formula, quotedText } from "../builder";

/** A piece of a sentence, as an expression of a formula and as what it says now. */
export interface Piece {
  readonly text: string;
  readonly value: string;
}

/** Words that do not change. */
export const words = (value: string): Piece => ({ text: quotedText(value), value });

/** Pieces one after the other. */
export const joined = (...pieces: readonly Piece[]): Piece => ({
  text: pieces.map(({ text }) => text).join("&"),
  value: pieces.map(({ value }) => value).join(""),
});

const EMPTY = words("");

/** A piece said only when something holds, in the formula as in the engine. */
export const when = (
  condition: string,
  holds: boolean,
  said: Piece,
  otherwise: Piece = EMPTY
): Piece => ({
  text: `IF(${condition},${said.text},${otherwise.text})`,
  value: holds ? said.value : otherwise.value,
});

/** The sentence as a cell. */
export const sentenceCell = ({ text, value }: Piece): PlannedCell => formula(`=${text}`, value);

/** «1 234,50 h» has its own signs: read from what the engine writes, so that a formula writes the same. */
const [GROUP = " ", DECIMAL = ",", UNIT = " h"] = [
  hours(1_000 * 3600).charAt(1),
  hours(0).charAt(1),
  hours(0).slice(4),
].map(quotedText);

/**
 * Hours in French as an expression of a cell of hours, whatever the language of the host: no format is used, whose
 * signs depend on it. Below a thousand million hours.
 */
function hoursExpression(cell: string): string {
  const hundredths = `ROUND(ROUND(${cell}*3600,0)/36,0)`;
  const whole = `INT(${hundredths}/100)`;
  const three = (part: string): string => `RIGHT("00"&MOD(${part},1000),3)`;
  const grouped = `IF(${whole}<1000,${whole},IF(${whole}<1000000,INT(${whole}/1000)&${GROUP}&${three(whole)},INT(${whole}/1000000)&${GROUP}&${three(`INT(${whole}/1000)`)}&${GROUP}&${three(whole)}))`;
  return `${grouped}&${DECIMAL}&RIGHT("0"&MOD(${hundredths},100),2)&${UNIT}`;
}

/** A cell that says in words the hours of another; hours are never below zero there. */
export const hoursTextCell = (cell: string, seconds: Seconds): PlannedCell =>
  formula(`=IF(${cell}<0,"",${hoursExpression(cell)})`, seconds < 0 ? "" : hours(seconds));
