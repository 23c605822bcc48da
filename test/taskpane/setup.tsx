import { configure, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../../src/taskpane/App";
import { loadPaneTexts } from "../../src/taskpane/texts";
import { fakePane, type FakePane } from "./fakeServices";

/** What jsdom lacks and the pane's components ask for. */
class NoResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver ??= NoResizeObserver;
// jsdom lays nothing out; the components' style rules would only slow down every query by role.
CSSStyleSheet.prototype.insertRule = () => 0;
if (!("scrollIntoView" in Element.prototype))
  Object.assign(Element.prototype, { scrollIntoView: () => undefined });

// A whole pane in jsdom on a busy machine: slow is not wrong.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

// The page loads English before it draws.
beforeAll(() => loadPaneTexts("en"));

export type User = ReturnType<typeof userEvent.setup>;

/** The pane as it opens, over fake services, with a user in front of it. */
export function openPane(options?: Parameters<typeof fakePane>[0]): FakePane & { user: User } {
  const pane = fakePane(options);
  render(<App services={pane.services} />);
  return { ...pane, user: userEvent.setup() };
}

export const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });

/** The pane after its first check. */
export async function checkedPane(
  options?: Parameters<typeof fakePane>[0]
): Promise<FakePane & { user: User }> {
  const pane = openPane(options);
  await pane.user.click(button("Contrôler"));
  await screen.findByRole("region", { name: "Verdict" });
  return pane;
}

export const openTab = async (user: User, name: string): Promise<void> => {
  await user.click(screen.getByRole("tab", { name }));
};

/** The buttons of the findings listed now: «Bloquant, Mars 2026!F14 …». */
export const listed = (): readonly HTMLElement[] => [
  ...screen.getByRole("region", { name: "Anomalies" }).querySelectorAll<HTMLElement>("li > button"),
];

/** The same with non-breaking spaces made plain, as people type them. */
export const plain = (text: string | null | undefined): string =>
  (text ?? "").replace(/[\u00a0\u202f]/g, " ");
