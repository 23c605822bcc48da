import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Letter, LetterBlock, Run } from "../../domain/letter";

/** Paper is white in every theme: what is shown is what is pasted. */
const useStyles = makeStyles({
  paper: {
    padding: "16px 14px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "#fff",
    color: "#1a1a1a",
    fontFamily: "Calibri, Carlito, sans-serif",
    userSelect: "text",
    overflowWrap: "anywhere",
    "@media (forced-colors: active)": { backgroundColor: "Canvas", color: "CanvasText" },
  },
  line: { margin: "0 0 10px" },
  right: { marginInlineStart: "40%" },
  subject: { fontWeight: tokens.fontWeightSemibold },
  item: { display: "list-item", marginInlineStart: "20px" },
  scroll: {
    overflowX: "auto",
    margin: "0 0 10px",
    ":focus-visible": { outline: "2px solid #1a1a1a", outlineOffset: "1px" },
  },
  table: { borderCollapse: "collapse", minWidth: "480px", fontSize: tokens.fontSizeBase200 },
  cell: {
    border: "1px solid #808080",
    padding: "3px 5px",
    verticalAlign: "top",
    textAlign: "start",
  },
  amount: { textAlign: "end", whiteSpace: "nowrap" },
});

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map(({ text, isBold }, index) =>
    isBold ? <b key={index}>{text}</b> : <span key={index}>{text}</span>
  );
}

function FactsTable({
  block,
  label,
}: {
  readonly block: Extract<LetterBlock, { kind: "facts" }>;
  readonly label: string;
}) {
  const styles = useStyles();
  const { header, rows, total } = block;
  const cellStyle = (column: number): string =>
    mergeClasses(styles.cell, column === header.length - 1 && styles.amount);
  const cells = (row: readonly string[], Tag: "td" | "th") =>
    row.map((text, column) => (
      <Tag key={column} className={cellStyle(column)}>
        {text}
      </Tag>
    ));
  return (
    // The table is wider than a narrow pane: the keyboard must reach what overflows.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {header.map((text, column) => (
              <th key={text} scope="col" className={cellStyle(column)}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>{cells(row, "td")}</tr>
          ))}
          {total !== null && (
            <tr>
              {total.map((text, column) => (
                <td key={column} className={cellStyle(column)}>
                  <b>{text}</b>
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

interface LetterPreviewProps {
  readonly letter: Letter;
  readonly label: string;
  readonly factsLabel: string;
}

/** The letter as it will be pasted. */
export function LetterPreview({ letter, label, factsLabel }: LetterPreviewProps) {
  const styles = useStyles();
  return (
    <section aria-label={label} lang="fr" className={styles.paper}>
      {letter.blocks.map((block, index) => {
        if (block.kind === "facts")
          return <FactsTable key={index} block={block} label={factsLabel} />;
        const isRight = block.kind === "addressee" || block.kind === "signature";
        return (
          <p
            key={index}
            className={mergeClasses(
              styles.line,
              isRight && styles.right,
              block.kind === "subject" && styles.subject,
              block.kind === "item" && styles.item
            )}
          >
            <Runs runs={block.runs} />
          </p>
        );
      })}
    </section>
  );
}
