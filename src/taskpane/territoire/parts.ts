import { lazy, type ComponentType } from "react";
import type { TerritoryPart } from "./drafts";

/** The parts of the screen «Territoire», in the order of its navigation; each comes when it is opened. */
export const PARTS: readonly {
  readonly key: TerritoryPart;
  readonly View: ComponentType;
}[] = [
  {
    key: "consolidate",
    View: lazy(() => import(/* webpackChunkName: "territoire" */ "./ConsolidatePart")),
  },
  {
    key: "bordereau",
    View: lazy(() =>
      import(/* webpackChunkName: "bordereau" */ "./BordereauPart").then((module) => ({
        default: module.BordereauPart,
      }))
    ),
  },
  {
    key: "sending",
    View: lazy(() =>
      import(/* webpackChunkName: "envois" */ "./SendingPart").then((module) => ({
        default: module.SendingPart,
      }))
    ),
  },
  {
    key: "retention",
    View: lazy(() =>
      import(/* webpackChunkName: "conservation" */ "./RetentionPart").then((module) => ({
        default: module.RetentionPart,
      }))
    ),
  },
];
