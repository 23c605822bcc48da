import { Button } from "@fluentui/react-components";
import { usePane } from "../context";
import { Banner } from "../parts/Banner";
import { useShared } from "../parts/styles";
import { territoryTexts } from "./texts";

/** Contracts that stand in sheets of the open workbook: its own, and those of workbooks whose sheets were copied here. */
export function SheetsHere({ onRead }: { readonly onRead: () => void }) {
  const { state, locale } = usePane();
  const texts = territoryTexts(locale);
  const shared = useShared();
  const { contracts, untold } = state.territory.inputs ?? { contracts: [], untold: [] };
  if (contracts.length === 0) return null;
  return (
    <section className={shared.card} aria-label={texts.here.title}>
      <h3 className={shared.subtitle}>{texts.here.title}</h3>
      <p className={shared.muted}>{texts.here.intro(contracts.length)}</p>
      <ul className={shared.list}>
        {contracts.map(({ source, reference, sheet, sheets }) => (
          <li key={source}>
            {texts.here.contract(reference, sheet)}
            {sheets.length > 0 && (
              <p className={shared.muted}>{texts.here.sheets(sheets.join(", "))}</p>
            )}
          </li>
        ))}
      </ul>
      {untold.length > 0 && (
        <Banner tone="to-justify">
          {texts.here.untold(untold.length)}
          <ul className={shared.list}>
            {untold.map((sheet) => (
              <li key={sheet}>{sheet}</li>
            ))}
          </ul>
        </Banner>
      )}
      <div className={shared.row}>
        <Button disabledFocusable={state.operation !== null} onClick={onRead}>
          {texts.here.read}
        </Button>
      </div>
    </section>
  );
}
