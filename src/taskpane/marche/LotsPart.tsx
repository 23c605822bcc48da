import { Button } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons";
import { fold } from "../../domain/folding";
import { hours, percent } from "../../messages/format";
import { usePane } from "../context";
import { Banner } from "../parts/Banner";
import { useShared } from "../parts/styles";
import { lotHours, type Problem } from "./checks";
import type { ContractDraft } from "./drafts";
import { fieldIn, numberAt, textAt, type ContractForm, type RowState } from "./form";
import { RowEditor } from "./RowEditor";
import { formTexts } from "./texts";
import type { ContractEditor } from "./useContract";

interface RowsProps {
  readonly form: ContractForm;
  readonly draft: ContractDraft;
  readonly problems: readonly Problem[];
  readonly editor: ContractEditor;
}

const joined = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== "").join(" · ");

/** The lots' hours beside the contract's volume, while they are typed. */
function LotTotal({ form }: { readonly form: ContractForm }) {
  const { locale } = usePane();
  const t = formTexts(locale).table;
  const shared = useShared();
  const sums = lotHours(form);
  if (sums === null) return null;
  return (
    <p className={shared.text} role="status">
      {sums.lots === sums.planned ? t.equal : t.notEqual(sums.lots, sums.planned)}
    </p>
  );
}

function Lots({ form, draft, problems, editor }: RowsProps) {
  const { locale } = usePane();
  const t = formTexts(locale).table;
  const shared = useShared();
  const rows = form.rows.tLots;
  const membersOf = (row: RowState): number =>
    rows.filter(
      (other) => !other.isDeleted && textAt(row, "Lot") !== "" && fold(textAt(other, "Lot")) === fold(textAt(row, "Lot"))
    ).length; // prettier-ignore
  const summary = (row: RowState): string => {
    const planned = numberAt(row, "Heures prévues");
    const [min, max] = [numberAt(row, "Part minimale"), numberAt(row, "Part maximale")];
    const members = membersOf(row);
    return joined([
      textAt(row, "Intitulé"),
      textAt(row, "Titulaire"),
      planned === null ? null : hours(planned, locale),
      min === null || max === null ? null : `${percent(min, locale)} – ${percent(max, locale)}`,
      members > 1 ? t.members(members) : null,
    ]);
  };
  return (
    <section className={shared.card} aria-label={t.lots}>
      <h3 className={shared.subtitle}>{t.lots}</h3>
      {rows.length === 0 ? (
        <p className={shared.muted}>{t.noLot}</p>
      ) : (
        <ul className={shared.list}>
          {rows.map((row) => {
            const lot = textAt(row, "Lot");
            const name = lot === "" ? t.unnamed : t.lotName(lot);
            return (
              <RowEditor
                key={row.id}
                table="tLots"
                row={row}
                name={membersOf(row) > 1 ? joined([name, textAt(row, "Titulaire")]) : name}
                summary={summary(row)}
                problems={problems}
                open={draft.open}
                editor={editor}
                actions={
                  lot !== "" && (
                    <Button
                      size="small"
                      appearance="subtle"
                      aria-label={t.addMember(lot)}
                      title={t.addMember(lot)}
                      icon={<Add20Regular />}
                      onClick={() =>
                        editor.addRow("tLots", {
                          Lot: lot,
                          Intitulé: textAt(row, "Intitulé"),
                        })
                      }
                    />
                  )
                }
              />
            );
          })}
        </ul>
      )}
      <LotTotal form={form} />
      {rows.length > 0 && <p className={shared.muted}>{t.groupHint}</p>}
      <div>
        <Button icon={<Add20Regular />} onClick={() => editor.addRow("tLots", {})}>
          {t.addLot}
        </Button>
      </div>
    </section>
  );
}

function Supports({ form, draft, problems, editor }: RowsProps) {
  const { locale } = usePane();
  const t = formTexts(locale).table;
  const shared = useShared();
  const rows = form.rows.tSupports;
  const dateAt = (row: RowState, title: string): string | null => {
    const text = fieldIn(row, title)?.text ?? "";
    return text === "" ? null : text.split("-").reverse().join("/");
  };
  const summary = (row: RowState): string => {
    const planned = numberAt(row, "Heures prévues");
    const lot = textAt(row, "Lot");
    const [from, to] = [dateAt(row, "Date de début"), dateAt(row, "Date de fin")];
    return joined([
      lot === "" ? null : t.lotName(lot),
      textAt(row, "Site"),
      planned === null ? null : hours(planned, locale),
      from === null && to === null ? null : `${from ?? "…"} – ${to ?? "…"}`,
    ]);
  };
  return (
    <section className={shared.card} aria-label={t.supports}>
      <h3 className={shared.subtitle}>{t.supports}</h3>
      {rows.length === 0 ? (
        <p className={shared.muted}>{t.noSupport}</p>
      ) : (
        <ul className={shared.list}>
          {rows.map((row) => (
            <RowEditor
              key={row.id}
              table="tSupports"
              row={row}
              name={textAt(row, "Support") || t.unnamed}
              summary={summary(row)}
              problems={problems}
              open={draft.open}
              editor={editor}
            />
          ))}
        </ul>
      )}
      <div>
        <Button icon={<Add20Regular />} onClick={() => editor.addRow("tSupports", {})}>
          {t.addSupport}
        </Button>
      </div>
    </section>
  );
}

/** «Lots et supports»: two tables edited in place. */
export function LotsPart(props: RowsProps) {
  const { state, locale } = usePane();
  const t = formTexts(locale);
  const missing = (["tLots", "tSupports"] as const).filter(
    (table) => state.registers?.tables.get(table)?.sheet === null
  );
  return (
    <>
      {missing.map((table) => (
        <Banner key={table} tone="information">
          {t.noTable(table)}
        </Banner>
      ))}
      <Lots {...props} />
      <Supports {...props} />
    </>
  );
}
