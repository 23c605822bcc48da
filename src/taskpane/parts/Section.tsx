import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    "&[open] > summary > svg": { transform: "rotate(90deg)" },
  },
  summary: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    padding: "6px 12px 6px 8px",
    cursor: "pointer",
    listStyleType: "none",
    borderRadius: tokens.borderRadiusLarge,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "::-webkit-details-marker": { display: "none" },
  },
  title: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold },
  aside: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  body: { padding: "0 12px 12px" },
});

interface SectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** A part that folds, with the browser's own keyboard and screen-reader behaviour. */
export function Section({ title, aside, isOpen = false, children }: SectionProps) {
  const styles = useStyles();
  return (
    <details className={styles.root} open={isOpen}>
      <summary className={styles.summary}>
        <ChevronRight16Regular aria-hidden />
        <span className={styles.title}>{title}</span>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
