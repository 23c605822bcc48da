import { chromium, type Browser, type FrameLocator, type Page } from "playwright-core";
import { serveSandbox } from "../../scripts/sandboxServer";

/** Nothing of a browser's own traffic, and no sandbox, which containers do not offer. */
export const CHROMIUM = {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=fr-FR",
  ],
};

/** The day at which the example is checked: its findings do not depend on when the tests run. */
export const AS_OF = "2026-11-20";

const NAME_BOX = ".grid [data-u-comp=defined-name] input";

/** How long a page is waited for, and how often it is looked at, in milliseconds. */
const PATIENCE = 20_000;
const LOOK_EVERY = 50;

/** Waits until something holds: the page's own policy forbids it the code by which a browser would wait itself. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Never held: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
}

interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "active" | "none";
}

/** One opened page, with the pane in it. */
export interface Desk {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly theme: "light" | "dark" | "contrast";
  readonly check: () => Promise<void>;
  /** Name of the sheet in front and address of its selected cell, as the page shows them. */
  readonly place: () => Promise<string>;
  /** Waits until a sheet is in front with a cell selected: «Mars 2026!F25». */
  readonly arrivesAt: (place: string) => Promise<void>;
  /** Goes to a cell of the sheet in front by the name box, types a text in it and leaves it with Enter. */
  readonly type: (address: string, text: string) => Promise<void>;
  /** A cell of the workbook behind the page. */
  readonly cell: (sheet: string, row: number, column: number) => Promise<unknown>;
  readonly sheets: () => Promise<readonly string[]>;
  readonly marks: () => Promise<number>;
  readonly close: () => Promise<void>;
}

interface Sheet {
  readonly name: string;
  readonly cell: (row: number, column: number) => { readonly value: unknown };
  readonly facets: { readonly conditionalFormats: readonly unknown[] };
}
interface Sandbox {
  readonly suiviInsertion: {
    readonly model: {
      readonly sheets: readonly Sheet[];
      readonly sheetByName: (name: string) => Sheet | null;
    };
  };
}

/** A browser and a server for one file of tests. */
export class Bench {
  /** Addresses asked for that are not this machine's, and errors no page should have. */
  readonly outside: string[] = [];
  readonly errors: string[] = [];
  private constructor(
    private readonly browser: Browser,
    private readonly server: Awaited<ReturnType<typeof serveSandbox>>
  ) {}

  static async start(): Promise<Bench> {
    const [browser, server] = await Promise.all([chromium.launch(CHROMIUM), serveSandbox()]);
    return new Bench(browser, server);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  /** Opens the page, waits for the workbook and the pane. */
  async open(options: PageOptions = {}): Promise<Desk> {
    const context = await this.browser.newContext({
      locale: "fr-FR",
      viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
      colorScheme: options.colorScheme ?? "light",
      forcedColors: options.forcedColors ?? "none",
      // A colour on its way to another is nobody's colour, and a picture of it is of no use.
      reducedMotion: "reduce",
      acceptDownloads: true,
    });
    const page = await context.newPage();
    this.listen(page);
    await page.goto(this.server.url);
    const pane = page.frameLocator("#volet");
    const run = pane.getByRole("button", { name: "Contrôler", exact: true });
    await run.waitFor({ timeout: 20_000 }).catch((error: unknown) => {
      throw new Error(`${String(error)}\n${this.errors.join("\n")}`);
    });
    const model = <Result>(read: (sandbox: Sandbox) => Result): Promise<Result> =>
      page.evaluate(`(${read.toString()})(window)`);
    return {
      page,
      pane,
      theme: options.forcedColors === "active" ? "contrast" : (options.colorScheme ?? "light"),
      async check() {
        await pane.getByLabel("À la date du").fill(AS_OF);
        await run.click();
        await pane.getByRole("region", { name: "Verdict" }).waitFor();
      },
      async place() {
        const sheet = await page.locator(".grid [role=tab][aria-selected=true]").innerText();
        const address = await page.locator(NAME_BOX).inputValue();
        return `${sheet.trim()}!${address}`;
      },
      async arrivesAt(place) {
        const [sheet = "", address = ""] = place.split("!");
        await page
          .locator(".grid [role=tab][aria-selected=true]")
          .filter({ hasText: sheet })
          .waitFor();
        await until(async () => (await page.locator(NAME_BOX).inputValue()) === address);
      },
      async type(address, text) {
        await page.locator(NAME_BOX).fill(address);
        await page.locator(NAME_BOX).press("Enter");
        await page.keyboard.type(text);
        await page.keyboard.press("Enter");
      },
      cell: (sheet, row, column) =>
        page.evaluate(
          ([name, atRow, atColumn]) =>
            (window as unknown as Sandbox).suiviInsertion.model
              .sheetByName(name)
              ?.cell(atRow, atColumn).value ?? null,
          [sheet, row, column] as const
        ),
      sheets: () =>
        model(({ suiviInsertion }) => suiviInsertion.model.sheets.map(({ name }) => name)),
      marks: () =>
        model(({ suiviInsertion }) =>
          suiviInsertion.model.sheets.reduce(
            (count, { facets }) => count + facets.conditionalFormats.length,
            0
          )
        ),
      close: () => context.close(),
    };
  }

  private listen(page: Page): void {
    page.on("request", (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (/^https?:|^wss?:/.test(protocol) && hostname !== "localhost") {
        this.outside.push(request.url());
      }
    });
    page.on("pageerror", (error) => this.errors.push(error.message));
  }
}
