/**
 * A hello world with what Microsoft's React template for task panes has: a header with picture and title, a list of
 * three promises with icons, and a text box whose text a button writes into the selected cell.
 */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { App } from "./App";

const root = createRoot(document.getElementById("container")!);

void Office.onReady(() => {
  root.render(
    <FluentProvider theme={webLightTheme}>
      <App title="Hello world" />
    </FluentProvider>,
  );
});
