import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../context";
import { SeverityIcon } from "../parts/SeverityIcon";
import { useShared } from "../parts/styles";
import {
  documentName,
  isClockPressing,
  isClockTold,
  toneOf,
  type ListedDocument,
} from "./documentRows";
import { registerTexts } from "./texts";

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: "8px",
    padding: "10px 0",
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  body: { display: "flex", flexDirection: "column", gap: "4px" },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: "6px", marginTop: "2px" },
});

interface DocumentItemProps {
  readonly item: ListedDocument;
  readonly ccag: string | null;
  readonly isDrafted: boolean;
  readonly onReceived: () => void;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
  /** The form or the question that stands under the row. */
  readonly children?: ReactNode;
}

/** One document: where it stands, and the one thing that is usually done about it. */
export function DocumentItem(props: DocumentItemProps) {
  const { item, ccag, isDrafted, onReceived, onEdit, onDelete, children } = props;
  const { state, locale } = usePane();
  const t = registerTexts(locale);
  const styles = useStyles();
  const shared = useShared();
  const { status, cells } = item;
  const name = documentName(item.row);
  const isBusy = state.operation !== null;
  const isMeeting = status.kind === "meeting-ahead" || status.kind === "meeting-missed";
  const isThere = status.kind === "received" || status.kind === "meeting-attended";
  const clock = status.kind === "received" ? status.clock : null;
  const notes = cells["Observations"] ?? null;
  return (
    <li className={styles.item}>
      <SeverityIcon tone={toneOf(item)} />
      <div className={styles.body}>
        <p className={styles.name} tabIndex={-1} data-ligne={item.index}>
          {name}
        </p>
        <p className={shared.text}>{t.documents.status(status)}</p>
        {clock !== null && isClockTold(clock.daysLeft) && (
          <p className={shared.text}>
            {t.documents.clock(clock)}
            {ccag !== null && isClockPressing(clock.daysLeft) && ` ${t.documents.tacit(ccag)}`}
          </p>
        )}
        {notes !== null && <p className={shared.muted}>{String(notes)}</p>}
        {isDrafted && <p className={shared.muted}>{t.unsaved}</p>}
        <div className={styles.actions}>
          {!isThere && (
            <Button
              size="small"
              disabledFocusable={isBusy}
              aria-label={
                isMeeting ? t.documents.attendedOf(name) : t.documents.receivedTodayOf(name)
              }
              onClick={onReceived}
            >
              {isMeeting ? t.documents.attended : t.documents.receivedToday}
            </Button>
          )}
          <Button
            size="small"
            appearance="subtle"
            aria-label={t.editOf(name)}
            data-modifier={item.index}
            onClick={onEdit}
          >
            {t.edit}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            aria-label={t.removeOf(name)}
            data-supprimer={item.index}
            onClick={onDelete}
          >
            {t.remove}
          </Button>
        </div>
        {children}
      </div>
    </li>
  );
}
