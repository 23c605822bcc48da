import type { WriteSheets } from "../../app/prepareSending";
import type { Host } from "../../workbook/host";
import { done, outcomeOf } from "../outcomes";
import type { RetentionServices } from "./retentionServices";

const retention = () => import(/* webpackChunkName: "conservation" */ "../../app/retention");
const archiving = () => import(/* webpackChunkName: "conservation" */ "../../app/archive");
const salts = () => import(/* webpackChunkName: "conservation" */ "../../app/newSalt");

/** What retention needs of the workbook and of files. */
export interface RetentionPorts {
  readonly host: Host;
  readonly version: string;
  readonly write: WriteSheets;
}

/** Hands the part «Conservation» its functions. */
export const wireRetention = ({ host, version, write }: RetentionPorts): RetentionServices => ({
  list: (options) =>
    outcomeOf(async () => {
      const { listRetention } = await retention();
      return done(await listRetention(host, options));
    }, options.signal),
  anonymise: (keys, options) =>
    outcomeOf(async () => {
      const [{ anonymisePeople }, { newSalt }] = await Promise.all([retention(), salts()]);
      return done(await anonymisePeople(host, keys, { ...options, version, newSalt }));
    }, options.signal),
  archive: (options) =>
    outcomeOf(async () => {
      const [{ archiveWorkbook }, { newSalt }] = await Promise.all([archiving(), salts()]);
      const archive = await archiveWorkbook(host, { ...options, newSalt }, write);
      if (!archive.ok) return { kind: "not-anonymous", problem: archive.problem };
      const { bytes, sheets, people } = archive;
      return done({ bytes: bytes.slice().buffer, sheets: sheets.length, people });
    }, options.signal),
});
