import { useCallback, useState } from "react";
import type { Decision } from "../../domain/finding";
import { usePane } from "../context";
import type { DecisionDraft, DraftKey } from "./drafts";
import type { Choice } from "./DecisionForm";

interface DraftedDecision {
  readonly draft: DecisionDraft | null;
  /** The choice was made here and now, not found again. */
  readonly begins: boolean;
  /** Begins a decision, from what the one it changes said. */
  readonly begin: (choice: Choice, current: Decision | null) => void;
  readonly change: (draft: DecisionDraft) => void;
  readonly drop: () => void;
}

/** A decision being typed: it outlives a look at another anomaly, a help page or another screen. */
export function useDecisionDraft(key: DraftKey): DraftedDecision {
  const { services, state, dispatch } = usePane();
  const [begins, setBegins] = useState(false);
  const change = useCallback(
    (draft: DecisionDraft) => dispatch({ type: "decisionDraft", key, draft }),
    [dispatch, key]
  );
  const drop = useCallback(
    () => dispatch({ type: "decisionDraft", key, draft: null }),
    [dispatch, key]
  );
  const begin = (choice: Choice, current: Decision | null) => {
    setBegins(true);
    change({
      choice,
      justification: current?.justification ?? "",
      by: current?.by ?? state.signedBy ?? services.environment.userName ?? "",
    });
  };
  return { draft: state.decisionDrafts.get(key) ?? null, begins, begin, change, drop };
}
