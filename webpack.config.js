/**
 * Two bundles. The add-in: one page, the task pane and the custom functions in one shared runtime. The preview: the
 * embedded Excel that `npm start` shows around that same page; it is never shipped.
 *
 * --env baseUrl=… where the add-in will be served from; --env officeJs=… which office.js it loads.
 */
const path = require("path");
const CopyPlugin = require("copy-webpack-plugin");
const CssExtractPlugin = require("mini-css-extract-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const TerserPlugin = require("terser-webpack-plugin");
const { DefinePlugin } = require("webpack");
const { version } = require("./package.json");
const { FUNCTION_FILES, functionsMetadata } = require("./scripts/functions-json");
const formNames = require("./src/process/sending/forms.json");

const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const swc = (development) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: "swc-loader",
  options: {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic", development } },
      target: "es2022",
    },
  },
});

const common = (name, mode) => ({
  name,
  mode,
  devtool: mode === "production" ? false : "source-map",
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [swc(mode !== "production"), { test: /\.css$/, use: [CssExtractPlugin.loader, "css-loader"] }] },
  optimization: {
    minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, parallel: false, extractComments: false })],
  },
  cache: { type: "filesystem", name: `${name}-${mode}`, buildDependencies: { config: [__filename] } },
  performance: { hints: false },
  stats: "errors-warnings",
});

/** What Excel tells people of the custom functions, in each language. */
const functionFiles = Object.entries(FUNCTION_FILES).map(([to, from]) => ({
  from,
  to,
  transform: async (_source, file) => JSON.stringify(await functionsMetadata(file)),
}));

/** The empty forms that the pane fills for departments, under plain names; fetched only when something is sent. */
const formFiles = Object.entries(formNames).flatMap(([table, names]) =>
  Object.entries(names).map(([language, name]) => ({
    from: `templates/${language}/${name}.xlsx`,
    to: `forms/${language}/${table}.xlsx`,
  })),
);

const addin = (env, mode) => ({
  ...common("addin", mode),
  entry: { taskpane: "./src/taskpane/index.tsx" },
  output: {
    path: path.resolve(__dirname, env.out ?? "build/addin"),
    filename: "[name].js",
    chunkFilename: "[name].[contenthash:8].js",
    clean: true,
  },
  plugins: [
    new DefinePlugin({ TRACKBOOK_VERSION: JSON.stringify(version) }),
    new CssExtractPlugin({ filename: "[name].[contenthash:8].css" }),
    new HtmlPlugin({
      template: "./src/taskpane/taskpane.html",
      filename: "taskpane.html",
      hash: true,
      officeJs: env.officeJs ?? OFFICE_JS,
      officeOrigin: new URL(env.officeJs ?? OFFICE_JS).origin,
    }),
    new CopyPlugin({ patterns: [{ from: "assets/*.png" }, ...functionFiles, ...formFiles] }),
  ],
});

const preview = (_env, mode) => ({
  ...common("preview", mode),
  entry: {
    preview: "./host/preview/index.tsx",
    "service-worker": { import: "./host/preview/service-worker.ts", filename: "service-worker.js" },
  },
  output: { path: path.resolve(__dirname, "build/preview"), filename: "[name].[contenthash:8].js", clean: true },
  plugins: [
    new CssExtractPlugin({ filename: "[name].[contenthash:8].css" }),
    new HtmlPlugin({ template: "./host/preview/index.html", filename: "index.html", chunks: ["preview"] }),
    new CopyPlugin({ patterns: [{ from: "assets/icon-32.png", to: "favicon.png" }] }),
  ],
});

module.exports = (env = {}, { mode = "production" } = {}) =>
  [addin, preview].map((bundle) => bundle(env, mode)).filter(({ name }) => !env.only || env.only === name);
