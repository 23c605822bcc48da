import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { SeverityIcon, type Tone } from "./SeverityIcon";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto",
    columnGap: "8px",
    padding: "8px 12px",
    border: "1px solid",
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: "anywhere",
  },
  body: { display: "flex", flexDirection: "column", gap: "6px" },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  close: { alignSelf: "start", marginInlineEnd: "-6px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  blocking: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
    borderTopColor: tokens.colorStatusDangerBorder1,
    borderRightColor: tokens.colorStatusDangerBorder1,
    borderBottomColor: tokens.colorStatusDangerBorder1,
    borderLeftColor: tokens.colorStatusDangerBorder1,
  },
  "to-justify": {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderTopColor: tokens.colorStatusWarningBorder1,
    borderRightColor: tokens.colorStatusWarningBorder1,
    borderBottomColor: tokens.colorStatusWarningBorder1,
    borderLeftColor: tokens.colorStatusWarningBorder1,
  },
  information: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderTopColor: tokens.colorNeutralStroke1,
    borderRightColor: tokens.colorNeutralStroke1,
    borderBottomColor: tokens.colorNeutralStroke1,
    borderLeftColor: tokens.colorNeutralStroke1,
  },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderTopColor: tokens.colorStatusSuccessBorder1,
    borderRightColor: tokens.colorStatusSuccessBorder1,
    borderBottomColor: tokens.colorStatusSuccessBorder1,
    borderLeftColor: tokens.colorStatusSuccessBorder1,
  },
});

interface BannerProps {
  readonly closeLabel?: string;
  readonly onClose?: () => void;
  readonly tone: Tone;
  readonly title?: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** «alert» interrupts a screen reader; the rest is told by the pane's live region. */
  readonly role?: "alert";
}

/** One message and what can be done about it. */
export function Banner({ tone, title, children, actions, role, closeLabel, onClose }: BannerProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.root, styles[tone])} role={role}>
      <SeverityIcon tone={tone} />
      <div className={styles.body}>
        {title && <p className={styles.title}>{title}</p>}
        <div className={styles.text}>{children}</div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {onClose && (
        <Button
          className={styles.close}
          size="small"
          appearance="transparent"
          icon={<Dismiss16Regular />}
          aria-label={closeLabel}
          title={closeLabel}
          onClick={onClose}
        />
      )}
    </div>
  );
}
