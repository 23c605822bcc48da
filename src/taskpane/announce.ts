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

/** Notices that the screen itself shows: nothing is said beside it. */
type Shown = {
  readonly kind:
    "checked" | "sheets" | "parsed" | "registers" | "letters" | "summaries" | "files-read";
};

/** Whether a notice is told in words of its own. */
export const isTold = (notice: Notice): notice is Exclude<Notice, Shown> =>
  !["checked", "sheets", "parsed", "registers", "letters", "summaries", "files-read"].includes(
    notice.kind
  );

/** What an operation achieved, in one sentence; a check is told by its verdict. */
export function noticeText(notice: Exclude<Notice, Shown>, t: PaneTexts): string {
  switch (notice.kind) {
    case "decided":
      return notice.isUndo
        ? t.notice.undone(notice.count)
        : t.notice.decided(notice.count, notice.gone);
    case "cleared":
      return t.notice.cleared(notice.count);
    case "quarter":
      return t.notice.quarter(notice.sheet);
    case "exported":
      return t.notice.exported(notice.name);
    case "handed":
      return t.notice.handed(notice.name);
    case "prepared":
      return notice.example ? t.notice.preparedExample : t.notice.prepared;
    case "saved":
      return t.notice.saved(notice.count - notice.deleted, notice.deleted);
    case "penalty":
      return t.notice.penalty(notice.count, notice.gone);
    case "mapped":
      return t.notice.mapped(notice.sheet);
    case "imported": {
      const { sheets, before } = notice;
      const told = before.length === 0 ? [] : [t.notice.importedBefore(before)];
      return [t.notice.imported(sheets), ...told].join(" ");
    }
    case "stopped":
      return t.notice.stopped(notice.read, notice.left);
    case "cancelled":
      return t.notice.cancelled;
  }
}

/** What the live region tells a screen reader now; problems are alerts of their own. */
export function announcement(state: PaneState, t: PaneTexts): string {
  const { operation, notice, report, sheets, parsed } = state;
  if (operation?.isCancelling) return t.progress.cancelling;
  // Of many files, no screen reader needs every name: where the reading is, a quarter at a time.
  if (operation?.kind === "territory" && operation.progress && operation.progress.total > 4) {
    const { done, total } = operation.progress;
    const told = Math.round((Math.floor((4 * done) / total) * total) / 4);
    return `${t.progress.label} ${t.progress.ofTotal(told, total)}`;
  }
  if (operation)
    return operation.file === null ? t.progress.starting : t.files.reading(operation.file);
  if (notice?.kind === "checked")
    return report
      ? `${verdictText(verdictOf(report), t)} ${t.findings.title(report.findings.length)}.`
      : "";
  if (notice?.kind === "sheets" && sheets)
    return `${t.files.statements(sheets.sheets.filter(({ isStatement }) => isStatement).length)}.`;
  if (notice?.kind === "parsed" && parsed) {
    const { files, refused } = parsed;
    const failed = refused.length === 0 ? "" : ` ${t.files.refused(refused.length)}.`;
    return `${t.files.read(files.length)}.${failed}`;
  }
  if (notice?.kind === "files-read") return `${t.files.read(notice.count)}.`;
  return notice && isTold(notice) ? noticeText(notice, t) : "";
}
