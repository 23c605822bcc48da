/**
 * Two builds of the same sources. Production (`--mode production`): the pane and the ribbon's functions, as they are
 * served to Excel, in `dist`. Sandbox (`--env sandbox`): the page that stands in for Excel, with the same pane, over a
 * local copy of office.js, in `build/sandbox` or on localhost.
 */
const { spawnSync } = require("node:child_process");
const { readFileSync } = require("node:fs");
const { homedir } = require("node:os");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { DefinePlugin, NormalModuleReplacementPlugin } = require("webpack");

const root = (...parts) => path.join(__dirname, ...parts);
const MANIFEST_ADDRESS = "https://localhost:3000/";
const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const OFFICE_FOLDER = root("node_modules/@microsoft/office-js/dist");
const OFFICE_LOCAL = "office-js/office.js";
const EXAMPLE = root("build/exemple.xlsx");

/** Sent with every page besides the policy it carries itself. */
const HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
};

/** After a production build, what each page weighs. */
class SizeReport {
  apply(compiler) {
    compiler.hooks.done.tap("SizeReport", (stats) => {
      if (stats.hasErrors()) return;
      spawnSync(process.execPath, [root("scripts/sizes.mjs")], { stdio: "inherit" });
    });
  }
}

/** In the sandbox, framed pages ask the page around them to play Excel before they load office.js. */
class PlayedByThePage {
  apply(compiler) {
    compiler.hooks.compilation.tap("PlayedByThePage", (compilation) => {
      HtmlPlugin.getHooks(compilation).afterTemplateExecution.tap("PlayedByThePage", (data) => ({
        ...data,
        html: data.html.replace(
          `<script src="${OFFICE_LOCAL}">`,
          `<script src="attach.js"></script>$&`
        ),
      }));
    });
  }
}

/** The version served to Excel ships no sample: an empty module stands for the example. */
const withoutExample = () =>
  new NormalModuleReplacementPlugin(/^\.\/example$/, (resource) => {
    if (resource.context === root("src/workbook/compose")) resource.request = "./withoutExample";
  });

/** Fluent's list of its variables' names weighs 4 KB of the first display: they are written when asked for. */
const tokensWhenAsked = () =>
  new NormalModuleReplacementPlugin(/^\.\/tokens\.js$/, (resource) => {
    if (resource.context === root("node_modules/@fluentui/tokens/lib"))
      resource.request = root("src/taskpane/fluentTokens.ts");
  });

/** Excel opens a pane over https only; the certificate is the one `npx office-addin-dev-certs install` makes. */
const certificate = () => {
  const file = (name) => readFileSync(path.join(homedir(), ".office-addin-dev-certs", name));
  return {
    type: "https",
    options: { key: file("localhost.key"), cert: file("localhost.crt"), ca: file("ca.crt") },
  };
};

/** The manifest, with the address the pages will be served from. */
const manifest = (address) => ({
  from: root("manifest.xml"),
  to: "manifest.xml",
  transform: (content) =>
    address
      ? content.toString().replaceAll(MANIFEST_ADDRESS, address.replace(/\/?$/, "/"))
      : content,
});

const page = (entry, template, officeJs, filename = `${entry}.html`) =>
  new HtmlPlugin({ filename, template, chunks: [entry], officeJs, minify: false });

module.exports = (env = {}, argv = {}) => {
  const isSandbox = Boolean(env.sandbox);
  const isServed = Boolean(env.WEBPACK_SERVE);
  const officeJs = isSandbox ? OFFICE_LOCAL : OFFICE_CDN;
  const swc = {
    loader: "swc-loader",
    options: {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
        target: "es2022",
      },
    },
  };
  return {
    mode: argv.mode ?? "production",
    target: "web",
    devtool: false,
    entry: {
      taskpane: root("src/taskpane/index.tsx"),
      commands: root("src/commands/commands.ts"),
      message: root("src/commands/message.ts"),
      ...(isSandbox
        ? {
            page: root("src/sandbox/page/index.tsx"),
            attach: root("src/sandbox/page/attach.ts"),
          }
        : {}),
    },
    output: {
      path: isSandbox ? root("build/sandbox") : root("dist"),
      filename: isSandbox ? "[name].js" : "[name].[contenthash:10].js",
      chunkFilename: isSandbox ? "[name].js" : "[name].[contenthash:10].js",
      clean: true,
    },
    resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
    module: {
      rules: [
        { test: /\.tsx?$/, include: root("src"), use: swc },
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
      ],
    },
    plugins: [
      tokensWhenAsked(),
      page("taskpane", root("src/taskpane/taskpane.html"), officeJs),
      page("commands", root("src/commands/commands.html"), officeJs),
      page("message", root("src/commands/message.html"), undefined),
      new CopyPlugin({
        patterns: [
          { from: root("assets/icons/*.png"), to: "assets/icons/[name][ext]" },
          ...(isSandbox
            ? [{ from: EXAMPLE, to: "exemple.xlsx", noErrorOnMissing: true }]
            : [manifest(env.adresse)]),
        ],
      }),
      new DefinePlugin({ "process.env.SUIVI_EXEMPLE": JSON.stringify(isSandbox ? "oui" : "non") }),
      ...(isSandbox
        ? [
            page("page", root("src/sandbox/page/index.html"), undefined, "index.html"),
            new PlayedByThePage(),
          ]
        : [withoutExample(), ...(isServed ? [] : [new SizeReport()])]),
    ],
    optimization: {
      // The grid is 12 MB of code that is only ever served to this machine.
      minimize: !isSandbox,
      splitChunks: { chunks: "async" },
    },
    cache: isSandbox
      ? {
          type: "filesystem",
          cacheDirectory: root("node_modules/.cache/webpack-sandbox"),
          buildDependencies: { config: [__filename] },
        }
      : false,
    performance: false,
    infrastructureLogging: { level: "warn" },
    stats: isServed ? "errors-only" : { preset: "errors-warnings", assets: false },
    devServer: {
      host: "localhost",
      port: Number(env.port ?? 3000),
      hot: false,
      liveReload: true,
      client: { overlay: false, logging: "none" },
      headers: HEADERS,
      ...(env.https ? { server: certificate() } : {}),
      static: [{ directory: OFFICE_FOLDER, publicPath: "/office-js", watch: false }],
    },
  };
};
module.exports.OFFICE_FOLDER = OFFICE_FOLDER;
module.exports.HEADERS = HEADERS;
