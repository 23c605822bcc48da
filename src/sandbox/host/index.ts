/** The stand-in for Excel: a workbook, the protocol of office.js over it, and two ways in. */
export * from "./model";
export { WireHost, type WireCounters, type WireOptions } from "./wireHost";
export type { WireEvent } from "./wireEvents";
export { createBridge, type NativeBridge } from "./bridge";
export { attachAgave, type AgaveOptions, type AskedWindow } from "./agave";
