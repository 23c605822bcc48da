import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../context";
import { SeverityIcon, type Tone } from "../parts/SeverityIcon";
import { useShared } from "../parts/styles";
import { unreplacedOf, type ListedSupervision } from "./supervisionRows";
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
  actions: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

interface SupervisionItemProps {
  readonly item: ListedSupervision;
  readonly isDrafted: boolean;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
  readonly children?: ReactNode;
}

const toneOf = (missing: number | null): Tone =>
  missing === null ? "information" : missing === 0 ? "success" : "to-justify";

/** One person's month: planned, present, replaced. */
export function SupervisionItem(props: SupervisionItemProps) {
  const { item, isDrafted, onEdit, onDelete, children } = props;
  const { locale } = usePane();
  const texts = registerTexts(locale);
  const t = texts.supervision;
  const styles = useStyles();
  const shared = useShared();
  const { row } = item;
  const missing = unreplacedOf(item);
  const name = row.supervisor === "" ? t.someone : row.supervisor;
  const facts = [
    t.planned(row.plannedDays),
    t.present(row.presentDays),
    ...(row.replacedDays === null || row.replacedDays === 0 ? [] : [t.replaced(row.replacedDays)]),
    ...(row.hours === null ? [] : [t.hours(row.hours)]),
  ];
  return (
    <li className={styles.item}>
      <SeverityIcon tone={toneOf(missing)} />
      <div className={styles.body}>
        <p className={styles.name}>{name}</p>
        <p className={shared.muted}>
          {[t.roles[row.role], row.support].filter((part) => part !== null).join(" · ")}
        </p>
        <p className={shared.text}>{facts.join(" · ")}</p>
        {missing !== null && missing !== 0 && (
          <p className={shared.text}>{missing > 0 ? t.unreplaced(missing) : t.excess}</p>
        )}
        {isDrafted && <p className={shared.muted}>{texts.unsaved}</p>}
        <div className={styles.actions}>
          <Button
            size="small"
            appearance="subtle"
            aria-label={texts.editOf(name)}
            data-modifier={item.index}
            onClick={onEdit}
          >
            {texts.edit}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            aria-label={texts.removeOf(name)}
            data-supprimer={item.index}
            onClick={onDelete}
          >
            {texts.remove}
          </Button>
        </div>
        {children}
      </div>
    </li>
  );
}
