import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons";
import { clauseExample, type ClauseBasis } from "../../domain/clauseExample";
import { clauseExampleText, clauseSentence } from "../../messages/clauses";
import { usePane } from "../context";
import { Banner } from "../parts/Banner";
import { useShared } from "../parts/styles";
import type { Problem } from "./checks";
import { clauseOf } from "./clauseRows";
import type { ContractDraft } from "./drafts";
import { choiceIn, numberIn, textAt, type ContractForm, type RowState } from "./form";
import { RowEditor } from "./RowEditor";
import { formTexts } from "./texts";
import type { ContractEditor } from "./useContract";

const useStyles = makeStyles({
  preview: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    margin: 0,
    padding: "8px 10px",
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
});

interface PreviewProps {
  readonly row: RowState;
  readonly basis: ClauseBasis;
}

/** What the clause says, in one sentence, and what it would give. */
function ClausePreview({ row, basis }: PreviewProps) {
  const { locale } = usePane();
  const t = formTexts(locale).clause;
  const styles = useStyles();
  const shared = useShared();
  const clause = clauseOf(row);
  const example = clause === null ? null : clauseExample(clause, basis);
  return (
    <section className={styles.preview} aria-label={t.preview}>
      <p className={shared.muted}>{t.preview}</p>
      <p className={shared.text}>
        {clause === null ? t.incomplete : clauseSentence(clause, basis, locale)}
      </p>
      {clause !== null && (
        <p className={shared.muted}>
          {example === null ? t.noExample : clauseExampleText(example, locale)}
        </p>
      )}
    </section>
  );
}

interface ClausesPartProps {
  readonly form: ContractForm;
  readonly draft: ContractDraft;
  readonly problems: readonly Problem[];
  readonly editor: ContractEditor;
}

/** «Clauses de pénalité»: data with the sentence they amount to. */
export function ClausesPart({ form, draft, problems, editor }: ClausesPartProps) {
  const { state, locale } = usePane();
  const t = formTexts(locale);
  const shared = useShared();
  const rows = form.rows.tClauses;
  const ccag = form.parameters.get("CCAG")?.text.trim() ?? "";
  const basis: ClauseBasis = {
    contract: {
      amount: numberIn(form, "Montant HT"),
      ccag: ccag === "" ? choiceIn(form, "CCAG") : ccag,
    },
    references: state.registers?.registers?.references ?? [],
    asOf: state.asOf,
  };
  const summaryOf = (row: RowState): string => {
    const clause = clauseOf(row);
    return clause === null ? t.clause.incomplete : clauseSentence(clause, basis, locale);
  };
  return (
    <>
      {state.registers?.tables.get("tClauses")?.sheet === null && (
        <Banner tone="information">{t.noTable("tClauses")}</Banner>
      )}
      <section className={shared.card} aria-label={t.parts.clauses}>
        {rows.length === 0 ? (
          <p className={shared.muted}>{t.table.noClause}</p>
        ) : (
          <ul className={shared.list}>
            {rows.map((row) => {
              const code = textAt(row, "Code");
              return (
                <RowEditor
                  key={row.id}
                  table="tClauses"
                  row={row}
                  name={code === "" ? t.table.unnamed : t.table.clauseName(code)}
                  summary={summaryOf(row)}
                  problems={problems}
                  open={draft.open}
                  editor={editor}
                >
                  <ClausePreview row={row} basis={basis} />
                </RowEditor>
              );
            })}
          </ul>
        )}
        <div>
          <Button
            icon={<Add20Regular />}
            onClick={() => editor.addRow("tClauses", { Cumulable: "Oui" })}
          >
            {t.table.addClause}
          </Button>
        </div>
      </section>
    </>
  );
}
