/** One notice: its head, what can be done in its state, its text, and the ways out of the ordinary. */

import { useCallback, useMemo, useState, type KeyboardEvent } from "react";
import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { NoticeView } from "../../process/notice/api";
import { schema } from "../../schema/schema";
import { FormSkeleton } from "../app/Skeletons";
import { DocumentButton } from "../documents/DocumentButton";
import { StateBadge } from "../entry/StateBadge";
import { Unopened } from "../entry/Unopened";
import { useLanguage } from "../language";
import { useProcess } from "../services";
import { ChasePanel } from "./ChasePanel";
import { NoticeText } from "./NoticeText";
import { useOwnRow } from "./OwnConfirmation";
import { PublishPanel, UnaskedPanel } from "./PublishPanel";
import { ReachedList } from "./ReachedList";
import { ReviewPanel } from "./ReviewPanel";
import { ScreenHead } from "./ScreenHead";
import { Series } from "./Series";
import { Standing } from "./Standing";
import { useWorkStyles } from "./styles";
import { useActions, type PanelProps } from "./useActions";
import { useReading } from "./useReading";
import { WhyDialog } from "./WhyDialog";

const NOTICES = schema.table("Notices");
const RESTS_ON = ["Notices", "ConfirmationLog"];

const useStyles = makeStyles({ body: { paddingTop: 0 } });

interface Props {
  readonly id: string;
  /** The confirmation to begin with, by its id. */
  readonly row?: string;
  readonly onBack: () => void;
  readonly onEdit: () => void;
  /** Opens another notice. */
  readonly onOpen: (id: string) => void;
}

/** The screen of one notice. */
export function NoticeScreen({ id, row, onBack, onEdit, onOpen }: Props) {
  const { notices } = useProcess();
  const reading = useReading(
    useCallback(() => notices.open(id), [notices, id]),
    RESTS_ON,
  );
  const subject = useMemo(() => ({ noticeId: id }), [id]);
  const actions = useActions<typeof subject, NoticeView>(subject, reading.take);
  const { value: view, error } = reading;

  if (view === undefined && error === null) return <FormSkeleton />;
  if (!view) {
    const screen = error === null ? ({ kind: "gone" } as const) : ({ kind: "failed", error } as const);
    return <Unopened screen={screen} onRetry={() => void reading.read()} onBack={onBack} />;
  }
  return (
    <>
      <Header view={view} onBack={onBack} />
      <Body view={view} actions={actions} row={row} onEdit={onEdit} onOpen={onOpen} />
    </>
  );
}

function Header({ view, onBack }: { view: NoticeView; onBack: () => void }) {
  const { t } = useTranslation();
  const { id, values } = view.entry;
  return (
    <ScreenHead
      title={String(values.title ?? "")}
      about={`${id} · ${t("work.revision", { revision: Number(values.revision ?? 1) })}`}
      badge={<StateBadge field={NOTICES.field("status")} state={String(values.status ?? "draft")} />}
      onBack={onBack}
      onKeyDown={toFirstRow}
    />
  );
}

interface BodyProps extends PanelProps {
  readonly row: string | undefined;
  readonly onEdit: () => void;
  readonly onOpen: (id: string) => void;
}

/** From the head, the down arrow goes straight to the first of those who are missing. */
function toFirstRow(event: KeyboardEvent<HTMLElement>) {
  const panel = event.currentTarget.closest("[role=tabpanel]");
  const first = event.key === "ArrowDown" ? panel?.querySelector<HTMLElement>("[data-row] button") : null;
  if (!first) return;
  event.preventDefault();
  first.focus();
}

function Body({ view, actions, row, onEdit, onOpen }: BodyProps) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const status = String(view.entry.values.status ?? "draft");
  const early = ["draft", "returned", "inReview", "approved"].includes(status);
  const unread = useOwnRow(view) !== undefined;
  return (
    <div className={mergeClasses(styles.view, styles.body)}>
      <Standing actions={actions} />
      <Series view={view} onOpen={onOpen} />
      {["draft", "returned", "inReview"].includes(status) && (
        <ReviewPanel view={view} actions={actions} onEdit={onEdit} />
      )}
      {status === "approved" && <PublishPanel view={view} actions={actions} />}
      {status === "published" &&
        (view.rows.length === 0 ? (
          <UnaskedPanel view={view} actions={actions} />
        ) : (
          <ChasePanel view={view} actions={actions} row={row} />
        ))}
      {view.reached > 0 && <ReachedList view={view} />}
      <NoticeText key={early ? "open" : "folded"} view={view} open={early || unread} />
      <OtherSteps view={view} actions={actions} />
    </div>
  );
}

type Asked = "revise" | "withdraw";

/** Revise, withdraw, archive, and the row in its sheet. */
function OtherSteps({ view, actions }: PanelProps) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const { notices, showRow } = useProcess();
  const [asked, setAsked] = useState<Asked | null>(null);
  const status = String(view.entry.values.status ?? "draft");
  const jumps = NOTICES.states!.jumpsFrom(status);
  const may = (to: string) => jumps.find((jump) => jump.to === to);
  const revise = status === "draft" ? undefined : may("draft");
  const archive = may("archived");
  const withdraw = may("withdrawn");

  return (
    <div className={styles.row}>
      {revise && (
        <Button size="small" onClick={() => setAsked("revise")}>
          {revise.text[language]}
        </Button>
      )}
      {withdraw && (
        <Button size="small" onClick={() => setAsked("withdraw")}>
          {withdraw.text[language]}
        </Button>
      )}
      {archive && status === "reached" && (
        <Button size="small" onClick={() => void actions.run((acting) => notices.step({ ...acting, to: "archived" }))}>
          {archive.text[language]}
        </Button>
      )}
      <DocumentButton table="Notices" id={view.entry.id} values={view.entry.values} />
      <Button
        size="small"
        appearance="subtle"
        onClick={() => void showRow("Notices", view.entry.id).catch(() => false)}
      >
        {t("form.showRow")}
      </Button>
      <WhyDialog
        actions={actions}
        title={asked && t(asked === "revise" ? "work.whyRevise" : "work.whyWithdraw")}
        hint={t(asked === "withdraw" ? "work.withdrawHint" : "work.reviseHint", { count: view.rows.length })}
        confirm={t(asked === "withdraw" ? "work.withdraw" : "work.revise")}
        onCancel={() => setAsked(null)}
        onReason={(reason) =>
          void actions.run(
            (acting) => (asked === "withdraw" ? notices.withdraw : notices.revise)({ ...acting, reason }),
            () => setAsked(null),
          )
        }
      />
    </div>
  );
}
