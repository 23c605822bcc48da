import type { WriteSheets } from "../../app/prepareSending";
import type { Host } from "../../workbook/host";
import type { SubmittedFile } from "../../workbook/submitted";
import { done, outcomeOf } from "../outcomes";
import type { SendingServices } from "./sendingServices";

const preparing = () => import(/* webpackChunkName: "envois" */ "../../app/prepareSending");
const bringing = () => import(/* webpackChunkName: "envois" */ "../../app/bringAnswers");

/** What sending and bringing back need of the workbook and of files. */
export interface SendingPorts {
  readonly host: Host;
  readonly version: string;
  readonly parse: (file: File, signal: AbortSignal | undefined) => Promise<SubmittedFile>;
  readonly write: WriteSheets;
}

/** Hands the part «Envois» its functions. */
export const wireSending = ({ host, version, parse, write }: SendingPorts): SendingServices => ({
  prepare: (request, options) =>
    outcomeOf(async () => {
      const { prepareSending } = await preparing();
      const outcome = await prepareSending(host, { ...request, ...options }, write);
      if (!outcome.ok) return { kind: "unusable", problem: outcome.problem };
      return done({ bytes: outcome.bytes.slice().buffer, view: outcome.view });
    }, options.signal),
  bring: (file, request, options) =>
    outcomeOf(async () => {
      const { bringAnswers } = await bringing();
      const submitted = await parse(file, options.signal);
      const outcome = await bringAnswers(host, submitted, { ...request, ...options, version });
      if (!outcome.ok) return { kind: "unusable", problem: outcome.problem };
      return done({ view: outcome.view, report: outcome.report });
    }, options.signal),
});
