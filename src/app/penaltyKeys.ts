/** What the buyer's word about a penalty hangs on from one check to the next. */
export { penaltyKey, type PenaltyKey } from "../workbook/penaltyKey";
