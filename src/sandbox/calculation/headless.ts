import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import type { HostWorkbook } from "../host";
import { UniverMirror } from "./mirror";

/**
 * Gives a workbook a calculator without any interface: Univer's formula engine. Needs Node or a browser; returns the
 * calculator (already set on the workbook) and the way to let it go.
 */
export function attachCalculator(model: HostWorkbook): {
  readonly calculator: UniverMirror;
  readonly dispose: () => void;
} {
  const univer = new Univer({
    locale: LocaleType.FR_FR,
    locales: { [LocaleType.FR_FR]: {} },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  const calculator = new UniverMirror(univer.__getInjector(), model, { showsRules: false });
  return { calculator, dispose: () => univer.dispose() };
}
