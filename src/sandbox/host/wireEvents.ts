import { rectangleAddress } from "../../workbook/a1";
import type { HostEvent } from "./modelTypes";
import type { WireObject, WireSession } from "./wireTypes";

/** Excel's numbers for the events played here. */
export const EVENT_TYPES = {
  changed: 10,
  activated: 11,
  selectionChanged: 14,
  added: 13,
  deleted: 15,
  nameChanged: 25,
} as const;

/** An event as it travels: the add-in's handler of (`type`, `target`) gets `message` parsed. */
export interface WireEvent {
  readonly type: number;
  readonly target: string;
  readonly message: string;
}

const METHODS: Readonly<Record<string, number>> = {
  DataChangedEvent: EVENT_TYPES.changed,
  ActivatedEvent: EVENT_TYPES.activated,
  SelectionChangedEvent: EVENT_TYPES.selectionChanged,
  AddedEvent: EVENT_TYPES.added,
  DeletedEvent: EVENT_TYPES.deleted,
  EventNameChanged: EVENT_TYPES.nameChanged,
};

const key = (type: number, target: string): string => `${type}|${target}`;

/** `_Register…` and `_Unregister…` of a sheet (its id) or of all sheets ("Workbook"). */
export function eventMethods(session: WireSession, target: string): WireObject["methods"] {
  const methods: Record<string, () => void> = {};
  for (const [name, type] of Object.entries(METHODS)) {
    methods[`_Register${name}`] = () => {
      session.registrations.add(key(type, target));
    };
    methods[`_Unregister${name}`] = () => {
      session.registrations.delete(key(type, target));
    };
  }
  return methods;
}

/** What the add-in would hear of a change of the model: sheet, event type and arguments; null when nothing. */
function described(
  event: HostEvent
): { readonly sheetId: string; readonly type: number; readonly facts: object } | null {
  if (event.kind === "workbook-replaced" || event.kind === "names-changed") return null;
  // Excel raises nothing for a recalculation.
  const source = "Local";
  const trigger = event.source === "addin" ? "ThisLocalAddin" : "Unknown";
  const worksheetId = event.sheetId;
  switch (event.kind) {
    case "cells-changed":
      if (!event.values || event.source === "calculation") return null;
      return {
        sheetId: worksheetId,
        type: EVENT_TYPES.changed,
        facts: {
          changeType: "RangeEdited",
          source,
          worksheetId,
          address: rectangleAddress(event.area),
          triggerSource: trigger,
        },
      };
    case "sheet-added":
      return { sheetId: worksheetId, type: EVENT_TYPES.added, facts: { source, worksheetId } };
    case "sheet-removed":
      return { sheetId: worksheetId, type: EVENT_TYPES.deleted, facts: { source, worksheetId } };
    case "sheet-activated":
      return { sheetId: worksheetId, type: EVENT_TYPES.activated, facts: { worksheetId } };
    case "selection-changed":
      return {
        sheetId: worksheetId,
        type: EVENT_TYPES.selectionChanged,
        facts: { worksheetId, address: rectangleAddress(event.area), isInsideGrid: true },
      };
    case "sheet-changed":
      if (event.aspect !== "name") return null;
      return {
        sheetId: worksheetId,
        type: EVENT_TYPES.nameChanged,
        facts: { source, worksheetId },
      };
  }
}

/** The messages to deliver for a change of the model: one per registration it concerns. */
export function wireEventsOf(session: WireSession, event: HostEvent): readonly WireEvent[] {
  if (!session.eventsEnabled) return [];
  const found = described(event);
  if (!found) return [];
  const message = JSON.stringify(found.facts);
  return [found.sheetId, "Workbook"]
    .filter((target) => session.registrations.has(key(found.type, target)))
    .map((target) => ({ type: found.type, target, message }));
}
