/** `npm start`: builds the add-in and the preview, serves both on this computer and prints the address to open. */
import { bundle, watch } from "./bundle";
import { fail, readOptions } from "./options";
import { servePreview } from "./serve";

const DEFAULT_PORT = 4173;

async function main(): Promise<void> {
  const { values } = readOptions("npm start -- [--port N] [--watch]", {
    port: { type: "string", default: String(DEFAULT_PORT) },
    watch: { type: "boolean", default: false },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    fail(`--port takes a number from 0 to 65535, not ${values.port}.`, 2);
  console.log("Building Trackbook …");
  if (values.watch) watch((problem) => console.log(problem ?? "Built; reload the page to see it."));
  else await bundle();
  const { url } = await servePreview(port);
  console.log(
    `\nTrackbook 沟通台账 is open at ${url}\nAn embedded Excel with the real task pane beside it. Ctrl+C ends it.`,
  );
}

main().catch((error: Error) => fail(`Trackbook could not start: ${error.message}`));
