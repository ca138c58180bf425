/** A request as it comes in: only what is needed to review it; the rest can wait. */

import { useCallback, useEffect, useMemo, useRef } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useTranslation } from "react-i18next";
import { schema } from "../../schema/schema";
import { useToast } from "../app/toasts";
import { usePreferences } from "../preferences";
import { useProcess } from "../services";
import { Standing } from "../work/Standing";
import { useWorkStyles } from "../work/styles";
import { useActions } from "../work/useActions";
import { Box } from "./Box";
import { useFields } from "./fields";
import { sendOnEnter } from "./sendOnEnter";

const REQUESTS = schema.table("Requests");
const KEYS = [
  "customer",
  "description",
  "channel",
  "receivedAt",
  "contact",
  "phone",
  "email",
  "expectedDate",
  "registrar",
] as const;

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    padding: "6px 12px 0 4px",
    position: "sticky",
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface Props {
  readonly onBack: () => void;
  readonly onRegistered: (id: string) => void;
}

/** The form. */
export function NewRequest({ onBack, onRegistered }: Props) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const process = useProcess();
  const { preferences } = usePreferences();
  const toast = useToast();
  const subject = useMemo(() => ({}), []);
  const actions = useActions<object, string>(
    subject,
    useCallback(() => undefined, []),
  );
  const start = useMemo(() => process.startEntry("Requests", preferences.me), [process, preferences.me]);
  const form = useFields({ name: "new request", table: REQUESTS, keys: KEYS, start, actions });
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.querySelector("input")?.focus(), []);

  return (
    <form ref={form.box} noValidate onKeyDown={sendOnEnter} onSubmit={(event) => (event.preventDefault(), register())}>
      <header className={styles.header}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label={t("app.back")} onClick={onBack} />
        <h1 className={styles.title}>{t("request.new")}</h1>
      </header>
      <div className={styles.view} ref={first}>
        <p className={styles.plain}>{t("request.registerHint")}</p>
        {KEYS.map((key) => (
          <Box key={key} form={form} field={key} />
        ))}
        <Standing actions={actions} />
        <div className={styles.row}>
          <Button type="submit" appearance="primary" disabledFocusable={actions.busy !== null}>
            {t("request.register")}
          </Button>
          <Button onClick={onBack}>{t("app.cancel")}</Button>
        </div>
      </div>
    </form>
  );

  function register() {
    const values = form.read();
    if (values === null) return;
    void actions.run(
      async ({ me }) => {
        const saved = await process.saveEntry({ table: "Requests", values, me });
        return saved.ok ? { ok: true, view: saved.id } : { ok: false, issues: saved.issues.map(ofRequests) };
      },
      (id) => {
        form.clear();
        toast(t("request.registered", { customer: String(values.customer) }));
        onRegistered(id);
      },
    );
  }
}

/** Where an issue stands is said by its table, too. */
const ofRequests = <T extends { readonly facts: Readonly<Record<string, string | number>> }>(issue: T): T => ({
  ...issue,
  facts: { ...issue.facts, table: "Requests" },
});
