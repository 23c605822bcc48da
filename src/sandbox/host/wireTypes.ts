import type { CellRectangle } from "../../workbook/a1";
import type { HostSheet, HostWorkbook } from "./model";
import { HostModelError } from "./modelTypes";

/** A scalar property; without `get` it cannot be loaded, without `set` it is read-only. */
export interface WireProperty {
  readonly get?: () => unknown;
  readonly set?: (value: unknown) => void;
}

/** One or more areas of one sheet: what a Range or a RangeAreas stands for. */
export interface WireAreas {
  readonly sheet: HostSheet;
  readonly areas: readonly CellRectangle[];
}

/** An object the add-in can hold: names are PascalCase, as they travel. */
export interface WireObject {
  /** Class name in Excel's API: with a member's name, it gives the requirement set. */
  readonly type: string;
  readonly properties: Readonly<Record<string, WireProperty>>;
  /** Navigation properties; null is a null object (`…OrNullObject`). */
  readonly objects: Readonly<Record<string, () => WireObject | null>>;
  /** A method gives an object (for an object path), a plain value (ClientResult) or undefined. */
  readonly methods: Readonly<Record<string, (args: readonly unknown[]) => unknown>>;
  /** What makes a collection: its items, and how one is found. */
  readonly items?: () => readonly WireObject[];
  readonly item?: (key: unknown) => WireObject;
  /** Sent with every result of this object, so that the client finds it again (`Id`, `Name`…). */
  readonly identity?: Readonly<Record<string, string>>;
  /** Ranges live across syncs by reference only. */
  readonly referenced?: boolean;
  readonly areas?: WireAreas;
}

/** What every object shares while a batch runs. */
export interface WireSession {
  readonly workbook: HostWorkbook;
  /** Whether JavaScript events reach the add-in (`runtime.enableEvents`). */
  eventsEnabled: boolean;
  /** Events the add-in listens to: `type|target`. */
  readonly registrations: Set<string>;
  readonly references: Map<string, WireObject>;
}

/** Refuses with one of Excel's error codes. */
export function fail(code: string): never {
  throw new HostModelError(code);
}

export const invalid = (): never => fail("InvalidArgument");

/** A method's or property's argument as a text. */
export const asText = (value: unknown): string => (typeof value === "string" ? value : invalid());

/** … as a whole number. */
export const asWhole = (value: unknown): number =>
  typeof value === "number" && Number.isInteger(value) ? value : invalid();

export const asNumber = (value: unknown): number =>
  typeof value === "number" && Number.isFinite(value) ? value : invalid();

export const asFlag = (value: unknown): boolean => (typeof value === "boolean" ? value : invalid());

/** One of Excel's enumeration texts, or InvalidArgument. */
export const asOneOf = <Text extends string>(value: unknown, texts: readonly Text[]): Text =>
  texts.find((text) => text === value) ?? invalid();

export const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : invalid();

/** A colour as `#RRGGBB`, upper case. */
export const asColor = (value: unknown): string => {
  const text = asText(value);
  return /^#[0-9A-Fa-f]{6}$/.test(text) ? text.toUpperCase() : invalid();
};

export const isWireObject = (value: unknown): value is WireObject =>
  typeof value === "object" && value !== null && "methods" in value && "properties" in value;

/** The only area of an argument that must be a single range. */
export function asArea(value: unknown): { sheet: HostSheet; area: CellRectangle } {
  const areas = isWireObject(value) ? value.areas : undefined;
  const area = areas?.areas[0];
  if (!areas || !area || areas.areas.length !== 1) return invalid();
  return { sheet: areas.sheet, area };
}

/** Refuses to change a protected sheet. */
export function guard(sheet: HostSheet): void {
  if (sheet.facets.isProtected) fail("AccessDenied");
}

/** A read-only property. */
export const readOnly = (get: () => unknown): WireProperty => ({ get });

/** A property that is accepted and has no effect on the model; it cannot be read back. */
export const accepted = (check: () => void = () => undefined): WireProperty => ({
  set: () => check(),
});

/** A collection's common members. */
export const collection = (
  type: string,
  items: () => readonly WireObject[],
  item: (key: unknown) => WireObject,
  methods: WireObject["methods"] = {}
): WireObject => ({
  type,
  properties: { Count: readOnly(() => items().length) },
  objects: {},
  methods: {
    GetCount: () => items().length,
    GetItemAt: ([index]) => items()[asWhole(index)] ?? invalid(),
    ...methods,
  },
  items,
  item,
});
