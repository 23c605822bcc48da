import { Button } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { Contract } from "../../domain/contract";
import { missingDocuments, type ExpectedDocument } from "../../domain/expectedDocuments";
import { contractPeriod } from "../../domain/periods";
import type { DocumentRow } from "../../domain/contract";
import { usePane } from "../context";
import { useShared } from "../parts/styles";
import { useFields } from "../releves/fields";
import { registerTexts } from "./texts";

interface ProposalProps {
  readonly contract: Contract | null;
  readonly documents: readonly DocumentRow[];
  readonly onAdd: (rows: readonly ExpectedDocument[]) => void;
  readonly onCancel: () => void;
}

/** The rows the contract calls for, to be looked at before they are written. */
export function Proposal({ contract, documents, onAdd, onCancel }: ProposalProps) {
  const { state, t: pane, locale } = usePane();
  const t = registerTexts(locale).documents.proposal;
  const shared = useShared();
  const fields = useFields();
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const [left, setLeft] = useState<readonly ExpectedDocument["kind"][]>([]);
  useEffect(() => title.current?.focus(), []);
  const hasDates = contract !== null && contractPeriod(contract) !== null;
  const all = contract === null ? [] : missingDocuments(contract, documents);
  const statements = all.filter((row) => row.kind === "statement");
  const meetings = all.filter(({ kind }) => kind === "meeting");
  const first = statements[0];
  const last = statements.at(-1);
  const chosen = all.filter(({ kind }) => !left.includes(kind));
  const groups = [
    ...(first && last
      ? [
          {
            kind: "statement" as const,
            label: t.statements(statements.length, first.month, last.month),
            hint: null,
          },
        ]
      : []),
    ...(meetings.length > 0
      ? [{ kind: "meeting" as const, label: t.meetings(meetings.length), hint: t.meetingsHint }]
      : []),
  ];
  return (
    <section className={shared.card} aria-label={t.title}>
      <h3 ref={title} tabIndex={-1} className={shared.subtitle}>
        {t.title}
      </h3>
      {!hasDates && <p className={shared.text}>{t.noDates}</p>}
      {hasDates && all.length === 0 && <p className={shared.text}>{t.nothing}</p>}
      {groups.map(({ kind, label, hint }) => (
        <div key={kind} className={fields.check}>
          <input
            id={`${id}-${kind}`}
            type="checkbox"
            className={fields.box}
            checked={!left.includes(kind)}
            onChange={({ target }) =>
              setLeft(target.checked ? left.filter((other) => other !== kind) : [...left, kind])
            }
          />
          <label htmlFor={`${id}-${kind}`}>
            {label}
            {hint !== null && <span className={shared.muted}> {hint}</span>}
          </label>
        </div>
      ))}
      <div className={shared.row}>
        {all.length > 0 && (
          <Button
            appearance="primary"
            disabledFocusable={state.operation !== null || chosen.length === 0}
            onClick={() => {
              if (chosen.length > 0) onAdd(chosen);
            }}
          >
            {t.add(chosen.length)}
          </Button>
        )}
        <Button onClick={onCancel}>
          {all.length > 0 ? pane.common.cancel : pane.common.close}
        </Button>
      </div>
    </section>
  );
}
