/** The parts of the page F6 goes through, as in Excel: the ribbon, the grid, the pane. */
const REGIONS: readonly { readonly root: string; readonly first: string }[] = [
  { root: ".top", first: ".ribbon button:not(:disabled)" },
  { root: ".grid", first: '.grid [data-u-comp="editor"]' },
  { root: ".charts", first: ".charts-row" },
  { root: ".pane:not([hidden])", first: "#volet" },
];

function focusRegion(page: Document, from: number, step: number): void {
  for (let tries = 1; tries <= REGIONS.length; tries += 1) {
    const at = (from + step * tries + REGIONS.length * tries) % REGIONS.length;
    const region = REGIONS[at];
    const element = region && page.querySelector<HTMLElement>(region.first);
    if (!region || !element || !page.querySelector(region.root)) continue;
    element.focus();
    const frame = element instanceof HTMLIFrameElement ? element.contentWindow : null;
    frame?.focus();
    frame?.document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
    return;
  }
}

/** Makes F6 and Shift + F6 go from one part of the page to the next, from a window of the page. */
export function listenToF6(from: Window, page: Document): void {
  from.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      event.stopPropagation();
      const active = page.activeElement;
      const current = REGIONS.findIndex(({ root }) => page.querySelector(root)?.contains(active));
      focusRegion(page, current, event.shiftKey ? -1 : 1);
    },
    { capture: true }
  );
}
