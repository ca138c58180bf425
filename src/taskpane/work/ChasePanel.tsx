/** A notice that is out: how many it reached and how much time is left, and everyone who is still missing. */

import { useState } from "react";
import { Button, Checkbox, ProgressBar, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Values } from "../../process/api";
import { reminderText } from "../../process/notice/chase";
import { schema } from "../../schema/schema";
import { useToast } from "../app/toasts";
import { momentText } from "../form/dates";
import { useLanguage } from "../language";
import { YourName } from "../more/YourName";
import { usePreferences } from "../preferences";
import { useProcess } from "../services";
import { CallRow, idOf, type Calls } from "./CallRow";
import { CopyButton } from "./CopyButton";
import { FirstCalls } from "./FirstCalls";
import { OwnConfirmation } from "./OwnConfirmation";
import type { PanelProps } from "./useActions";
import { PasteDialog } from "./PasteDialog";
import { useWorkStyles } from "./styles";
import { timeLeft } from "./timeLeft";
import { useNow } from "./useNow";
import { useRowFocus } from "./useRowFocus";

const METHOD = schema.table("ConfirmationLog").field("method");

const useStyles = makeStyles({
  count: { fontSize: tokens.fontSizeBase500, lineHeight: "26px", fontWeight: tokens.fontWeightSemibold },
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    margin: "0 -12px",
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  method: { minWidth: "108px" },
  all: { marginBottom: "-8px" },
  rest: { alignSelf: "flex-start" },
  missing: { display: "flex", flexDirection: "column", gap: "8px" },
});

/** The panel. */
export function ChasePanel({ view, actions, row }: PanelProps & { row: string | undefined }) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const { notices } = useProcess();
  const { preferences } = usePreferences();
  const toast = useToast();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [method, setMethod] = useState("group");
  const [pasting, setPasting] = useState(false);
  const [shown, setShown] = useState(() => firstShown(view.calls, row));
  const focus = useRowFocus(view.calls, row);
  const remind = useReminder(view);
  const chosen = view.calls.filter((row) => selected.has(idOf(row)));
  const busy = actions.busy !== null;

  const calls: Calls = {
    busy,
    confirm: (row) => confirm([idOf(row)], String(row.person)),
    call: (row, result) =>
      void actions.run((acting) => notices.recordCall({ ...acting, id: idOf(row), result }), after(row)),
    giveUp: (row, result) =>
      void actions.run((acting) => notices.markUnreachable({ ...acting, id: idOf(row), result }), after(row)),
    select: (row, on) => setSelected(toggled(selected, idOf(row), on)),
    reminder: (row) => remind([String(row.person)]),
  };

  return (
    <>
      <OwnConfirmation view={view} actions={actions} />
      <FirstCalls view={view} />
      <Reach view={view} />
      {!preferences.me && <YourName />}
      <div className={styles.row}>
        <Button size="small" onClick={() => setPasting(true)}>
          {t("work.paste")}
        </Button>
        {view.calls.length > 0 && (
          <CopyButton text={remind((chosen.length > 0 ? chosen : view.calls).map(({ person }) => String(person)))}>
            {chosen.length > 0 ? t("work.copyReminderFor", { count: chosen.length }) : t("work.copyReminder")}
          </CopyButton>
        )}
      </div>
      <section className={styles.missing} aria-labelledby="still-missing">
        <div className={styles.between}>
          <h2 id="still-missing" className={styles.heading} tabIndex={-1} ref={focus.heading}>
            {t("work.missing", { count: view.calls.length })}
          </h2>
          {view.calls.length > 0 && <MethodBox method={method} onMethod={setMethod} />}
        </div>
        {view.calls.length > 1 && (
          <Checkbox
            className={styles.all}
            label={t("work.all")}
            checked={chosen.length === view.calls.length ? true : chosen.length > 0 ? "mixed" : false}
            onChange={(_, { checked }) => setSelected(checked === true ? new Set(view.calls.map(idOf)) : new Set())}
          />
        )}
        <ul className={styles.list} ref={focus.list} onKeyDown={focus.onKeyDown}>
          {view.calls.slice(0, shown).map((row) => (
            <CallRow key={idOf(row)} row={row} selected={selected.has(idOf(row))} calls={calls} />
          ))}
        </ul>
        {view.calls.length > shown && (
          <Button className={styles.rest} onClick={() => setShown(shown + AT_ONCE)}>
            {t("work.showMore", { count: view.calls.length - shown })}
          </Button>
        )}
      </section>
      {chosen.length > 0 && (
        <div className={styles.bar}>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => confirm(chosen.map(idOf))}>
            {t("work.confirmMany", { count: chosen.length })}
          </Button>
          <Button appearance="subtle" onClick={() => setSelected(new Set())}>
            {t("work.selectNone")}
          </Button>
        </div>
      )}
      <PasteDialog open={pasting} view={view} actions={actions} onClose={() => setPasting(false)} />
    </>
  );

  function confirm(ids: readonly string[], person?: string) {
    focus.hold();
    void actions.run(
      (acting) => notices.confirm({ ...acting, ids, method }),
      () => {
        setSelected(new Set());
        toast(person === undefined ? t("work.confirmedMany", { count: ids.length }) : t("work.confirmed", { person }));
      },
    );
  }

  function after(row: Parameters<Calls["confirm"]>[0]) {
    focus.hold();
    return () => toast(t("work.callRecorded", { person: String(row.person) }));
  }
}

