import { useCallback, useRef, type KeyboardEvent } from "react";
import type { DecidedFinding } from "../../app/report";
import type { FindingIdentity } from "../../domain/finding";
import { usePane } from "../context";

export interface Ticks {
  /** Ticks one finding or takes its tick off; with `extend`, everything from the last one to it. */
  readonly tick: (identity: FindingIdentity, extend: boolean) => void;
  /** Begins a range at a finding. */
  readonly begin: (identity: FindingIdentity) => void;
  readonly tickAll: (identities: readonly FindingIdentity[]) => void;
  readonly stop: () => void;
}

/** Ticking findings one by one or by ranges, in the order the list shows them. */
export function useTicks(visible: readonly DecidedFinding[]): Ticks {
  const { dispatch } = usePane();
  /** Where a range begins: the last finding ticked by itself. */
  const anchor = useRef<FindingIdentity | null>(null);
  const tick = useCallback(
    (identity: FindingIdentity, extend: boolean) => {
      const from = visible.findIndex((item) => item.identity === anchor.current);
      const to = visible.findIndex((item) => item.identity === identity);
      if (!extend || from < 0 || to < 0) {
        anchor.current = identity;
        dispatch({ type: "tick", identities: [identity], mode: extend ? "also" : "toggle" });
        return;
      }
      const range = visible.slice(Math.min(from, to), Math.max(from, to) + 1);
      dispatch({ type: "tick", identities: range.map((item) => item.identity), mode: "also" });
    },
    [visible, dispatch]
  );
  const begin = useCallback(
    (identity: FindingIdentity) => {
      anchor.current = identity;
      dispatch({ type: "tick", identities: [identity], mode: "also" });
    },
    [dispatch]
  );
  const tickAll = useCallback(
    (identities: readonly FindingIdentity[]) => dispatch({ type: "tick", identities }),
    [dispatch]
  );
  const stop = useCallback(() => {
    anchor.current = null;
    dispatch({ type: "tick", identities: null });
  }, [dispatch]);
  return { tick, begin, tickAll, stop };
}

/** Ctrl+A, or ⌘A. */
export const isSelectAll = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === "a" && (ctrlKey || metaKey) && !altKey;
