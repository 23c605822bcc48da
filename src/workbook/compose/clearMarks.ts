import type { WorkbookSnapshot } from "../grid";
import { EMPTY_PLAN, type WorkbookPlan } from "../plan";

/** The marks standing in a snapshot, by sheet; protected sheets are left out, nothing can be removed there. */
export const marksToRemove = (snapshot: WorkbookSnapshot): WorkbookPlan["marksToRemove"] =>
  snapshot.sheets
    .filter(({ markIds, isProtected }) => markIds.length > 0 && !isProtected)
    .map(({ name, markIds }) => ({ sheet: name, ids: markIds }));

/** Removes every mark of the add-in, and nothing else. */
export const composeClearMarks = (snapshot: WorkbookSnapshot): WorkbookPlan => ({
  ...EMPTY_PLAN,
  marksToRemove: marksToRemove(snapshot),
});
