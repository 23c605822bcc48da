import { triggerLabel, unitLabel } from "../labels";
import type { NotChecked } from "../../domain/finding";
import { hours, listed, quoted } from "../format";

/** One line of “not checked”, in English. */
export function notCheckedEn(item: NotChecked): string {
  switch (item.kind) {
    case "missing-table":
      return `Not checked (${listed(item.rules, "en")}): the workbook has no filled table ${item.table}. To check: add it with “Préparer le classeur”, then fill it.`;
    case "missing-parameter":
      return item.rules.length === 0
        ? `Not computed: the parameter ${quoted(item.parameter, "en")} of table tMarche is empty, and a penalty clause needs it. To compute: fill it.`
        : `Not checked (${listed(item.rules, "en")}): the parameter ${quoted(item.parameter, "en")} of table tMarche is empty. To check: fill it.`;
    case "missing-column":
      return `Not checked (${listed(item.rules, "en")}): column ${quoted(item.column, "en")} of table ${item.table} is empty in every row concerned. To check: fill it.`;
    case "unreadable-input":
      return `Not read: ${quoted(item.field, "en")} at ${item.place.sheet}${item.place.cell === null ? "" : `!${item.place.cell}`} holds ${quoted(item.text, "en")}. Accepted values: ${item.accepted}.`;
    case "ignored-sheet":
      return `Not checked: the sheet ${quoted(item.sheet, "en")}, whose name and title block give no month.`;
    case "no-statement":
      return "No monthly statement in the workbook: no hours were checked. A statement is a sheet whose name or title block gives a month, for instance “Mars 2026”.";
    case "volumes-disagree":
      return `Not checked (VOL-02): the contract’s volume is ${hours(item.contractHours, "en")} and the lots add up to ${hours(item.lotHours, "en")}. To check: make “Volume prévu” and table tLots agree.`;
    case "pathways":
      return `Not checked (${listed(item.rules, "en")}): the contract commits to pathways, not to hours.`;
    case "no-rate":
      return `Penalty without a rate: clause ${quoted(item.clause, "en")} has no amount in table tClauses; none is invented.`;
    case "unsupported-trigger":
      return `Penalty not computed: clause ${quoted(item.clause, "en")} counts trigger ${quoted(triggerLabel(item.trigger, "en"), "en")} in ${quoted(unitLabel(item.unit, "en"), "en")}, which does not measure it. To compute: choose another unit in table tClauses, or record it by hand.`;
  }
}
