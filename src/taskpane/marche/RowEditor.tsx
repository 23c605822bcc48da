import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { usePane } from "../context";
import { SeverityIcon } from "../parts/SeverityIcon";
import { useShared } from "../parts/styles";
import type { Problem } from "./checks";
import type { ContractDraft, RowTable } from "./drafts";
import type { RowState } from "./form";
import { FormField } from "./FormField";
import { formTexts } from "./texts";
import type { ContractEditor } from "./useContract";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "10px 0",
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  head: { display: "flex", alignItems: "flex-start", gap: "8px" },
  name: { flexGrow: 1, minWidth: 0, margin: 0, overflowWrap: "anywhere" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  badge: {
    marginInlineStart: "6px",
    padding: "0 5px",
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase100,
    whiteSpace: "nowrap",
  },
  gone: { textDecorationLine: "line-through" },
  actions: { display: "flex", flexWrap: "wrap", gap: "6px" },
  fields: { display: "flex", flexDirection: "column", gap: "10px", padding: "4px 0" },
});

interface RowEditorProps {
  readonly table: RowTable;
  readonly row: RowState;
  readonly name: string;
  readonly summary: ReactNode;
  readonly problems: readonly Problem[];
  readonly open: ContractDraft["open"];
  readonly editor: ContractEditor;
  /** What stands above the fields, and the actions of this kind of row. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** The id of a row's line: the keyboard is sent there. */
export const rowId = (table: RowTable, id: string): string => `${table}-${id}`;

/** One row: its line, and its fields when it is open. */
export function RowEditor(props: RowEditorProps) {
  const { table, row, name, summary, problems, open, editor, children, actions } = props;
  const { locale } = usePane();
  const t = formTexts(locale);
  const styles = useStyles();
  const shared = useShared();
  const own = problems.filter((problem) => problem.table === table && problem.row === row.id);
  const isOpen = !row.isDeleted && open?.table === table && open.id === row.id;
  const isFaulty = own.some(({ level }) => level === "error");
  const root = useRef<HTMLLIElement>(null);
  const wasDeleted = useRef(row.isDeleted);
  const { isNew, isDeleted } = row;
  useEffect(() => {
    // A row just added is typed at once.
    if (isOpen && isNew) root.current?.querySelector<HTMLElement>("input, select")?.focus();
  }, [isOpen, isNew]);
  useEffect(() => {
    if (wasDeleted.current !== isDeleted) root.current?.querySelector("button")?.focus();
    wasDeleted.current = isDeleted;
  }, [isDeleted]);
  const remove = (): void => {
    editor.removeRow(table, row);
    // The line goes with its buttons.
    if (isNew) document.getElementById("marche-titre")?.focus();
  };
  const badge = (): string | null => {
    if (row.isNew) return t.table.isNew;
    if (row.isDeleted) return t.table.isDeleted;
    return row.isChanged ? t.changed : null;
  };
  return (
    <li ref={root} className={styles.item}>
      <div className={styles.head} id={rowId(table, row.id)} tabIndex={-1}>
        {own.length > 0 && !row.isDeleted && (
          <SeverityIcon tone={isFaulty ? "blocking" : "to-justify"} />
        )}
        <div className={styles.name}>
          <span className={mergeClasses(styles.strong, row.isDeleted && styles.gone)}>{name}</span>
          {badge() !== null && <span className={styles.badge}>{badge()}</span>}
          {!isOpen && summary !== null && <div className={shared.muted}>{summary}</div>}
        </div>
      </div>
      {isOpen && (
        <div className={styles.fields}>
          {children}
          {row.fields.map((state) => (
            <FormField
              key={state.field.title}
              state={state}
              problems={own}
              onText={(text) => editor.setText(table, row, state.field.title, text)}
            />
          ))}
        </div>
      )}
      <div className={styles.actions}>
        {row.isDeleted ? (
          <Button
            size="small"
            aria-label={t.table.keepOf(name)}
            onClick={() => editor.restoreRow(table, row)}
          >
            {t.table.keep}
          </Button>
        ) : (
          <>
            <Button
              size="small"
              aria-expanded={isOpen}
              aria-label={isOpen ? t.table.closeOf(name) : t.table.editOf(name)}
              onClick={() => editor.open(isOpen ? null : { table, id: row.id })}
            >
              {isOpen ? t.table.close : t.table.edit}
            </Button>
            {actions}
            <Button
              size="small"
              appearance="subtle"
              aria-label={t.table.removeOf(name)}
              onClick={remove}
            >
              {t.table.remove}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
