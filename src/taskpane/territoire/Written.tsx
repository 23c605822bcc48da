import { Button } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons";
import { usePane } from "../context";
import { downloadFile } from "../downloads";
import { Banner } from "../parts/Banner";
import { useShared } from "../parts/styles";
import type { WrittenConsolidation } from "./services";
import { territoryTexts } from "./texts";

const CSV_TYPE = "text/csv;charset=utf-8";

/** What the consolidation in the workbook adds up to, and its lines as a file. */
export function Written({ written }: { readonly written: WrittenConsolidation }) {
  const { state, operations, locale } = usePane();
  const texts = territoryTexts(locale);
  const shared = useShared();
  const download = async (): Promise<void> => {
    const text = await operations.perform("consolidate", (options) => written.linesFile(options));
    if (text !== null) downloadFile(text, texts.linesFile, CSV_TYPE);
  };
  return (
    <Banner
      tone={written.isBeside ? "to-justify" : "success"}
      actions={
        <Button
          size="small"
          icon={<ArrowDownload20Regular />}
          disabledFocusable={state.operation !== null}
          onClick={() => void download()}
        >
          {texts.download}
        </Button>
      }
    >
      <p className={shared.text}>
        {texts.written(written.contracts, written.persons, written.hours)}
      </p>
      <p className={shared.text}>{texts.differences(written.differences)}</p>
      {written.contracts > 0 && <p className={shared.text}>{texts.pivot(written.pivotSheet)}</p>}
      {written.isBeside && <p className={shared.text}>{texts.beside(written.lines)}</p>}
      <p className={shared.muted}>{texts.nominative}</p>
    </Banner>
  );
}
