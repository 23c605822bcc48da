/** `npm start`: the demonstration workbook and the real pane on localhost. Options: --port N. */
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { parseArgs } from "node:util";
import webpack, { type Configuration } from "webpack";
import WebpackDevServer from "webpack-dev-server";
import { writeExample } from "./sandboxServer";

type Configure = (
  env: Readonly<Record<string, unknown>>,
  argv: Readonly<Record<string, unknown>>
) => Configuration & { readonly devServer: WebpackDevServer.Configuration };

const DEFAULT_PORT = 3000;

function readPort(): number | null {
  const { values } = parseArgs({ options: { port: { type: "string" } }, strict: true });
  const port = Number(values.port ?? DEFAULT_PORT);
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : null;
}

/** Whether nothing else listens there: asked first, for the server itself would end on a stack trace. */
const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "localhost", () => probe.close(() => resolve(true)));
  });

async function start(): Promise<void> {
  const port = readPort();
  if (port === null) throw new Error("Le port doit être un nombre entre 1 et 65535.");
  if (!(await isFree(port))) {
    throw new Error(
      `Le port ${port} est déjà pris. Pour corriger : npm start -- --port ${port + 1}.`
    );
  }
  console.log("Préparation du classeur d'exemple…");
  await writeExample();
  console.log("Construction de la page (une minute la première fois)…");
  const configure = createRequire(__filename)("../webpack.config.js") as Configure;
  const env = { sandbox: true, port, WEBPACK_SERVE: true };
  const { devServer, ...config } = configure(env, { mode: "production" });
  const compiler = webpack(config);
  if (!compiler) throw new Error("La configuration de webpack est vide.");
  compiler.hooks.done.tap("start", (stats) => {
    if (stats.hasErrors()) return;
    console.log(`\nSuivi Insertion : ouvrez http://localhost:${port}/ dans un navigateur.`);
    console.log("Classeur de démonstration, données inventées. Ctrl + C pour arrêter.");
  });
  await new WebpackDevServer(devServer, compiler).start();
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
