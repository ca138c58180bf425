/** The pane from Office's answer on: in Excel the workbook's views, elsewhere one honest sentence. */

import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OfficeStart } from "../office";
import { ServicesContext, type Services } from "../services";
import { Fence } from "./Fence";
import { Message } from "./Message";
import { Notice } from "./Notice";
import { Pane } from "./Pane";
import { Providers } from "./Providers";
import { PaneSkeleton } from "./Skeletons";

/** How long Excel may take before the pane says what may hold it up. */
const SLOW_AFTER = 8000;

/** Where the pane was opened, and inside Excel the product that works on its workbook. */
export type Start =
  | { readonly office: Extract<OfficeStart, { kind: "excel" }>; readonly services: Services }
  | { readonly office: Exclude<OfficeStart, { kind: "excel" }> };

type Phase = { readonly kind: "waiting" } | { readonly kind: "failed"; readonly error: unknown } | Started;
type Started = { readonly kind: "started"; readonly start: Start };

/** The whole pane. */
export function App({ start }: { start: Promise<Start> }) {
  const [phase, setPhase] = useState<Phase>({ kind: "waiting" });
  useEffect(() => {
    start.then(
      (started) => setPhase({ kind: "started", start: started }),
      (error: unknown) => setPhase({ kind: "failed", error }),
    );
  }, [start]);
  const excel = phase.kind === "started" && phase.start.office.kind === "excel" ? phase.start.office : undefined;

  return (
    <Providers displayLanguage={excel?.displayLanguage ?? navigator.language} officeDark={excel?.dark}>
      <Fence>
        {phase.kind === "waiting" && <Waiting />}
        {phase.kind === "failed" && <Failed error={phase.error} />}
        {phase.kind === "started" && <Opened start={phase.start} />}
      </Fence>
    </Providers>
  );
}

function Opened({ start }: { start: Start }) {
  const { t } = useTranslation();
  if ("services" in start) {
    return (
      <ServicesContext.Provider value={start.services}>
        <Pane />
      </ServicesContext.Provider>
    );
  }
  const { kind } = start.office;
  return <Notice title={t(`start.${kind}Title`)} body={t(`start.${kind}Body`)} />;
}

function Failed({ error }: { error: unknown }) {
  const { t } = useTranslation();
  return (
    <Notice
      title={t("start.failedTitle")}
      body={t("start.failedBody")}
      details={error instanceof Error ? error.message : String(error)}
      action={{ text: t("app.reload"), run: () => window.location.reload() }}
    />
  );
}

function Waiting() {
  const { t } = useTranslation();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      {slow && <Message intent="info">{t("start.slow")}</Message>}
      <PaneSkeleton />
    </>
  );
}
