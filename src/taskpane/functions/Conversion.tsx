/** Takes the custom functions out of the workbook before it is shared, says what became of each, and puts them back. */

import { useState } from "react";
import { Button, Spinner } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Converted } from "../../process/functions/api";
import { Failed } from "../app/Failed";
import { Message } from "../app/Message";
import { useProcess } from "../services";
import { useWorkStyles } from "../work/styles";

type State =
  | { readonly kind: "idle" | "busy" | "restored" }
  | { readonly kind: "converted"; readonly cells: readonly Converted[] }
  | { readonly kind: "failed"; readonly error: unknown; readonly retry: () => void };

/** The part of the page that prepares sharing. */
export function Conversion() {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const { functions } = useProcess();
  const [state, setState] = useState<State>({ kind: "idle" });
  const busy = state.kind === "busy";
  const cells = state.kind === "converted" ? state.cells : [];
  const left = cells.filter(({ became }) => became === "left").length;
  const replaced = cells.length - left;
  return (
    <section className={styles.stack}>
      <h2 className={styles.heading}>{t("functions.convertTitle")}</h2>
      <p className={styles.plain}>{t("functions.convertHint")}</p>
      <div className={styles.row}>
        <Button disabledFocusable={busy} icon={busy ? <Spinner size="tiny" /> : undefined} onClick={convert}>
          {t(busy ? "functions.converting" : "functions.convert")}
        </Button>
        {replaced > 0 && <Button onClick={() => restore(cells)}>{t("functions.restore")}</Button>}
      </div>
      {state.kind === "converted" && replaced + left === 0 && (
        <Message intent="success">{t("functions.nothing")}</Message>
      )}
      {replaced > 0 && <Message intent="success">{t("functions.converted", { count: replaced })}</Message>}
      {left > 0 && <Message intent="warning">{t("functions.leftOver", { count: left })}</Message>}
      {state.kind === "restored" && <Message intent="success">{t("functions.restored")}</Message>}
      {state.kind === "failed" && <Failed error={state.error} onRetry={state.retry} />}
      <ul className={styles.list}>
        {cells.map((cell) => (
          <li key={`${cell.sheet}!${cell.address}`} className={styles.plain}>
            {`${cell.sheet}!${cell.address}`} · {t(`functions.${cell.became}`)} · {cell.native ?? cell.formula}
          </li>
        ))}
      </ul>
    </section>
  );

  function convert() {
    run(async () => ({ kind: "converted", cells: await functions.convert() }));
  }

  function restore(converted: readonly Converted[]) {
    run(async () => {
      await functions.restore(converted);
      return { kind: "restored" };
    });
  }

  function run(work: () => Promise<State>) {
    setState({ kind: "busy" });
    work().then(setState, (error: unknown) => setState({ kind: "failed", error, retry: () => run(work) }));
  }
}
