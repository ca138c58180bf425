/** This week's words for the customer: how far it is and what comes next, as a note to send, and that it was sent. */

import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Values } from "../../process/api";
import { openProgress } from "../../process/request/current";
import { progressNote } from "../../documents/requests";
import { schema } from "../../schema/schema";
import { useToast } from "../app/toasts";
import { readInputs } from "../form/inputs";
import { useLanguage } from "../language";
import { useProcess } from "../services";
import { useWorkStyles } from "../work/styles";
import { Box } from "./Box";
import { useFields, type Fields } from "./fields";
import { PaperText } from "./PaperText";
import { useOccasion, type PanelProps } from "./panel";
import { dayWords } from "./words";

const PROGRESS = schema.table("RequestProgress");
const KEYS = ["stage", "progress", "nextStep"] as const;

/** Whether the customer is to hear of progress by the end of this week's sync day. */
export const syncIsNear = (syncDue: unknown, now: number): boolean =>
  typeof syncDue === "number" && syncDue - Math.floor(now) < 7;

/** What the form keeps, and how it is sent; one for a panel, which puts the buttons where it likes. */
export function useSync({ view, actions, onTold }: PanelProps) {
  const { t } = useTranslation();
  const { requests } = useProcess();
  const toast = useToast();
  const standing = openProgress(view.progress);
  const last = view.progress.filter(({ syncedAt }) => typeof syncedAt === "number").at(-1);
  const start = { stage: last?.stage ?? "design", ...pick(standing) };
  const form = useFields({ name: `sync ${view.entry.id}`, table: PROGRESS, keys: KEYS, start, actions });
  const due = standing?.syncDue ?? view.request.syncDue;
  return {
    form,
    last,
    due: typeof due === "number" ? due : null,
    send: (told: boolean) => {
      const values = form.read(told ? ["progress"] : []);
      if (values === null || actions.busy) return;
      void actions.run(
        (acting) => requests.progress({ ...acting, values, told }),
        () => {
          form.clear();
          if (told) onTold?.();
          toast(told ? t("request.toldToast", { customer: String(view.request.customer) }) : t("request.saved"));
        },
      );
    },
  };
}

export type Sync = ReturnType<typeof useSync>;

/** The boxes, the note and the buttons. */
export function SyncForm({ view, actions, sync }: PanelProps & { sync: Sync }) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const { form, last, due, send } = sync;
  const next = String(last?.nextStep ?? "");
  const busy = actions.busy !== null;
  return (
    <>
      {due !== null && <p className={styles.plain}>{t("request.syncDay", { day: dayWords(due, language) })}</p>}
      <Box form={form} field="stage" />
      <Box form={form} field="progress" required hint={next && t("request.lastNext", { text: next })} />
      <Box form={form} field="nextStep" />
      <Note view={view} form={form} due={due} />
      <div className={styles.row}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {t("request.told")}
        </Button>
        <Button disabledFocusable={busy} onClick={() => send(false)}>
          {t("request.saveWords")}
        </Button>
      </div>
    </>
  );
}

/** The note in its fold, of what stands in the boxes now. */
function Note({ view, form, due }: { view: PanelProps["view"]; form: Fields; due: number | null }) {
  const { t } = useTranslation();
  const occasion = useOccasion(view);
  const { values } = readInputs(
    KEYS.map((key) => PROGRESS.field(key)),
    form.inputs,
  );
  const progress = { ...openProgress(view.progress), ...values, syncedAt: occasion.now };
  const nextSync = due === null ? null : due + 7;
  return (
    <PaperText
      paper={progressNote({ request: view.request, progress, nextSync }, occasion)}
      title={t("request.note")}
      copy={t("request.copyNote")}
    />
  );
}

/** A part that is shown at once where it is due, and when it is wanted otherwise. */
export function useWanted(near: boolean): [boolean, () => void] {
  const [wanted, setWanted] = useState(false);
  return [near || wanted, () => setWanted(true)];
}

const pick = (row: Values | undefined): Values =>
  row ? Object.fromEntries(KEYS.flatMap((key) => (row[key] == null ? [] : [[key, row[key]]]))) : {};
