/** Where the page begins: Office, the product's process, the custom functions of the shared runtime, and the pane. */

import { createRoot } from "react-dom/client";
import { associateFunctions } from "../functions/associate";
import { createProcess } from "../process/process";
import { App } from "./app/App";
import { languageFor } from "./locales/i18n";
import { startOffice } from "./office";

const start = startOffice().then((office) => {
  if (office.kind === "excel") associateFunctions();
  return office;
});

createRoot(document.getElementById("pane")!).render(
  <App
    start={start}
    open={({ displayLanguage }) => ({
      process: createProcess(languageFor(displayLanguage)),
      now: () => new Date(),
    })}
  />,
);
