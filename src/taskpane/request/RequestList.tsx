/** All requests, what is owed first on top, with this week's notes to customers above them. */

import { useCallback } from "react";
import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useTranslation } from "react-i18next";
import type { RequestList as Listed } from "../../process/request/api";
import { isSettled } from "../../process/request/current";
import { Failed } from "../app/Failed";
import { FormSkeleton } from "../app/Skeletons";
import { useLanguage } from "../language";
import { useProcess } from "../services";
import { useWorkStyles } from "../work/styles";
import { Unfold } from "../work/Unfold";
import { useReading } from "../work/useReading";
import { RequestCard } from "./RequestCard";
import { RoundPanel } from "./RoundPanel";

const RESTS_ON = ["Requests", "RequestProgress", "Calendar", "CalendarExceptions"];

interface Props {
  readonly onOpen: (id: string) => void;
  /** Opens a request to write its note of the week. */
  readonly onNote: (id: string) => void;
  readonly onNew: () => void;
  /** There where one comes back from a note: the keyboard then goes on with the round. */
  readonly onResumed?: () => void;
}

/** The list of requests. */
export function RequestList({ onOpen, onNote, onNew, onResumed }: Props) {
  const styles = useWorkStyles();
  const speaker = { t: useTranslation().t, language: useLanguage() };
  const { t } = speaker;
  const { requests } = useProcess();
  const list = useReading(
    useCallback(() => requests.list(), [requests]),
    RESTS_ON,
  );

  return (
    <div className={styles.view}>
      <div className={styles.between}>
        <h1 className={styles.title}>{t("request.title")}</h1>
        {(list.value?.requests.length ?? 0) > 0 && <NewButton onNew={onNew} />}
      </div>
      <Failed error={list.error} onRetry={() => void list.read()} />
      {list.value === undefined && list.error === null && <FormSkeleton />}
      {list.value?.requests.length === 0 && <Empty onNew={onNew} />}
      {list.value && list.value.requests.length > 0 && (
        <>
          <RoundPanel list={list.value} onView={list.take} onNote={onNote} {...(onResumed && { onResumed })} />
          <Cards list={list.value} onOpen={onOpen} />
        </>
      )}
    </div>
  );
}

function Cards({ list: { requests }, onOpen }: { list: Listed; onOpen: (id: string) => void }) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const [open, settled] = [false, true].map((wanted) => requests.filter(({ status }) => isSettled(status) === wanted));
  const cards = (some: typeof requests) => (
    <ul className={styles.list}>
      {some.map((request) => (
        <li key={request.id}>
          <RequestCard request={request} onOpen={() => onOpen(request.id)} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {open!.length > 0 ? cards(open!) : <p className={styles.plain}>{t("request.allSettled")}</p>}
      {settled!.length > 0 && (
        <Unfold title={t("request.settled", { count: settled!.length })}>{cards(settled!)}</Unfold>
      )}
    </>
  );
}

function NewButton({ onNew }: { onNew: () => void }) {
  const { t } = useTranslation();
  return (
    <Button appearance="primary" size="small" icon={<AddRegular />} onClick={onNew}>
      {t("request.new")}
    </Button>
  );
}

function Empty({ onNew }: { onNew: () => void }) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  return (
    <section className={styles.stack}>
      <h2 className={styles.heading}>{t("request.emptyTitle")}</h2>
      <p className={styles.plain}>{t("request.emptyBody")}</p>
      <div>
        <NewButton onNew={onNew} />
      </div>
    </section>
  );
}
