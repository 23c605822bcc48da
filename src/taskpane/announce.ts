import type { PaneTexts } from "../messages/fr/pane";
import { verdictOf, type Verdict } from "./selectors";
import type { Notice, PaneState } from "./state";

/** The verdict in one sentence. */
export function verdictText(verdict: Verdict, t: PaneTexts): string {
  switch (verdict.kind) {
    case "no-statement":
      return t.verdict.noStatement;
    case "refused":
      return t.verdict.refused(verdict.refused, verdict.statements, verdict.blocking);
    case "to-justify":
      return t.verdict.toJustify(verdict.statements, verdict.open);
    case "accepted":
      return t.verdict.accepted(verdict.statements, verdict.information);
  }
}

/** What an operation achieved, in one sentence; a check is told by its verdict. */
export function noticeText(notice: Exclude<Notice, { kind: "checked" }>, t: PaneTexts): string {
  switch (notice.kind) {
    case "decided":
      return t.notice.decided(notice.count);
    case "cleared":
      return t.notice.cleared(notice.count);
    case "quarter":
      return t.notice.quarter(notice.sheet);
    case "prepared":
      return notice.example ? t.notice.preparedExample : t.notice.prepared;
    case "cancelled":
      return t.notice.cancelled;
  }
}

/** What the live region tells a screen reader now; problems are alerts of their own. */
export function announcement(state: PaneState, t: PaneTexts): string {
  const { operation, notice, report } = state;
  if (operation) return operation.isCancelling ? t.progress.cancelling : t.progress.starting;
  if (notice?.kind === "checked")
    return report
      ? `${verdictText(verdictOf(report), t)} ${t.findings.title(report.findings.length)}.`
      : "";
  return notice ? noticeText(notice, t) : "";
}
