import {
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  type Plugin,
  type PluginCtor,
} from "@univerjs/core";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFrench from "@univerjs/preset-sheets-conditional-formatting/locales/fr-FR";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreFrench from "@univerjs/preset-sheets-core/locales/fr-FR";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationFrench from "@univerjs/preset-sheets-data-validation/locales/fr-FR";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";

interface Preset {
  readonly plugins: readonly (
    PluginCtor<Plugin> | readonly [PluginCtor<Plugin>, ConstructorParameters<PluginCtor<Plugin>>[0]]
  )[];
}

/** Univer with its free presets, in French, in an element: formula bar, grid and sheet tabs, without a toolbar. */
export function createUniver(container: HTMLElement): Univer {
  const french = mergeLocales(coreFrench, conditionalFrench, validationFrench);
  const univer = new Univer({
    locale: LocaleType.FR_FR,
    locales: { [LocaleType.FR_FR]: french },
    logLevel: LogLevel.ERROR,
  });
  const presets: readonly Preset[] = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      contextMenu: false,
      disableAutoFocus: true,
      footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: false },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
  ];
  for (const entry of presets.flatMap((preset) => preset.plugins)) {
    if (typeof entry === "function") univer.registerPlugin(entry);
    else univer.registerPlugin(entry[0], entry[1]);
  }
  return univer;
}
