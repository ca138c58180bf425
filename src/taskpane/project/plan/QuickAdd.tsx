/** Adds one task after another: name, owner, date, Enter; the next one goes below it. */

import { useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { Button, Field as Labelled, Input, makeStyles, mergeClasses } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { TextIndentDecreaseRegular } from "@fluentui/react-icons/svg/text-indent-decrease";
import { TextIndentIncreaseRegular } from "@fluentui/react-icons/svg/text-indent-increase";
import { useTranslation } from "react-i18next";
import { schema } from "../../../schema/schema";
import { LookupControl } from "../../controls/LookupControl";
import { issueWords } from "../../form/words";
import { useLanguage } from "../../language";
import { useWorkStyles } from "../../work/styles";
import type { Branch } from "./branches";
import { useQuickAdd, type Added } from "./useQuickAdd";

const TASKS = schema.table("Tasks");

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "6px" },
  line: { display: "flex", gap: "6px", alignItems: "center" },
  grow: { flexGrow: 1, minWidth: 0, "& .fui-Combobox, & input": { minWidth: 0 } },
  date: { width: "136px", flexShrink: 0, "& input": { minWidth: 0 } },
  place: { justifyContent: "flex-start", padding: "0 4px", minWidth: 0, fontWeight: "normal" },
  // For those who hear it; there is no room to show it.
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  words: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

interface Props {
  readonly projectId: string;
  /** The line that the new one goes by; null in an empty outline. */
  readonly anchor: Branch | null;
  readonly nameBox: RefObject<HTMLInputElement>;
  readonly busy: boolean;
  readonly onAdd: Added;
}

/** The form at the foot of the outline; it opens when one comes to it. */
export function QuickAdd({ projectId, anchor, nameBox, busy, onAdd }: Props) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const speaker = { t: useTranslation().t, language: useLanguage() };
  const { t, language } = speaker;
  const form = useRef<HTMLFormElement>(null);
  const next = useQuickAdd(projectId, anchor, form, onAdd);
  const [entered, setEntered] = useState(next.name !== "");

  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      aria-label={t("project.quickAdd")}
      onFocus={() => setEntered(true)}
      onBlur={(event) => leave(event.relatedTarget)}
      onSubmit={(event) => {
        event.preventDefault();
        next.add(() => nameBox.current?.focus());
      }}
    >
      <div className={styles.line}>
        <Input
          ref={nameBox}
          size="small"
          className={styles.grow}
          contentBefore={<AddRegular aria-hidden="true" />}
          placeholder={t("project.quickAddHint")}
          aria-label={TASKS.field("name").text[language]}
          value={next.name}
          onChange={(_, { value }) => next.change({ name: value })}
          onKeyDown={place}
        />
        {entered && (
          <Button size="small" type="submit" appearance="primary" disabledFocusable={busy}>
            {t("project.add")}
          </Button>
        )}
      </div>
      {entered && <WhoAndWhen next={next} />}
      {entered && anchor && <Place anchor={anchor} next={next} />}
      {next.issues.length > 0 && (
        <p role="alert" className={mergeClasses(styles.plain, styles.late)}>
          {next.issues.map((issue) => issueWords(issue, TASKS, speaker)).join(t("app.sentenceSeparator"))}
        </p>
      )}
    </form>
  );

  /** Whoever goes elsewhere with nothing typed gets the room back. */
  function leave(to: EventTarget | null) {
    if (next.name === "" && to instanceof Element && !form.current?.contains(to)) setEntered(false);
  }

  /** Alt and the arrows say whether the new task goes below the current one, as they indent lines. */
  function place(event: KeyboardEvent) {
    if (!event.altKey || !(event.key === "ArrowRight" || event.key === "ArrowLeft")) return;
    event.preventDefault();
    next.goUnder(event.key === "ArrowRight");
  }
}

type Next = ReturnType<typeof useQuickAdd>;

function WhoAndWhen({ next }: { next: Next }) {
  const styles = useStyles();
  const language = useLanguage();
  const label = (key: string) => TASKS.field(key).text[language];
  return (
    <div className={styles.line}>
      <Labelled size="small" className={styles.grow} label={{ className: styles.hidden, children: label("owner") }}>
        <LookupControl
          field={TASKS.field("owner")}
          input={next.owner}
          onChange={(owner) => next.change({ owner })}
          onBlur={() => undefined}
          focusRef={null}
        />
      </Labelled>
      <Input
        size="small"
        type="date"
        name="dueDate"
        className={styles.date}
        aria-label={label("dueDate")}
        value={next.dueDate}
        onChange={(_, { value }) => next.change({ dueDate: value })}
      />
    </div>
  );
}

/** Where it goes; a press says below instead of behind, or the other way round. */
function Place({ anchor: { wbs, task }, next }: { anchor: Branch; next: Next }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { under, goUnder } = next;
  return (
    <Button
      size="small"
      appearance="subtle"
      className={styles.place}
      icon={under ? <TextIndentDecreaseRegular /> : <TextIndentIncreaseRegular />}
      title={under ? "Alt+←" : "Alt+→"}
      onClick={() => goUnder(!under)}
    >
      <span className={styles.words}>
        {t(under ? "project.goesUnder" : "project.goesAfter", { task: `${wbs} ${String(task.name ?? "")}` })}
      </span>
    </Button>
  );
}
