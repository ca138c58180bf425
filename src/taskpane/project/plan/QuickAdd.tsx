/** Adds one task after another: name, owner, date, Enter; the next one goes below it. */

import { useRef, useState, type FormEvent, type KeyboardEvent, type RefObject } from "react";
import { Button, Field as Labelled, Input, makeStyles, mergeClasses } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useTranslation } from "react-i18next";
import type { Issue, Values } from "../../../process/api";
import type { Spot } from "../../../process/project/outline";
import { schema } from "../../../schema/schema";
import { validateField } from "../../../schema/validate";
import { LookupControl } from "../../controls/LookupControl";
import { halfTyped } from "../../form/halfTyped";
import { readInput, type Inputs, type Lookup } from "../../form/inputs";
import { issueWords } from "../../form/words";
import { useLanguage } from "../../language";
import { usePreferences } from "../../preferences";
import { useKept } from "../../work/kept";
import { lookupOf } from "../../work/PersonBox";
import { useWorkStyles } from "../../work/styles";
import type { Branch } from "./branches";

const TASKS = schema.table("Tasks");
const FIELDS = ["name", "owner", "dueDate"].map((key) => TASKS.field(key));

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
  readonly onAdd: (spot: Spot, values: Values, then: () => void) => void;
}

interface Typed {
  readonly name: string;
  readonly owner: Lookup | null;
  readonly dueDate: string;
  /** Below which task, and not behind it, the new one goes; undefined goes by the kind of task. */
  readonly under: Readonly<Record<string, boolean>>;
}

const BLANK: Typed = { name: "", owner: null, dueDate: "", under: {} };

/** The form at the foot of the outline. */
export function QuickAdd({ projectId, anchor, nameBox, busy, onAdd }: Props) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const speaker = { t: useTranslation().t, language: useLanguage() };
  const { t, language } = speaker;
  const { preferences } = usePreferences();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useKept<Typed>(`quick ${projectId}`, BLANK);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [entered, setEntered] = useState(typed.name !== "");
  const owner = typed.owner ?? lookupOf(preferences.me);
  // What a milestone or a heading is made of goes below it; else the next task comes behind.
  const under =
    anchor !== null && (typed.under[anchor.id] ?? (anchor.task.milestone === true || anchor.below !== null));
  const label = (key: string) => TASKS.field(key).text[language];
  const change = (part: Partial<Typed>) => {
    setIssues([]);
    setTyped((before) => ({ ...before, ...part }));
  };

  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      aria-label={t("project.quickAdd")}
      onFocus={() => setEntered(true)}
      onSubmit={add}
    >
      <div className={styles.line}>
        <Input
          ref={nameBox}
          size="small"
          className={styles.grow}
          contentBefore={<AddRegular aria-hidden="true" />}
          placeholder={t("project.quickAddHint")}
          aria-label={label("name")}
          value={typed.name}
          onChange={(_, { value }) => change({ name: value })}
          onKeyDown={place}
        />
        {entered && (
          <Button size="small" type="submit" appearance="primary" disabledFocusable={busy}>
            {t("project.add")}
          </Button>
        )}
      </div>
      {entered && (
        <>
          <div className={styles.line}>
            <Labelled
              size="small"
              className={styles.grow}
              label={{ className: styles.hidden, children: label("owner") }}
            >
              <LookupControl
                field={TASKS.field("owner")}
                input={owner}
                onChange={(next) => change({ owner: next })}
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
              value={typed.dueDate}
              onChange={(_, { value }) => change({ dueDate: value })}
            />
          </div>
          {anchor && (
            <Button
              size="small"
              appearance="subtle"
              className={styles.place}
              onClick={() => change({ under: { [anchor.id]: !under } })}
            >
              <span className={styles.words}>
                {t(under ? "project.goesUnder" : "project.goesAfter", {
                  task: `${anchor.wbs} ${String(anchor.task.name ?? "")}`,
                })}
              </span>
            </Button>
          )}
        </>
      )}
      {issues.length > 0 && (
        <p role="alert" className={mergeClasses(styles.plain, styles.late)}>
          {issues.map((issue) => issueWords(issue, TASKS, speaker)).join(t("app.sentenceSeparator"))}
        </p>
      )}
    </form>
  );

  /** Alt and the arrows say whether the new task goes below the current one, as they indent lines. */
  function place(event: KeyboardEvent) {
    if (!event.altKey || !anchor || !(event.key === "ArrowRight" || event.key === "ArrowLeft")) return;
    event.preventDefault();
    change({ under: { [anchor.id]: event.key === "ArrowRight" } });
  }

  function add(event: FormEvent) {
    event.preventDefault();
    const inputs: Inputs = { name: typed.name, owner, dueDate: typed.dueDate };
    const read = FIELDS.map((field) => ({ field, found: readInput(field, inputs[field.key]!) }));
    const wrong = read.flatMap(({ field, found }): readonly Issue[] =>
      "issue" in found ? [found.issue] : validateField(field, found.value),
    );
    const all = [...halfTyped(form.current), ...wrong];
    setIssues(all);
    if (all.length > 0) return;
    const values = Object.fromEntries(
      read.flatMap(({ field, found }) => ("value" in found ? [[field.key, found.value]] : [])),
    );
    const spot: Spot = anchor === null ? null : under ? { under: anchor.id } : { after: anchor.id };
    onAdd(spot, values, () => {
      setTyped((before) => ({ ...BLANK, owner: before.owner }));
      nameBox.current?.focus();
    });
  }
}
