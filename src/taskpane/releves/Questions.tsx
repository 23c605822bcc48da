import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { meaningLabel, reasonText } from "../../messages/index";
import { columnLetters, type ColumnMeaning, type RecognisedColumn } from "../../workbook/mapping";
import { usePane } from "../context";
import { Banner } from "../parts/Banner";
import { useShared } from "../parts/styles";

const useStyles = makeStyles({
  question: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "8px 0",
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});

/** A header as it is said; a column without one goes by its letter alone. */
export const saidHeader = ({ header, column }: RecognisedColumn): string =>
  header === columnLetters(column) ? "" : header;

/** The meaning a proposal offers, with the support its header names. */
export const meaningText = ({ code, support }: ColumnMeaning, locale: "fr" | "en"): string =>
  support === undefined ? meaningLabel(code, locale) : `${meaningLabel(code, locale)} – ${support}`;

interface QuestionsProps {
  readonly columns: readonly RecognisedColumn[];
  readonly onAnswer: (column: RecognisedColumn, meaning: ColumnMeaning) => void;
}

/** The columns that are not sure, one question each. */
export function Questions({ columns, onAnswer }: QuestionsProps) {
  const { t, locale } = usePane();
  const styles = useStyles();
  const shared = useShared();
  if (columns.length === 0) return null;
  return (
    <Banner tone="to-justify" title={t.mapping.questions}>
      <ul className={shared.list}>
        {columns.map((column) => (
          <li key={column.column} className={styles.question}>
            <span>{t.mapping.question(columnLetters(column.column), saidHeader(column))}</span>
            <span className={shared.muted}>{reasonText(column.reason, locale)}</span>
            <div className={shared.row}>
              {column.proposal !== null && column.proposal.code !== "ignored" && (
                <Button
                  size="small"
                  appearance="primary"
                  onClick={() => column.proposal && onAnswer(column, column.proposal)}
                >
                  {t.mapping.proposal(meaningText(column.proposal, locale))}
                </Button>
              )}
              <Button size="small" onClick={() => onAnswer(column, { code: "ignored" })}>
                {t.mapping.ignore}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
