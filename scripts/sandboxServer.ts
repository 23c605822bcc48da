/** Builds the page that stands in for Excel, and serves it to this machine: for the tests and the screenshots. */
import { spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { mkdir, rm, stat } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, extname, join, normalize, sep } from "node:path";

export const ROOT = join(__dirname, "..");
const SITE = join(ROOT, "build/sandbox");
const OFFICE = join(ROOT, "node_modules/@microsoft/office-js/dist");
export const EXAMPLE = join(ROOT, "build/exemple.xlsx");

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Runs a program of the project's own packages; its output is shown only when it fails. */
function runTool(module: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [require.resolve(module), ...args], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NODE_ENV: "production" },
    });
    const output: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => output.push(part));
    child.stderr.on("data", (part: Buffer) => output.push(part));
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${module} ${args.join(" ")}\n${Buffer.concat(output).toString()}`));
    });
  });
}

/** Runs the add-in's command line. @throws Error with what it printed, when it gives no result. */
export const runCli = (...words: readonly string[]): Promise<void> =>
  runTool("tsx/cli", [join(ROOT, "src/cli/main.ts"), ...words]);

/** Writes the example workbook the page opens, by the add-in's own command line. */
export async function writeExample(): Promise<void> {
  await mkdir(dirname(EXAMPLE), { recursive: true });
  await rm(EXAMPLE, { force: true });
  await runCli("modele", "--exemple", "--sortie", EXAMPLE);
}

/** Builds the page and the pane in it, with the example beside them. */
export async function buildSandbox(): Promise<void> {
  await writeExample();
  await runTool("webpack/bin/webpack.js", ["--mode", "production", "--env", "sandbox"]);
}

/** The file an address stands for, or null outside of the two folders that are served. */
function fileOf(address: string): string | null {
  const path = decodeURIComponent(new URL(address, "http://localhost").pathname);
  const office = "/office-js/";
  const [folder, rest] = path.startsWith(office)
    ? [OFFICE, path.slice(office.length)]
    : [SITE, path.endsWith("/") ? `${path}index.html` : path];
  const file = normalize(join(folder, rest));
  return file.startsWith(folder + sep) ? file : null;
}

async function answer(address: string, response: ServerResponse): Promise<void> {
  const file = fileOf(address);
  const found = file === null ? null : await stat(file).catch(() => null);
  if (file === null || !found?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  response.writeHead(200, { "Content-Type": type, "X-Content-Type-Options": "nosniff" });
  createReadStream(file).pipe(response);
}

/** Serves what was built, on localhost only; gives the address and the way to stop. */
export async function serveSandbox(port = 0): Promise<{
  readonly url: string;
  readonly close: () => Promise<void>;
}> {
  const server = createServer((request, response) => void answer(request.url ?? "/", response));
  await new Promise<void>((resolve) => server.listen(port, "localhost", resolve));
  const { port: chosen } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${chosen}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
