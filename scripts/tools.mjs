/** What the tests need beyond npm: a browser, a second calculator, a PDF reader. Installed where apt-get may, named elsewhere. */
import { spawnSync } from "node:child_process";

/** Command looked for, Debian package that brings it. */
const TOOLS = [
  { command: process.env.CHROMIUM ?? "chromium", package: "chromium" },
  { command: "soffice", package: "libreoffice-calc" },
  { command: "pdftoppm", package: "poppler-utils" },
];

const has = (command) =>
  spawnSync("sh", ["-c", `command -v "$1" >/dev/null 2>&1`, "sh", command]).status === 0;

const run = (command, args) =>
  spawnSync(command, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  }).status === 0;

/** Installs what is missing; returns a sentence when it cannot, null when all is there. */
export function ensureTools() {
  const missing = TOOLS.filter((tool) => !has(tool.command));
  if (missing.length === 0) return null;
  const packages = missing.map((tool) => tool.package);
  const isRoot = process.getuid?.() === 0;
  if (has("apt-get") && (isRoot || has("sudo"))) {
    console.log(`Installation des outils manquants : ${packages.join(", ")}…`);
    const prefix = isRoot ? [] : ["sudo", "-n"];
    const apt = (...args) => {
      const [command, ...rest] = [...prefix, "apt-get", ...args];
      return run(command, rest);
    };
    apt("update", "-q");
    apt("install", "-y", "-q", "--no-install-recommends", ...packages, "fonts-liberation");
  }
  const still = missing.filter((tool) => !has(tool.command));
  if (still.length === 0) return null;
  return `Outils absents : installez les paquets ${still.map((tool) => tool.package).join(", ")} puis relancez les tests.`;
}
