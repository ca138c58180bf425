/** The pane from Office's answer on: in Excel the workbook's views, elsewhere one honest sentence. */

import { useEffect, useMemo, useState } from "react";
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

type InExcel = Extract<OfficeStart, { kind: "excel" }>;

interface Props {
  readonly start: Promise<OfficeStart>;
  /** Opens the product on the workbook, once Excel is there. */
  readonly open: (excel: InExcel) => Services;
}

/** The whole pane. */
export function App({ start, open }: Props) {
  const [office, setOffice] = useState<OfficeStart | null>(null);
  useEffect(() => {
    void start.then(setOffice);
  }, [start]);
  const excel = office?.kind === "excel" ? office : undefined;
  const services = useMemo(() => excel && open(excel), [excel, open]);

  return (
    <Providers displayLanguage={excel?.displayLanguage ?? navigator.language} officeDark={excel?.dark}>
      <Fence>
        <ServicesContext.Provider value={services ?? null}>
          {office ? <Started kind={office.kind} /> : <Waiting />}
        </ServicesContext.Provider>
      </Fence>
    </Providers>
  );
}

function Started({ kind }: { kind: OfficeStart["kind"] }) {
  const { t } = useTranslation();
  switch (kind) {
    case "excel":
      return <Pane />;
    case "tooOld":
      return <Notice title={t("start.tooOldTitle")} body={t("start.tooOldBody")} />;
    case "outside":
      return <Notice title={t("start.outsideTitle")} body={t("start.outsideBody")} />;
  }
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
