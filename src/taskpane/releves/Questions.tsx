import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { meaningLabel, reasonText } from "../../messages/index";
import { columnLetters, type ColumnMeaning, type RecognisedColumn } from "../../workbook/mapping";
import { useEffect, useId, useRef } from "react";
import { usePane } from "../context";
import { Banner } from "../parts/Banner";
import { useShared } from "../parts/styles";
import { statementTexts } from "./texts";

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

/** Offered for a column of hours of which nothing is known. */
const OFFERED = ["production", "guidance", "training"] as const;

interface QuestionsProps {
  readonly columns: readonly RecognisedColumn[];
  readonly onAnswer: (column: RecognisedColumn, meaning: ColumnMeaning) => void;
  /** The answer is none of those offered: the column's own list takes the keyboard. */
  readonly onOther: (column: RecognisedColumn) => void;
  /** The last question is answered, and the button that had the keyboard is gone. */
  readonly onAllAnswered: () => void;
}

/** The columns that are not sure, one question each. */
export function Questions({ columns, onAnswer, onOther, onAllAnswered }: QuestionsProps) {
  const { locale } = usePane();
  const words = statementTexts(locale);
  const styles = useStyles();
  const shared = useShared();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const hasAnswered = useRef(false);
  const left = columns.length;
  useEffect(() => {
    if (!hasAnswered.current) return;
    hasAnswered.current = false;
    const next = list.current?.querySelector<HTMLElement>("button");
    if (next) next.focus();
    else onAllAnswered();
  }, [left, onAllAnswered]);
  const answer = (column: RecognisedColumn, meaning: ColumnMeaning): void => {
    hasAnswered.current = true;
    onAnswer(column, meaning);
  };
  // Several questions offer the same answers: each button says what it answers.
  const about = ({ column }: RecognisedColumn) => ({
    size: "small" as const,
    "aria-describedby": `${id}-${column.toString()}`,
  });
  if (left === 0) return null;
  return (
    <Banner tone="to-justify" title={words.mapping.questions}>
      <ul ref={list} className={shared.list}>
        {columns.map((column) => (
          <li key={column.column} className={styles.question}>
            <span id={`${id}-${column.column.toString()}`}>
              {words.mapping.question(columnLetters(column.column), saidHeader(column))}
            </span>
            <span className={shared.muted}>{reasonText(column.reason, locale)}</span>
            <div className={shared.row}>
              {column.proposal === null &&
                OFFERED.map((code) => (
                  <Button key={code} {...about(column)} onClick={() => answer(column, { code })}>
                    {meaningLabel(code, locale)}
                  </Button>
                ))}
              {column.proposal !== null && column.proposal.code !== "ignored" && (
                <Button
                  {...about(column)}
                  appearance="primary"
                  onClick={() => column.proposal && answer(column, column.proposal)}
                >
                  {words.mapping.proposal(meaningText(column.proposal, locale))}
                </Button>
              )}
              <Button {...about(column)} onClick={() => answer(column, { code: "ignored" })}>
                {words.mapping.ignore}
              </Button>
              <Button {...about(column)} appearance="subtle" onClick={() => onOther(column)}>
                {words.mapping.other}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
