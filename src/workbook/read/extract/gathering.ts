import { fold } from "../../../domain/folding";
import type { HourLine } from "../../../domain/statement";
import { finished, merged, overlaps, type LineDraft } from "./lines";

/** How the rows of a table make lines. */
export interface Gathering {
  /** Rows are parts of lines: one for each day or type of hours. */
  readonly gathers: boolean;
  /** Tables and sections are weeks of one month. */
  readonly isWeekly: boolean;
  /** There are several sections or tables: a line may go on in another one. */
  readonly isParted: boolean;
}

/** Lines in the making: rows of one person, support, month and lot are added up where they are parts of one line. */
export class LineGatherer {
  private readonly drafts: LineDraft[] = [];
  private readonly places = new Map<string, number>();

  public add(draft: LineDraft, gathering: Gathering): void {
    const { identifier, name, support, month, lot } = draft.line;
    const { gathers, isWeekly, isParted } = gathering;
    if (!(gathers || isWeekly || isParted) || (identifier === null && name === null)) {
      this.drafts.push(draft);
      return;
    }
    const person = identifier ?? fold(name ?? "");
    const key = [person, fold(support ?? ""), month, lot].join("\u0000");
    const at = this.places.get(key);
    const known = at === undefined ? undefined : this.drafts[at];
    if (at !== undefined && known && isPartOf(draft, known, gathering)) {
      this.drafts[at] = merged(known, draft);
      return;
    }
    this.places.set(key, this.drafts.length);
    this.drafts.push(draft);
  }

  public lines(): readonly HourLine[] {
    return this.drafts.map(finished);
  }
}

/** In a plain table two rows of one person stay two lines, unless they are of two weeks or two tables. */
function isPartOf(draft: LineDraft, known: LineDraft, { gathers, isWeekly }: Gathering): boolean {
  if (gathers || known.rows.at(-1) === draft.line.row) return true;
  if (known.section === draft.section) return false;
  return isWeekly || !overlaps(known, draft);
}
