/** One project a kind of test, so that each kind can be run, counted and skipped by its name. */
const transform = {
  "^.+\\.(t|j)sx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
        target: "es2022",
      },
    },
  ],
};

const project = (name, folders, environment, ...setup) => ({
  displayName: name,
  testEnvironment: environment,
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
  transform,
  transformIgnorePatterns: ["/node_modules/(?!(@borgar|numfmt|date-fns|fflate)/)"],
  moduleNameMapper: { "\\.css$": "<rootDir>/test/support/style-stub.js" },
  ...(setup.length > 0 ? { setupFilesAfterEnv: setup.map((file) => `<rootDir>/test/support/${file}.ts`) } : {}),
});

module.exports = {
  // A hang ends; a busy machine of two cores does not fail a test.
  testTimeout: 60_000,
  projects: [
    project(
      "unit",
      [
        "architecture",
        "schema",
        "calendar",
        "rollup",
        "process",
        "documents",
        "functions",
        "workbook",
        "host",
        "scripts",
      ],
      "node",
    ),
    project("story", ["story"], "node"),
    project("pane", ["taskpane"], "jsdom", "pane-setup", "once-more"),
    project("e2e", ["e2e"], "node", "once-more"),
    project("interop", ["interop"], "node"),
  ],
};
