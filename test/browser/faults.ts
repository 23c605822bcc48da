import type { AxeResults, RunOptions } from "axe-core";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Desk } from "./desk";

/** Of a page in the dark or in Windows contrast only colours differ: the other rules are asked once, in light. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** A part of the page around the pane. */
export interface Part {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

type AxeWindow = typeof globalThis & {
  axe?: { run: (context: unknown, options: RunOptions) => Promise<AxeResults> };
};

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** How often axe is asked again, and after how long in milliseconds, before what it found is a fault. */
const AGAIN = 4;
const LATER = 700;

/**
 * What axe finds wrong in a part of the page (the pane, unless told), in short. It is asked in the pane's own document,
 * once there: from the page around, it would go through every frame and grow slower each time. A screen that begins to
 * read meanwhile greys its buttons while axe looks at them: what is wrong is still wrong a moment later.
 */
export async function faults(desk: Desk, part?: Part): Promise<readonly string[]> {
  let found = await faultsNow(desk, part);
  for (let turn = 0; turn < AGAIN && found.length > 0; turn += 1) {
    await desk.page.waitForTimeout(LATER);
    found = await faultsNow(desk, part);
  }
  return found;
}

async function faultsNow({ page, theme }: Desk, part?: Part): Promise<readonly string[]> {
  const frame = part ? page.mainFrame() : page.frame({ url: /taskpane\.html/ })!;
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(AXE);
  // A colour on its way to another is nobody's colour.
  await frame.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
        .map(({ finished }) => finished)
    )
  );
  const options: RunOptions = {
    resultTypes: ["violations"],
    iframes: false,
    ...(theme === "light" ? {} : { runOnly: { type: "rule", values: COLOURS } }),
  };
  const { passes, violations } = await frame.evaluate(
    ([context, given]) => (window as AxeWindow).axe!.run(context ?? document, given),
    [part ?? null, options] as const
  );
  // A check that looked at nothing would find nothing.
  expect(passes.length).toBeGreaterThan(0);
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, html }) => `${target.join(" ")} ${html}`).join(", ")}`
  ); // prettier-ignore
}

/** What stands out of the pane on its right, in short; a table that scrolls within its own frame does not. */
export async function overflows({ page }: Desk): Promise<readonly string[]> {
  const frame = page.frame({ url: /taskpane\.html/ })!;
  return frame.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...(scrollWidth > clientWidth ? ["sideways scroll"] : []),
      ...[...document.querySelectorAll("main *")]
        .filter((element) => element.closest("table") === null)
        .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
        .map((element) => `too wide: ${element.tagName} ${String(element.className)}`),
    ];
  });
}

/** All that is wrong with the pane as it stands: an empty list when nothing is. */
export const flaws = async (desk: Desk): Promise<readonly string[]> => [
  ...(await faults(desk)),
  ...(await overflows(desk)),
];

/** The same with the screen's name, once a picture of it is kept to be looked at. */
export async function look(desk: Desk, folder: string, name: string) {
  await desk.page.waitForTimeout(200);
  await desk.page.locator("#volet").screenshot({ path: join(folder, `${name}.png`) });
  return { name, flaws: await flaws(desk) };
}

/** What `look` gives of a screen without a fault. */
export const clean = (name: string) => ({ name, flaws: [] });

/** The pane at its narrowest. */
export async function narrow({ page }: Desk): Promise<void> {
  await page.getByRole("separator", { name: "Largeur du volet" }).press("End");
  const width = await page.frame({ url: /taskpane\.html/ })!.evaluate(() => window.innerWidth);
  if (width !== 320) throw new Error(`The pane is ${width.toString()} px wide.`);
}
