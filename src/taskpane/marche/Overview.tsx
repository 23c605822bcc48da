import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import { usePane } from "../context";
import { Section } from "../parts/Section";
import { SeverityIcon } from "../parts/SeverityIcon";
import { useShared } from "../parts/styles";
import { isInPathways, type Problem } from "./checks";
import { ROW_TABLES, type ContractForm } from "./form";
import { FORM_PARTS, PART_PARAMETERS, type FormPart } from "./parts";
import { formTexts } from "./texts";
import { Missing, Understood } from "./Understood";
import type { ContractEditor } from "./useContract";

const useStyles = makeStyles({
  step: {
    display: "grid",
    gridTemplateColumns: "24px minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: "8px",
    width: "100%",
    padding: "8px 4px",
    border: "0",
    background: "none",
    font: "inherit",
    color: "inherit",
    textAlign: "start",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  item: { ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` } },
  rank: {
    justifySelf: "center",
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  name: { fontWeight: tokens.fontWeightSemibold },
});

/** Parameters of a step that say something, of those that apply. */
function filledIn(form: ContractForm, part: FormPart): readonly [number, number] {
  const keys = PART_PARAMETERS[part].filter(
    (key) => key !== "Durée d'un parcours" || isInPathways(form)
  );
  const done = keys.filter((key) => (form.parameters.get(key)?.text.trim() ?? "") !== "");
  return [done.length, keys.length];
}

function changesIn(form: ContractForm, part: FormPart): number {
  const parameters = PART_PARAMETERS[part].filter((key) => {
    const state = form.parameters.get(key);
    return state?.isChanged === true || state?.isArticleChanged === true;
  });
  const rows = ROW_TABLES.filter((table) =>
    part === "clauses" ? table === "tClauses" : part === "lots" && table !== "tClauses"
  ).flatMap((table) => form.rows[table].filter(({ isChanged }) => isChanged));
  return parameters.length + rows.length;
}

interface OverviewProps {
  readonly form: ContractForm;
  readonly problems: readonly Problem[];
  readonly editor: ContractEditor;
}

/** «Vue d’ensemble»: every step with where it stands, and what the last check understood. */
export function Overview({ form, problems, editor }: OverviewProps) {
  const { state, locale } = usePane();
  const t = formTexts(locale);
  const styles = useStyles();
  const shared = useShared();
  const standing = (table: (typeof ROW_TABLES)[number]): string =>
    t.rows[table](form.rows[table].filter(({ isDeleted }) => !isDeleted).length);
  const contentOf = (part: FormPart): string => {
    if (part === "lots") return `${standing("tLots")}, ${standing("tSupports")}`;
    if (part === "clauses") return standing("tClauses");
    if (part === "preparation") return t.aids;
    return t.filled(...filledIn(form, part));
  };
  return (
    <>
      <nav className={shared.card} aria-label={t.partsLabel}>
        <ol className={shared.list}>
          {FORM_PARTS.map((part, rank) => {
            const own = problems.filter((problem) => problem.part === part);
            const errors = own.filter(({ level }) => level === "error").length;
            const doubts = own.length - errors;
            const changes = changesIn(form, part);
            return (
              <li key={part} className={styles.item}>
                <button
                  type="button"
                  className={styles.step}
                  data-etape={part}
                  onClick={() => editor.show(part)}
                >
                  {own.length > 0 ? (
                    <SeverityIcon tone={errors > 0 ? "blocking" : "to-justify"} />
                  ) : (
                    <span className={styles.rank} aria-hidden>
                      {rank + 1}
                    </span>
                  )}
                  <span>
                    <span className={styles.name}>{t.parts[part]}</span>
                    <br />
                    <span className={shared.muted}>
                      {[
                        contentOf(part),
                        ...(errors > 0 ? [t.errors(errors)] : []),
                        ...(doubts > 0 ? [t.doubts(doubts)] : []),
                        ...(changes > 0 ? [t.modified(changes)] : []),
                      ].join(" · ")}
                    </span>
                  </span>
                  <ChevronRight16Regular aria-hidden />
                </button>
              </li>
            );
          })}
        </ol>
      </nav>
      {state.report && (
        <>
          <Missing report={state.report} />
          <Section title={t.understood}>
            <div className={shared.screen} style={{ padding: 0 }}>
              <Understood report={state.report} />
            </div>
          </Section>
        </>
      )}
    </>
  );
}
