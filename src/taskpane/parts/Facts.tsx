import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: { margin: 0, display: "flex", flexDirection: "column" },
  item: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: "12px",
    padding: "5px 0",
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: {
    margin: 0,
    marginInlineStart: "auto",
    textAlign: "end",
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
});

export interface Fact {
  readonly term: string;
  readonly value: ReactNode;
}

/** Terms and their values, one a line. */
export function Facts({ items }: { readonly items: readonly Fact[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.root}>
      {items.map(({ term, value }) => (
        <div key={term} className={styles.item}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
