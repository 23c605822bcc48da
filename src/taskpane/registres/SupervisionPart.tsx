import { Button } from "@fluentui/react-components";
import { Add20Regular, Copy20Regular } from "@fluentui/react-icons";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import type { RegistersView, RegisterTable, RowChange } from "../../app/registerTypes";
import { firstDay, type Month } from "../../domain/calendar";
import { usePane } from "../context";
import { EmptyState } from "../parts/EmptyState";
import { useShared } from "../parts/styles";
import { ConfirmDelete } from "./ConfirmDelete";
import { isChangedDraft, type RowDraft } from "./drafts";
import { changedCells } from "./fieldValues";
import { MonthPicker } from "./MonthPicker";
import { SupervisionForm } from "./SupervisionForm";
import { SupervisionItem } from "./SupervisionItem";
import {
  copiedRows,
  likelyMonth,
  listSupervision,
  monthsOffered,
  monthToCopy,
  SUPERVISION_FIELDS,
  supervisionDraft,
  type ListedSupervision,
} from "./supervisionRows";
import { SupervisionSummary } from "./SupervisionSummary";
import { registerTexts } from "./texts";

interface SupervisionPartProps {
  readonly view: RegistersView;
  readonly table: RegisterTable;
}

/** The register of supervision, month by month. */
export function SupervisionPart({ view, table }: SupervisionPartProps) {
  const { state, dispatch, operations, locale } = usePane();
  const texts = registerTexts(locale);
  const t = texts.supervision;
  const shared = useShared();
  const root = useRef<HTMLDivElement>(null);
  const next = useRef<string | null>(null);
  const [asked, setAsked] = useState<number | null>(null);
  const { asOf, operation, drafts } = state;
  const contract = view.registers?.contract ?? null;
  const items = useMemo(() => listSupervision(table), [table]);
  const months = useMemo(() => monthsOffered(items, contract, asOf), [items, contract, asOf]);
  const month = drafts.month ?? likelyMonth(months, asOf);
  const own = items.filter(({ row }) => row.month === month);
  const unplaced = items.filter(({ row }) => row.month === null).length;
  const source = monthToCopy(items, month);
  const draft = drafts.supervision;
  // Before the screen is drawn: an effect of the drawing before this one must not take the wish for its own.
  useLayoutEffect(() => {
    const wanted = next.current;
    if (wanted === null) return;
    next.current = null;
    const found =
      root.current?.querySelector<HTMLElement>(wanted) ??
      document.querySelector<HTMLElement>('[data-registre="supervision"]');
    found?.focus();
  });
  const setDraft = (supervision: RowDraft | null): void =>
    dispatch({ type: "draft", drafts: { supervision } });
  const show = (chosen: Month): void => {
    setAsked(null);
    // A row of another month is no longer on the screen; what was typed of a new one goes along.
    const kept = draft?.index === null ? draft : null;
    dispatch({ type: "draft", drafts: { month: chosen, supervision: kept } });
  };
  /** Writes, then settles the screen and says where the keyboard goes. */
  const write = async (
    changes: readonly RowChange[],
    focus: string,
    onDone: () => void
  ): Promise<void> => {
    if (operation !== null) return;
    if (!(await operations.saveRegisters([{ table: "tEncadrement", changes }]))) return;
    next.current = focus;
    onDone();
  };
  const close = (): void => {
    const index = draft?.index ?? null;
    next.current = index === null ? "[data-ajouter]" : `[data-modifier="${index.toString()}"]`;
    setDraft(null);
  };
  const save = async (): Promise<void> => {
    if (draft === null) return;
    const { index } = draft;
    if (index !== null && !isChangedDraft(draft)) {
      close();
      return;
    }
    const fields = SUPERVISION_FIELDS.filter(({ title }) => table.titles.includes(title));
    const cells = changedCells(draft, fields);
    const change: RowChange =
      index === null
        ? { kind: "add", cells: { Mois: firstDay(month), ...cells } }
        : { kind: "set", index, before: draft.before, cells };
    const focus = index === null ? "[data-ajouter]" : `[data-modifier="${index.toString()}"]`;
    await write([change], focus, () => setDraft(null));
  };
  const remove = async (item: ListedSupervision): Promise<void> => {
    const change: RowChange = { kind: "delete", index: item.index, before: item.cells };
    await write([change], '[data-registre="supervision"]', () => {
      setAsked(null);
      // The rows below have moved up: what was being typed of one of them is about another now.
      if (draft !== null && draft.index !== null) setDraft(null);
    });
  };
  const form = draft !== null && (
    <SupervisionForm
      key={draft.index ?? "nouveau"}
      table={table}
      supports={(view.registers?.supports ?? []).map(({ name }) => name)}
      draft={draft}
      onChange={setDraft}
      onSave={() => void save()}
      onCancel={close}
    />
  );
  return (
    <div ref={root} className={shared.screen} style={{ padding: 0 }}>
      <MonthPicker months={months} month={month} onMonth={show} />
      <div className={shared.row}>
        <Button
          appearance="primary"
          icon={<Add20Regular />}
          data-ajouter
          onClick={() => setDraft(supervisionDraft(null))}
        >
          {t.add}
        </Button>
        {own.length === 0 && source !== null && (
          <Button
            icon={<Copy20Regular />}
            title={t.copyHint}
            disabledFocusable={operation !== null}
            onClick={() =>
              void write(
                copiedRows(
                  items.filter(({ row }) => row.month === source),
                  month,
                  table.titles
                ),
                "[data-ajouter]",
                () => setAsked(null)
              )
            }
          >
            {t.copy(source)}
          </Button>
        )}
      </div>
      {own.length === 0 && source !== null && <p className={shared.muted}>{t.copyHint}</p>}
      {unplaced > 0 && <p className={shared.muted}>{t.unplaced(unplaced)}</p>}
      {draft !== null && draft.index === null && form}
      {own.length === 0 ? (
        <EmptyState title={t.emptyTitle(month)}>{t.empty}</EmptyState>
      ) : (
        <>
          <section className={shared.card} aria-label={t.listLabel(month)}>
            <ul className={shared.list}>
              {own.map((item) => (
                <SupervisionItem
                  key={item.index}
                  item={item}
                  isDrafted={draft?.index === item.index && isChangedDraft(draft)}
                  onEdit={() => {
                    setAsked(null);
                    setDraft(supervisionDraft(item));
                  }}
                  onDelete={() => setAsked(item.index)}
                >
                  {draft?.index === item.index && form}
                  {asked === item.index && (
                    <ConfirmDelete
                      name={item.row.supervisor === "" ? t.someone : item.row.supervisor}
                      sheet={table.sheet ?? ""}
                      onConfirm={() => void remove(item)}
                      onKeep={() => {
                        next.current = `[data-supprimer="${item.index.toString()}"]`;
                        setAsked(null);
                      }}
                    />
                  )}
                </SupervisionItem>
              ))}
            </ul>
          </section>
          <SupervisionSummary items={own} contract={contract} />
        </>
      )}
    </div>
  );
}
