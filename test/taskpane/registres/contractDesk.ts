import type { RegisterCells, RegisterChange, RegisterName } from "../../../src/app/registerTypes";
import { readRegisters } from "../../../src/app/readRegisters";
import { saveRegisters } from "../../../src/app/saveRegisters";
import { dayOf } from "../../../src/domain/calendar";
import { composeModel } from "../../../src/workbook/compose/composeModel";
import { newXlsx, openXlsx, type XlsxHost } from "../../../src/xlsx/xlsxHost";

const PARAMETERS: Readonly<Record<string, string | number>> = {
  Référence: "FICTIF-01",
  Titulaire: "Chantier Fictif",
  "Date de début": dayOf(2026, 1, 1),
  Durée: 6,
  "Volume prévu": 6000,
  "Participants par encadrant": 8,
  "Heures d'accompagnement par participant et par mois": 4,
};

/** A prepared workbook whose contract runs from January to June 2026, with rows in some registers. */
export async function contractWorkbook(
  rows: Readonly<Partial<Record<RegisterName, readonly RegisterCells[]>>> = {},
  parameters: Readonly<Record<string, string | number>> = PARAMETERS
): Promise<XlsxHost> {
  const host = await newXlsx();
  await host.applyPlan(composeModel({ example: false }, await host.readGrids()));
  const { tables } = await readRegisters(host);
  const contract: RegisterChange = {
    table: "tMarche",
    changes: (tables.get("tMarche")?.rows ?? []).flatMap(({ index, cells }) => {
      const value = parameters[String(cells["Paramètre"])];
      return value === undefined
        ? []
        : [{ kind: "set", index, before: cells, cells: { Valeur: value } }];
    }),
  };
  const others = Object.entries(rows).map(([table, added]): RegisterChange => ({
    table: table as RegisterName,
    changes: (added ?? []).map((cells) => ({ kind: "add", cells })),
  }));
  await saveRegisters(host, [contract, ...others], { asOf: dayOf(2026, 6, 20) });
  return openXlsx(await host.save());
}

/** Rows of a table as the workbook holds them, by title. */
export const rowsIn = async (
  host: XlsxHost,
  table: RegisterName
): Promise<readonly RegisterCells[]> =>
  ((await readRegisters(await openXlsx(await host.save()))).tables.get(table)?.rows ?? []).map(
    ({ cells }) => cells
  );
