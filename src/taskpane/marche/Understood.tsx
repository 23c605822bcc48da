import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Report } from "../../app/report";
import { hours, percent } from "../../messages/format";
import { NotCheckedLines } from "../controler/NotCheckedList";
import { usePane } from "../context";
import { Facts } from "../parts/Facts";
import { Section } from "../parts/Section";
import { SeverityIcon } from "../parts/SeverityIcon";
import { useShared } from "../parts/styles";
import { parameterGroups, type Parameter } from "./parameters";

const useStyles = makeStyles({
  default: {
    marginInlineStart: "6px",
    padding: "0 5px",
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    whiteSpace: "nowrap",
  },
  empty: { color: tokens.colorNeutralForeground2, fontStyle: "italic" },
  none: { display: "flex", gap: "8px", alignItems: "flex-start", margin: 0 },
});

function ParameterValue({ parameter }: { readonly parameter: Parameter }) {
  const { t } = usePane();
  const styles = useStyles();
  if (parameter.value === null) return <span className={styles.empty}>{t.contract.empty}</span>;
  return (
    <>
      {parameter.value}
      {parameter.isDefault && <span className={styles.default}>{t.contract.default}</span>}
    </>
  );
}

const MISSING = ["missing-table", "missing-parameter", "unreadable-input", "volumes-disagree"];

/** What keeps rules from being checked, and the way to mend it. */
export function Missing({ report }: { readonly report: Report }) {
  const { state, operations, t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const missing = report.notChecked.filter(({ kind }) => MISSING.includes(kind));
  const lacksTables = missing.some(({ kind }) => kind === "missing-table");
  return (
    <section className={shared.card}>
      <h3 className={shared.subtitle}>{t.contract.missing}</h3>
      {missing.length === 0 ? (
        <p className={styles.none}>
          <SeverityIcon tone="success" />
          <span>{t.contract.nothingMissing}</span>
        </p>
      ) : (
        <NotCheckedLines items={missing} />
      )}
      {lacksTables && (
        <>
          <Button
            disabledFocusable={state.operation !== null}
            onClick={() => void operations.prepare(false)}
          >
            {t.contract.prepareMissing}
          </Button>
          <p className={shared.muted}>{t.contract.prepareHint}</p>
        </>
      )}
    </section>
  );
}

/** The contract as the last check understood it, defaults and gaps told apart. */
export function Understood({ report }: { readonly report: Report }) {
  const { operations, t, locale } = usePane();
  const shared = useShared();
  const { contract, lots, supports } = report.registers;
  const place = contract.place;
  return (
    <>
      {parameterGroups(contract, t, locale).map(({ title, parameters }, index) => (
        <Section key={title} title={title} isOpen={index === 0}>
          <Facts
            items={parameters.map((parameter) => ({
              term: parameter.key,
              value: <ParameterValue parameter={parameter} />,
            }))}
          />
        </Section>
      ))}
      <Section title={t.contract.lots(lots.length)}>
        {lots.length === 0 ? (
          <p className={shared.muted}>{t.contract.noLot}</p>
        ) : (
          <Facts
            items={lots.map((lot) => ({
              term: lot.title === null ? lot.code : `${lot.code} · ${lot.title}`,
              value: [
                lot.plannedHours === null ? t.contract.empty : hours(lot.plannedHours, locale),
                lot.minShare !== null && lot.maxShare !== null
                  ? t.contract.range(percent(lot.minShare, locale), percent(lot.maxShare, locale))
                  : null,
              ]
                .filter((part) => part !== null)
                .join(" · "),
            }))}
          />
        )}
      </Section>
      <Section title={t.contract.supports(supports?.length ?? 0)}>
        {supports === null || supports.length === 0 ? (
          <p className={shared.muted}>{t.contract.noSupport}</p>
        ) : (
          <Facts
            items={supports.map((support) => ({
              term: support.site === null ? support.name : `${support.name} · ${support.site}`,
              value:
                support.plannedHours === null
                  ? t.contract.empty
                  : hours(support.plannedHours, locale),
            }))}
          />
        )}
      </Section>
      <p className={shared.muted}>{t.contract.defaultLegend}</p>
      <div>
        <button type="button" className={shared.jump} onClick={() => void operations.goTo(place)}>
          {t.common.goTo(place.sheet)}
        </button>
      </div>
    </>
  );
}
