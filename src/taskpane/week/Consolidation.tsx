/** The lead's one action on a Friday: freeze the week into its sheet; a sheet that is there is replaced only when asked. */

import { useRef, useState } from "react";
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { momentWords } from "../../process/moments";
import type { Frozen } from "../../process/week/api";
import { numberOf } from "../../rollup/today/rows";
import { useToast } from "../app/toasts";
import { useLanguage } from "../language";
import { useProcess } from "../services";
import { useWorkStyles } from "../work/styles";
import { useNow } from "../work/useNow";
import type { WeekPanelProps } from "./panel";

/** What there is to say of the frozen sheet, and the button. */
export function Consolidation({ view, actions }: WeekPanelProps) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const { weeks } = useProcess();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const running = useRef<AbortController | null>(null);
  const { frozen, departments } = view;
  const missing = departments.filter(({ report }) => !report?.submittedAt).map(({ department }) => department);
  if (departments.length === 0) return null;

  return (
    <section className={styles.panel}>
      {frozen ? <Standing view={view} frozen={frozen} /> : <p className={styles.plain}>{t("week.consolidateHint")}</p>}
      {!frozen && missing.length > 0 && (
        <p className={styles.plain}>{t("week.missingStay", { departments: missing.join(t("app.listSeparator")) })}</p>
      )}
      <div className={styles.row}>
        {frozen && (
          <Button size="small" appearance="primary" onClick={() => void show(frozen.sheet)}>
            {t("week.showSheet")}
          </Button>
        )}
        <Button
          {...(frozen ? { size: "small" as const } : { appearance: "primary" as const })}
          disabledFocusable={actions.busy !== null}
          onClick={() => (frozen ? setAsking(true) : consolidate(false))}
        >
          {t(frozen ? "week.again" : "week.consolidate")}
        </Button>
        {actions.busy && running.current && (
          <Button size="small" onClick={() => running.current?.abort()}>
            {t("week.stop")}
          </Button>
        )}
      </div>
      <Dialog open={asking} onOpenChange={(_, { open }) => setAsking(open)}>
        <DialogSurface className={styles.surface}>
          {frozen && <Question frozen={frozen} onKeep={() => setAsking(false)} onReplace={() => consolidate(true)} />}
        </DialogSurface>
      </Dialog>
    </section>
  );

  function consolidate(replace: boolean) {
    setAsking(false);
    const controller = (running.current = new AbortController());
    void actions
      .run(
        (acting) => weeks.consolidate({ ...acting, replace, signal: controller.signal }),
        ({ frozen: made }) => toast(t("week.consolidated", { sheet: made?.sheet })),
      )
      .finally(() => (running.current = null));
  }

  async function show(sheet: string) {
    const shown = await weeks.showSheet(sheet).catch(() => true);
    if (!shown) toast(t("week.sheetGone"));
  }
}

/** When the sheet was made, from how many reports, and how many came after it. */
function Standing({ view, frozen }: { view: WeekPanelProps["view"]; frozen: Frozen }) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow();
  const { sheet, at, reports } = frozen;
  const since = view.departments.filter(
    ({ report }) => report?.submittedAt && numberOf(report, "consolidatedAt") === null,
  ).length;
  const words =
    at === null
      ? t("week.frozen", { sheet })
      : t("week.frozenAt", { sheet, moment: momentWords(at, now, language), count: reports });
  return (
    <p className={styles.plain}>
      {since > 0 ? [words, t("week.since", { count: since })].join(language === "zh-CN" ? "。" : ". ") : words}
    </p>
  );
}

interface QuestionProps {
  readonly frozen: Frozen;
  readonly onKeep: () => void;
  readonly onReplace: () => void;
}

function Question({ frozen: { sheet, at, reports }, onKeep, onReplace }: QuestionProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow();
  return (
    <DialogBody>
      <DialogTitle>{t("week.againTitle")}</DialogTitle>
      <DialogContent>
        {at === null
          ? t("week.againBodyPlain", { sheet })
          : t("week.againBody", { sheet, moment: momentWords(at, now, language), count: reports })}
      </DialogContent>
      <DialogActions fluid>
        <Button appearance="primary" onClick={onReplace}>
          {t("week.replace")}
        </Button>
        <Button onClick={onKeep}>{t("week.keep")}</Button>
      </DialogActions>
    </DialogBody>
  );
}
