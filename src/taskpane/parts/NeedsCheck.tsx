import { Button } from "@fluentui/react-components";
import { PrepareOffer } from "../controler/PrepareOffer";
import { usePane } from "../context";
import { isEmptyWorkbook } from "../problems";
import { EmptyState } from "./EmptyState";

/** A screen that shows a report, before there is one. */
export function NeedsCheck() {
  const { state, operations, t } = usePane();
  if (isEmptyWorkbook(state.problem)) return <PrepareOffer />;
  return (
    <EmptyState
      title={t.needsCheck.title}
      actions={
        <Button
          appearance="primary"
          disabledFocusable={state.operation !== null}
          onClick={() => void operations.check()}
        >
          {t.check.run}
        </Button>
      }
    >
      {t.needsCheck.text}
    </EmptyState>
  );
}
