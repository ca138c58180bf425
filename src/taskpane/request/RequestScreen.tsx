/** One request: what the customer wants, what is next, and all that happened to it. */

import { useCallback, useMemo, useState } from "react";
import { Link, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { RequestView } from "../../process/request/api";
import { schema } from "../../schema/schema";
import { FormSkeleton } from "../app/Skeletons";
import { StateBadge } from "../entry/StateBadge";
import { Unopened } from "../entry/Unopened";
import { useLanguage } from "../language";
import { useProcess } from "../services";
import { ScreenHead } from "../work/ScreenHead";
import { useWorkStyles } from "../work/styles";
import { useActions } from "../work/useActions";
import { useReading } from "../work/useReading";
import { NextPanel } from "./NextPanel";
import { OtherSteps, type Asked } from "./OtherSteps";
import type { PanelProps } from "./panel";
import { Story } from "./Story";
import { choiceWords, dayWords } from "./words";

const STATUS = schema.table("Requests").field("status");
const RESTS_ON = ["Requests", "RequestReviews", "RequestProgress", "Acceptances"];

const useStyles = makeStyles({
  body: { paddingTop: 0 },
  wish: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere", lineHeight: "20px" },
  facts: { display: "flex", flexWrap: "wrap", columnGap: "12px" },
});

interface Props {
  readonly id: string;
  readonly onBack: () => void;
  readonly onEdit: () => void;
  readonly onTold?: () => void;
}

/** The screen. */
export function RequestScreen({ id, onBack, onEdit, onTold }: Props) {
  const { requests } = useProcess();
  const reading = useReading(
    useCallback(() => requests.open(id), [requests, id]),
    RESTS_ON,
  );
  const subject = useMemo(() => ({ requestId: id }), [id]);
  const actions = useActions<typeof subject, RequestView>(subject, reading.take);
  const { value: view, error } = reading;

  if (view === undefined && error === null) return <FormSkeleton />;
  if (!view) {
    const screen = error === null ? ({ kind: "gone" } as const) : ({ kind: "failed", error } as const);
    return <Unopened screen={screen} onRetry={() => void reading.read()} onBack={onBack} />;
  }
  return (
    <>
      <Header view={view} onBack={onBack} />
      <Body view={view} actions={actions} onEdit={onEdit} {...(onTold && { onTold })} />
    </>
  );
}

function Header({ view, onBack }: { view: RequestView; onBack: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { customer, revision = 1, priority, status } = view.request;
  const about = [
    view.entry.id,
    t("work.revision", { revision: Number(revision) }),
    choiceWords("Requests", "priority", priority, language),
  ];
  return (
    <ScreenHead
      title={String(customer ?? "")}
      about={about.filter(Boolean).join(" · ")}
      badge={<StateBadge field={STATUS} state={String(status ?? "registered")} />}
      onBack={onBack}
    />
  );
}

function Body({ onEdit, onTold, ...props }: PanelProps & { onEdit: () => void }) {
  const { actions } = props;
  const styles = { ...useWorkStyles(), ...useStyles() };
  const [asked, setAsked] = useState<Asked>(null);
  // What stands in the way of a step is said where it was asked for.
  const quiet = useMemo(() => ({ ...actions, busy: actions.busy, problem: null }), [actions]);
  return (
    <div className={mergeClasses(styles.view, styles.body)}>
      <Wish view={props.view} />
      <NextPanel view={props.view} actions={asked === null ? actions : quiet} {...(onTold && { onTold })} />
      <OtherSteps
        {...props}
        asked={asked}
        onAsk={(what) => {
          actions.clear();
          setAsked(what);
        }}
        onEdit={onEdit}
      />
      <Story view={props.view} />
    </div>
  );
}

/** What the customer wants, by when, and whom to ask. */
function Wish({ view: { request } }: { view: RequestView }) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const language = useLanguage();
  const { description, expectedDate, owner, contact, phone, email } = request;
  return (
    <section aria-label={t("request.facts")}>
      <p className={styles.wish}>{String(description ?? "")}</p>
      <p className={mergeClasses(styles.plain, styles.facts)}>
        {typeof expectedDate === "number" && (
          <span>{t("request.wantedBy", { day: dayWords(expectedDate, language) })}</span>
        )}
        {owner ? <span>{t("request.owner", { name: String(owner) })}</span> : null}
        {contact ? <span>{String(contact)}</span> : null}
        {phone ? <Link href={`tel:${String(phone).replace(/[^\d+]/g, "")}`}>{String(phone)}</Link> : null}
        {email ? <Link href={`mailto:${String(email)}`}>{String(email)}</Link> : null}
      </p>
    </section>
  );
}
