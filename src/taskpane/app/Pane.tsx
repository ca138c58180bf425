/** What the pane shows for the workbook that is open: a welcome, what is missing, or the tabs. */

import { Suspense, lazy, useState } from "react";
import { useTranslation } from "react-i18next";
import { failureWords } from "../form/failure";
import { useLanguage } from "../language";
import { Notice } from "./Notice";
import { Shell, type Start } from "./Shell";
import { PaneSkeleton } from "./Skeletons";
import { useWorkbook, type Workbook } from "./useWorkbook";

const Created = lazy(async () => ({ default: (await import("../welcome/Created")).Created }));
const Repair = lazy(async () => ({ default: (await import("../welcome/Repair")).Repair }));
const Welcome = lazy(async () => ({ default: (await import("../welcome/Welcome")).Welcome }));

/** The pane inside Excel. */
export function Pane() {
  const language = useLanguage();
  const workbook = useWorkbook();
  const [creating, setCreating] = useState<"empty" | "sample" | null>(null);
  const [later, setLater] = useState(false);
  const [start, setStart] = useState<Start>({});
  const { state, error, job } = workbook;

  return <Suspense fallback={<PaneSkeleton />}>{view()}</Suspense>;

  function view() {
    if (!state) return error ? <Unreadable workbook={workbook} /> : <PaneSkeleton />;
    if (state.kind === "none" || job?.kind === "create") return <Welcome workbook={workbook} onCreate={create} />;
    if (state.kind === "older" && !later) return <Repair workbook={workbook} onLater={() => setLater(true)} />;
    if (creating) return <Created state={state} sample={creating === "sample"} onStart={begin} />;
    return <Shell workbook={workbook} start={start} onRepair={() => setLater(false)} />;
  }

  function create(sample: boolean) {
    setCreating(sample ? "sample" : "empty");
    void workbook.create(language, sample);
  }

  function begin(table?: string) {
    setStart({ tab: "entry", ...(table !== undefined && { table }) });
    setCreating(null);
  }
}

function Unreadable({ workbook }: { workbook: Workbook }) {
  const { t } = useTranslation();
  const { sentence, details } = failureWords(workbook.error, { t, language: useLanguage() });
  return (
    <Notice
      title={t("start.unreadable")}
      body={sentence}
      {...(details && { details })}
      action={{ text: t("app.tryAgain"), run: () => void workbook.inspect() }}
    />
  );
}
