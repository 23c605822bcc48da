import { Button } from "@fluentui/react-components";
import { ArrowClockwise20Regular, ArrowLeft20Regular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import type { RegistersView } from "../../app/registerTypes";
import { unusableText } from "../../messages/index";
import { usePane } from "../context";
import { PrepareOffer } from "../controler/PrepareOffer";
import { Banner } from "../parts/Banner";
import { useShared } from "../parts/styles";
import type { Problem } from "./checks";
import { ClausesPart } from "./ClausesPart";
import type { ContractPart } from "./drafts";
import { ExampleProposal } from "./ExampleProposal";
import { LotsPart } from "./LotsPart";
import { Overview } from "./Overview";
import { ParametersPart } from "./ParametersPart";
import { FORM_PARTS, partOfParameter, type FormPart } from "./parts";
import { PreparationPart } from "./PreparationPart";
import { SaveBar } from "./SaveBar";
import { formTexts } from "./texts";
import { useContract, type ContractState } from "./useContract";

function Part({ part, contract }: { readonly part: FormPart; readonly contract: ContractState }) {
  const { draft, form, problems, editor } = contract;
  switch (part) {
    case "lots":
      return <LotsPart form={form} draft={draft} problems={problems} editor={editor} />;
    case "clauses":
      return <ClausesPart form={form} draft={draft} problems={problems} editor={editor} />;
    case "preparation":
      return <PreparationPart form={form} draft={draft} editor={editor} />;
    default:
      return (
        <>
          {(part === "split" || part === "volume") && (
            <ExampleProposal form={form} editor={editor} />
          )}
          <ParametersPart part={part} form={form} problems={problems} editor={editor} />
        </>
      );
  }
}

/** The parameter that keeps the contract from being read, when there is one. */
function faultyParameter({ problem }: RegistersView): string | null {
  return problem?.kind === "contract-parameter-unreadable" ||
    problem?.kind === "contract-parameter-missing"
    ? problem.parameter
    : null;
}

function Form({ view }: { readonly view: RegistersView }) {
  const { locale } = usePane();
  const t = formTexts(locale);
  const shared = useShared();
  const contract = useContract(view);
  const { draft, form, problems, editor } = contract;
  const { part } = draft;
  const root = useRef<HTMLDivElement>(null);
  /** What takes the keyboard once the screen is drawn again: an element's id, or a part's line of the overview. */
  const next = useRef<string | null>(null);
  const opened = useRef<RegistersView | null>(null);
  const faulty = faultyParameter(view);
  useEffect(() => {
    const wanted = next.current;
    if (wanted === null) return;
    next.current = null;
    const found =
      document.getElementById(wanted) ??
      root.current?.querySelector<HTMLElement>(`[data-etape="${wanted}"]`) ??
      root.current?.querySelector("h2");
    found?.focus();
  });
  useEffect(() => {
    // A contract that cannot be read opens on the field to blame, once a reading.
    if (faulty === null || opened.current === view) return;
    opened.current = view;
    if (part !== "overview") return;
    next.current = form.parameters.get(faulty)?.id ?? null;
    editor.show(partOfParameter(faulty));
  }, [faulty, view, part, form, editor]);
  const show = (to: ContractPart, focus = "marche-titre"): void => {
    next.current = focus;
    editor.show(to);
  };
  const goTo = ({ at, part: to, table, row }: Problem): void => {
    next.current = at;
    editor.show(to);
    if (table !== null && row !== null) editor.open({ table, id: row });
  };
  const rank = FORM_PARTS.findIndex((each) => each === part);
  const [before, after] = [FORM_PARTS[rank - 1], FORM_PARTS[rank + 1]];
  return (
    <div ref={root} className={shared.screen} style={{ padding: 0 }}>
      {faulty !== null && view.problem !== null && (
        <Banner
          tone="blocking"
          title={t.notUsable}
          actions={
            <Button
              size="small"
              onClick={() =>
                show(partOfParameter(faulty), form.parameters.get(faulty)?.id ?? "marche-titre")
              }
            >
              {t.mend}
            </Button>
          }
        >
          {unusableText(view.problem, locale)}
        </Banner>
      )}
      {part === "overview" ? (
        <Overview form={form} problems={problems} editor={{ ...editor, show: (to) => show(to) }} />
      ) : (
        <>
          <div>
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowLeft20Regular />}
              onClick={() => show("overview", part)}
            >
              {t.back}
            </Button>
            <h3 id="marche-titre" tabIndex={-1} className={shared.title}>
              {t.parts[part]}
            </h3>
            <p className={shared.muted}>{t.step(rank + 1, FORM_PARTS.length)}</p>
          </div>
          <Part part={part} contract={contract} />
          <div className={shared.row}>
            {before && <Button onClick={() => show(before)}>{t.previous(t.parts[before])}</Button>}
            {after && <Button onClick={() => show(after)}>{t.next(t.parts[after])}</Button>}
          </div>
        </>
      )}
      <SaveBar
        form={form}
        problems={problems}
        editor={editor}
        onGoTo={goTo}
        onDone={() => {
          next.current = "marche-titre";
        }}
      />
    </div>
  );
}

/** «Marché»: the contract's own tables as a guided form. */
export default function ContractScreen() {
  const { state, operations, t: pane, locale } = usePane();
  const t = formTexts(locale);
  const shared = useShared();
  const wasAsked = useRef(false);
  const { registers, operation, problem, registersAreStale } = state;
  useEffect(() => {
    if (registers !== null) wasAsked.current = false;
    // Read once, when the screen opens; after a failure or a cancellation the user asks.
    if (registers !== null || operation !== null || problem !== null || wasAsked.current) return;
    wasAsked.current = true;
    void operations.readRegisters();
  }, [registers, operation, problem, operations]);
  const refresh = (
    <Button
      icon={<ArrowClockwise20Regular />}
      disabledFocusable={operation !== null}
      onClick={() => void operations.readRegisters()}
    >
      {t.refresh}
    </Button>
  );
  if (registers?.problem?.kind === "no-contract-table")
    return (
      <div className={shared.screen}>
        <PrepareOffer />
      </div>
    );
  return (
    <div className={shared.screen}>
      <h2 tabIndex={-1} className={shared.title}>
        {t.title}
      </h2>
      <p className={shared.muted}>{t.intro}</p>
      {registersAreStale && (
        <Banner tone="information" actions={refresh}>
          {t.stale}
        </Banner>
      )}
      {registers === null &&
        (operation === null ? (
          <div className={shared.row}>{refresh}</div>
        ) : (
          <p className={shared.muted}>{pane.common.loading}</p>
        ))}
      {registers !== null && <Form view={registers} />}
    </div>
  );
}
