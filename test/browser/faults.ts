import AxeBuilder from "@axe-core/playwright";
import { join } from "node:path";
import type { Desk } from "./desk";

/** Of a page in the dark or in Windows contrast only colours differ: the other rules are asked once, in light. */
const COLOURS = ["color-contrast", "link-in-text-block"];

export interface Part {
  readonly include?: string;
  readonly exclude?: readonly string[];
}

/** What axe finds wrong in a part of the page (the pane, unless told), in short. */
export async function faults(
  { page, theme }: Desk,
  { include = "#volet", exclude = [] }: Part = {}
): Promise<readonly string[]> {
  let builder = new AxeBuilder({ page }).include(include).options({ resultTypes: ["violations"] });
  if (theme !== "light") builder = builder.withRules(COLOURS);
  for (const part of exclude) builder = builder.exclude(part);
  const { violations } = await builder.analyze();
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
