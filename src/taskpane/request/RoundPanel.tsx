/** This week's notes to customers: how many have heard, the rows that are still to be made, and whose turn is next. */

import { useEffect, useMemo, useRef } from "react";
import { Button, ProgressBar } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { RequestList } from "../../process/request/api";
import { useToast } from "../app/toasts";
import { useLanguage } from "../language";
import { useProcess } from "../services";
import { Standing } from "../work/Standing";
import { useWorkStyles } from "../work/styles";
import { useActions } from "../work/useActions";
import { dayWords } from "./words";

interface Props {
  readonly list: RequestList;
  readonly onView: (list: RequestList) => void;
  readonly onNote: (id: string) => void;
  readonly onResumed?: () => void;
}

/** The panel; nothing in a week in which nobody is owed a note. */
export function RoundPanel({ list, onView, onNote, onResumed }: Props) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const { requests } = useProcess();
  const toast = useToast();
  const subject = useMemo(() => ({}), []);
  const actions = useActions<object, RequestList>(subject, onView);
  const { day, owed, told, missing, next } = list.round;
  const first = list.requests.find(({ id }) => id === next[0]);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!onResumed) return;
    (panel.current?.querySelector<HTMLElement>("button:last-of-type") ?? panel.current)?.focus();
    onResumed();
  }, [onResumed]);
  if (owed === 0) return null;
  return (
    <section ref={panel} tabIndex={-1} className={styles.panel} aria-labelledby="sync-round">
      <div className={styles.between}>
        <h2 id="sync-round" className={styles.heading}>
          {t("request.round", { day: dayWords(day, language) })}
        </h2>
        <span className={styles.plain}>{t("request.roundTold", { told, owed })}</span>
      </div>
      <ProgressBar value={told / owed} thickness="large" aria-labelledby="sync-round" />
      {next.length === 0 && <p className={styles.plain}>{t("request.roundDone", { count: owed })}</p>}
      <Standing actions={actions} />
      <div className={styles.row}>
        {missing > 0 && (
          <Button appearance="primary" size="small" disabledFocusable={actions.busy !== null} onClick={start}>
            {t("request.roundStart", { count: missing })}
          </Button>
        )}
        {first && (
          <Button size="small" onClick={() => onNote(first.id)}>
            {t("request.roundNext", { customer: first.customer })}
          </Button>
        )}
      </div>
    </section>
  );

  function start() {
    void actions.run(
      (acting) => requests.startRound(acting),
      () => toast(t("request.roundStarted", { count: missing })),
    );
  }
}
