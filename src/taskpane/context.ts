import { createContext, useContext, type Dispatch } from "react";
import type { RuleCode } from "../domain/finding";
import type { PaneTexts } from "../messages/fr/pane";
import type { Locale } from "../messages/format";
import type { Operations } from "./operations";
import type { PaneServices } from "./services";
import type { PaneAction, PaneState } from "./state";

/** What every view of the pane reads and calls. */
export interface Pane {
  readonly services: PaneServices;
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneAction>;
  readonly operations: Operations;
  /** Covers the screen with a rule's help page; closing it gives the keyboard back to where it was. */
  readonly openHelp: (rule: RuleCode) => void;
  readonly t: PaneTexts;
  readonly locale: Locale;
}

export const PaneContext = createContext<Pane | null>(null);

/** The pane a view stands in. A view rendered outside of it is a programming error. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("usePane outside PaneContext");
  return pane;
}