/** Rows that are drawn at once: more than anybody calls in one go, few enough to be quick. */
const AT_ONCE = 50;

/** As many as it takes to show the row one came for. */
function firstShown(calls: readonly Values[], row: string | undefined): number {
  const at = calls.findIndex((each) => idOf(each) === row);
  return Math.max(AT_ONCE, at + 1);
}

function toggled(before: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> {
  const after = new Set(before);
  if (on) after.add(id);
  else after.delete(id);
  return after;
}

/** A reminder to these people, in the pane's language. */
function useReminder({ entry: { values }, confirmBy }: PanelProps["view"]): (names: readonly string[]) => string {
  const language = useLanguage();
  const now = useNow();
  return (names) =>
    reminderText({
      language,
      now,
      names,
      confirmBy,
      title: String(values.title ?? ""),
      contact: String(values.contact ?? ""),
      confirmMode: values.confirmMode,
    });
}

/** How many of how many, and until when. */
function Reach({ view }: { view: PanelProps["view"] }) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const now = useNow();
  const { reached, rows, confirmBy } = view;
  const words = t("work.reachedOf", { reached, recipients: rows.length });
  return (
    <section className={styles.panel}>
      <div className={styles.between}>
        <span className={styles.count}>{words}</span>
        {confirmBy !== null && (
          <span className={mergeClasses(styles.plain, now > confirmBy && styles.late)}>
            {timeLeft(now, confirmBy, t)}
          </span>
        )}
      </div>
      <ProgressBar value={rows.length === 0 ? 0 : reached / rows.length} thickness="large" aria-label={words} />
      {confirmBy !== null && (
        <span className={styles.quiet}>{t("work.confirmBy", { moment: momentText(confirmBy).replace("T", " ") })}</span>
      )}
    </section>
  );
}

function MethodBox({ method, onMethod }: { method: string; onMethod: (method: string) => void }) {
  const styles = useStyles();
  const language = useLanguage();
  return (
    <Select
      size="small"
      className={styles.method}
      aria-label={METHOD.text[language]}
      value={method}
      onChange={(_, { value }) => onMethod(value)}
    >
      {METHOD.list!.choices.map(({ key, text }) => (
        <option key={key} value={key}>
          {text[language]}
        </option>
      ))}
    </Select>
  );
}
