import { Button } from "@fluentui/react-components";
import { Eraser20Regular } from "@fluentui/react-icons";
import type { Report } from "../../app/report";
import { usePane } from "../context";
import { EmptyState } from "../parts/EmptyState";
import { SeverityIcon } from "../parts/SeverityIcon";
import { FindingsPanel } from "./FindingsPanel";
import { NotCheckedList } from "./NotCheckedList";
import { Statements } from "./Statements";
import { VerdictPanel } from "./VerdictPanel";

/** What the check found out: the verdict, then the statements, then the list. */
export default function Results({ report }: { readonly report: Report }) {
  const { state, operations, t } = usePane();
  const hasFindings = report.findings.length > 0;
  return (
    <>
      <VerdictPanel report={report} />
      {report.statements.length === 0 ? (
        <EmptyState title={t.check.noStatementTitle}>{t.check.noStatement}</EmptyState>
      ) : (
        <Statements report={report} />
      )}
      {hasFindings ? (
        <FindingsPanel report={report} />
      ) : (
        report.statements.length > 0 && (
          <EmptyState icon={<SeverityIcon tone="success" />} title={t.check.nothingFoundTitle}>
            {t.check.nothingFound}
          </EmptyState>
        )
      )}
      {report.notChecked.length > 0 && <NotCheckedList items={report.notChecked} />}
      <div>
        <Button
          size="small"
          appearance="subtle"
          icon={<Eraser20Regular />}
          disabledFocusable={state.operation !== null}
          onClick={() => void operations.clearMarks()}
        >
          {t.check.clearMarks}
        </Button>
      </div>
    </>
  );
}
