import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircle20Filled,
  ErrorCircle20Filled,
  Info20Filled,
  Warning20Filled,
} from "@fluentui/react-icons";
import type { Severity, StatementStatus } from "../../domain/finding";

export type Tone = Severity | "success";

const useStyles = makeStyles({
  root: { flexShrink: 0, display: "block" },
  blocking: { color: tokens.colorStatusDangerForeground1 },
  "to-justify": { color: tokens.colorStatusWarningForeground3 },
  information: { color: tokens.colorBrandForeground1 },
  success: { color: tokens.colorStatusSuccessForeground1 },
});

const ICONS = {
  blocking: ErrorCircle20Filled,
  "to-justify": Warning20Filled,
  information: Info20Filled,
  success: CheckmarkCircle20Filled,
};

/** Four tones, four shapes: the colour is never alone, and the text beside says it again. */
export function SeverityIcon({
  tone,
  className,
}: {
  readonly tone: Tone;
  readonly className?: string;
}) {
  const styles = useStyles();
  const Icon = ICONS[tone];
  return <Icon aria-hidden className={mergeClasses(styles.root, styles[tone], className)} />;
}

export const toneOfStatus = (status: StatementStatus): Tone =>
  status === "refused" ? "blocking" : status === "to-justify" ? "to-justify" : "success";
