import { Button } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import type { RegistersView, RegisterTable, RowChange } from "../../app/registerTypes";
import { usePane } from "../context";
import { Banner } from "../parts/Banner";
import { EmptyState } from "../parts/EmptyState";
import { useShared } from "../parts/styles";
import { Choices } from "./Choices";
import { ConfirmDelete } from "./ConfirmDelete";
import { DocumentForm } from "./DocumentForm";
import { DocumentItem } from "./DocumentItem";
import {
  DOCUMENT_FIELDS,
  documentDraft,
  documentName,
  expectedCells,
  isKept,
  isLate,
  isWaiting,
  listDocuments,
  receptionOf,
  type ListedDocument,
} from "./documentRows";
import { isChangedDraft, type DocumentFilter, type RowDraft } from "./drafts";
import { changedCells } from "./fieldValues";
import { Proposal } from "./Proposal";
import { registerTexts } from "./texts";

interface DocumentsPartProps {
  readonly view: RegistersView;
  readonly table: RegisterTable;
}

/** What was noted last, and how to take it back. */
interface Noted {
  readonly text: string;
  readonly undo: RowChange;
}

const FILTERS: readonly DocumentFilter[] = ["waiting", "late", "all"];

/** The register of documents: what is awaited, late, received, and the verification that runs. */
export function DocumentsPart({ view, table }: DocumentsPartProps) {
  const { services, state, dispatch, operations, locale } = usePane();
  const texts = registerTexts(locale);
  const t = texts.documents;
  const shared = useShared();
  const root = useRef<HTMLDivElement>(null);
  /** Where the keyboard goes once the rows are drawn again. */
  const next = useRef<string | null>(null);
  const [noted, setNoted] = useState<Noted | null>(null);
  const [asked, setAsked] = useState<number | null>(null);
  const [isProposing, setProposing] = useState(false);
  const { asOf, operation, drafts } = state;
  const contract = view.registers?.contract ?? null;
  const items = useMemo(() => listDocuments(table, contract, asOf), [table, contract, asOf]);
  const { documents: draft, filter } = drafts;
  const shown = items.filter(
    (item) => isKept(filter, item) || item.index === draft?.index || item.index === asked
  );
  // Before the screen is drawn: an effect of the drawing before this one must not take the wish for its own.
  useLayoutEffect(() => {
    const wanted = next.current;
    if (wanted === null) return;
    next.current = null;
    const found =
      root.current?.querySelector<HTMLElement>(wanted) ??
      document.querySelector<HTMLElement>('[data-registre="documents"]');
    found?.focus();
  });
  const setDraft = (documents: RowDraft | null): void =>
    dispatch({ type: "draft", drafts: { documents } });
  /** Writes, then settles the screen and says where the keyboard goes. */
  const write = async (
    changes: readonly RowChange[],
    focus: string,
    onDone: () => void
  ): Promise<void> => {
    if (operation !== null) return;
    if (!(await operations.saveRegisters([{ table: "tDocuments", changes }]))) return;
    next.current = focus;
    onDone();
  };
  const receive = async (item: ListedDocument): Promise<void> => {
    const isMeeting = item.status.kind === "meeting-missed" || item.status.kind === "meeting-ahead";
    const today = services.today();
    const day = isMeeting ? Math.min(item.row.dueOn ?? today, today) : today;
    const change = receptionOf(item, day);
    const name = documentName(item.row);
    await write([change], "[data-annuler]", () =>
      setNoted({
        text: isMeeting ? t.notedAttended(name) : t.noted(name, day),
        undo: {
          kind: "set",
          index: item.index,
          before: { ...item.cells, "Reçu le": day },
          cells: { "Reçu le": null },
        },
      })
    );
  };
  const save = async (): Promise<void> => {
    if (draft === null) return;
    const fields = DOCUMENT_FIELDS.filter(({ title }) => table.titles.includes(title));
    const cells = changedCells(draft, fields);
    const { index } = draft;
    if (index !== null && !isChangedDraft(draft)) {
      close();
      return;
    }
    const change: RowChange =
      index === null ? { kind: "add", cells } : { kind: "set", index, before: draft.before, cells };
    const focus = index === null ? "[data-ajouter]" : `[data-modifier="${index.toString()}"]`;
    await write([change], focus, () => {
      setNoted(null);
      setDraft(null);
    });
  };
  const close = (): void => {
    const index = draft?.index ?? null;
    next.current = index === null ? "[data-ajouter]" : `[data-modifier="${index.toString()}"]`;
    setDraft(null);
  };
  const remove = async (item: ListedDocument): Promise<void> => {
    const change: RowChange = { kind: "delete", index: item.index, before: item.cells };
    await write([change], '[data-registre="documents"]', () => {
      setAsked(null);
      setNoted(null);
      // The rows below have moved up: what was being typed of one of them is about another now.
      if (draft !== null && draft.index !== null) setDraft(null);
    });
  };
  const form = (title: string) =>
    draft !== null && (
      <DocumentForm
        key={draft.index ?? "nouveau"}
        table={table}
        contract={contract}
        draft={draft}
        title={title}
        onChange={setDraft}
        onSave={() => void save()}
        onCancel={close}
      />
    );
  const counts: Readonly<Record<DocumentFilter, number>> = {
    waiting: items.filter(isWaiting).length,
    late: items.filter(isLate).length,
    all: items.length,
  };
  return (
    <div ref={root} className={shared.screen} style={{ padding: 0 }}>
      <div className={shared.row}>
        <Button
          appearance="primary"
          icon={<Add20Regular />}
          data-ajouter
          onClick={() => setDraft(documentDraft(null))}
        >
          {t.add}
        </Button>
        <Button data-preparer onClick={() => setProposing(true)}>
          {t.prepare}
        </Button>
      </div>
      {isProposing && (
        <Proposal
          contract={contract}
          documents={items.map(({ row }) => row)}
          onAdd={(rows) => {
            const changes = rows.map((row): RowChange => ({
              kind: "add",
              cells: expectedCells(row),
            }));
            void write(changes, "[data-preparer]", () => setProposing(false));
          }}
          onCancel={() => {
            next.current = "[data-preparer]";
            setProposing(false);
          }}
        />
      )}
      {draft !== null && draft.index === null && form(t.form.add)}
      {noted !== null && (
        <Banner
          tone="success"
          actions={
            <Button
              size="small"
              data-annuler
              disabledFocusable={operation !== null}
              onClick={() =>
                void write([noted.undo], '[data-registre="documents"]', () => setNoted(null))
              }
            >
              {texts.undo}
            </Button>
          }
        >
          {noted.text}
        </Banner>
      )}
      {items.length === 0 ? (
        <EmptyState title={t.emptyTitle}>{t.empty}</EmptyState>
      ) : (
        <>
          <Choices
            name="filtre-documents"
            label={t.filter}
            items={FILTERS.map((key) => ({ key, label: t.filters[key](counts[key]) }))}
            selected={filter}
            onSelect={(chosen) => dispatch({ type: "draft", drafts: { filter: chosen } })}
          />
          {shown.length === 0 ? (
            <p className={shared.muted}>{t.noMatch[filter]}</p>
          ) : (
            <section className={shared.card} aria-label={t.listLabel}>
              <ul className={shared.list}>
                {shown.map((item) => (
                  <DocumentItem
                    key={item.index}
                    item={item}
                    ccag={contract?.ccag ?? null}
                    isDrafted={draft?.index === item.index && isChangedDraft(draft)}
                    onReceived={() => void receive(item)}
                    onEdit={() => {
                      setAsked(null);
                      setDraft(documentDraft(item));
                    }}
                    onDelete={() => setAsked(item.index)}
                  >
                    {draft?.index === item.index && form(t.form.edit(documentName(item.row)))}
                    {asked === item.index && (
                      <ConfirmDelete
                        name={documentName(item.row)}
                        sheet={table.sheet ?? ""}
                        onConfirm={() => void remove(item)}
                        onKeep={() => {
                          next.current = `[data-supprimer="${item.index.toString()}"]`;
                          setAsked(null);
                        }}
                      />
                    )}
                  </DocumentItem>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </div>
  );
}
