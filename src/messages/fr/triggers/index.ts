import type { Trigger } from "../../../domain/contract";
import type { TriggerTexts } from "../../triggerTexts";
import { texts as committeeAbsence } from "./committee-absence";
import { texts as hoursNotDone } from "./hours-not-done";
import { texts as insufficientGuidance } from "./insufficient-guidance";
import { texts as lateDocument } from "./late-document";
import { texts as lateStatement } from "./late-statement";
import { texts as splitNotRespected } from "./split-not-respected";
import { texts as supervisionRatio } from "./supervision-ratio";
import { texts as supervisorAbsent } from "./supervisor-absent";

/** Every trigger's help, in the order of the drop-down. */
export const TRIGGERS_FR: Readonly<Record<Trigger, TriggerTexts>> = {
  "hours-not-done": hoursNotDone,
  "split-not-respected": splitNotRespected,
  "late-statement": lateStatement,
  "late-document": lateDocument,
  "supervision-ratio": supervisionRatio,
  "supervisor-absent": supervisorAbsent,
  "insufficient-guidance": insufficientGuidance,
  "committee-absence": committeeAbsence,
};
