/** The few fields of a task that change while one works on it, edited in place; the rest is in the entry form. */

import { useRef, useState, type FormEvent } from "react";
import { Button, Field as Labelled, Select, makeStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Issue, Values } from "../../../process/api";
import { numbered, outlineOf } from "../../../process/project/outline";
import { schema } from "../../../schema/schema";
import { isBlank, validateField } from "../../../schema/validate";
import { halfTyped } from "../../form/halfTyped";
import { readInput, sameInput, showValue, type Inputs } from "../../form/inputs";
import { issueWords, valueWords } from "../../form/words";
import { useLanguage } from "../../language";
import { useKept } from "../../work/kept";
import { useWorkStyles } from "../../work/styles";
import { WhyDialog } from "../../work/WhyDialog";
import { FieldBox } from "../FieldBox";
import type { TaskProps } from "./task";

const TASKS = schema.table("Tasks");
const FIELDS = ["percent", "owner", "startDate", "dueDate", "acceptance", "predecessor"].map((key) => TASKS.field(key));
const WIDE: ReadonlySet<string> = new Set(["acceptance", "predecessor"]);

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "1fr 1fr", alignItems: "start", gap: "8px" },
  field: { minWidth: 0, "& .fui-Input, & .fui-Combobox, & .fui-Combobox input": { minWidth: 0 } },
  wide: { gridColumn: "1 / -1" },
});

/** What is typed and not saved yet, and the row as it was when that began. */
interface Edits {
  readonly inputs: Inputs;
  readonly opened: Values;
}

/** The form; its button appears with the first change. */
export function TaskFields({ task, view, actions, change }: TaskProps) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const speaker = { t: useTranslation().t, language: useLanguage() };
  const { t } = speaker;
  const form = useRef<HTMLFormElement>(null);
  const [edits, setEdits] = useKept<Edits | null>(`task ${String(task.id)}`, null);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [asking, setAsking] = useState(false);
  const typed = edits?.inputs ?? {};
  const changed = FIELDS.filter(
    ({ key }) => key in typed && !sameInput(typed[key], showValue(TASKS.field(key), edits!.opened[key])),
  );

  return (
    <form ref={form} noValidate className={styles.stack} onSubmit={save}>
      <div className={styles.fields}>
        {FIELDS.filter(({ key }) => key !== "predecessor").map((field) => (
          <FieldBox
            key={field.key}
            plain
            className={WIDE.has(field.key) ? styles.wide : styles.field}
            field={field}
            input={typed[field.key] ?? showValue(field, task[field.key])}
            error={errorAt(field.key)}
            onChange={(input) => type({ [field.key]: input })}
          />
        ))}
        <Predecessor
          task={task}
          tasks={view.tasks}
          className={styles.wide}
          chosen={"predecessor" in typed ? (typed.predecessor as { value: string | null }).value : task.predecessor}
          onChoose={(id) => type({ predecessor: { value: id, text: id ?? "" } })}
        />
      </div>
      {changed.length > 0 && (
        <div className={styles.row}>
          <Button type="submit" appearance="primary" disabledFocusable={actions.busy !== null}>
            {t("form.save")}
          </Button>
          <Button onClick={() => forget()}>{t("app.cancel")}</Button>
        </div>
      )}
      <WhyDialog
        actions={actions}
        title={asking ? t("reason.titleChange") : null}
        hint={t("project.whyLater")}
        confirm={t("reason.confirm")}
        onCancel={() => setAsking(false)}
        onReason={(reason) => send(reason)}
      />
    </form>
  );

  function type(inputs: Inputs) {
    setIssues([]);
    setEdits((before) => ({ opened: before?.opened ?? task, inputs: { ...before?.inputs, ...inputs } }));
  }

  function forget() {
    setEdits(null);
    setIssues([]);
  }

  function save(event: FormEvent) {
    event.preventDefault();
    const found = [...halfTyped(form.current), ...changed.flatMap(({ key }) => wrong(key))];
    setIssues(found);
    if (found.length > 0 || changed.length === 0) return;
    const wantsReason = changed.some(({ key }) => key === "dueDate") && !isBlank(task.baselineDue);
    if (wantsReason) setAsking(true);
    else send();
  }

  function wrong(key: string): readonly Issue[] {
    const found = readInput(TASKS.field(key), typed[key]!);
    return "issue" in found ? [found.issue] : validateField(TASKS.field(key), found.value);
  }

  function send(reason?: string) {
    const values = Object.fromEntries(
      changed.map((field) => [field.key, (readInput(field, typed[field.key]!) as { value: Values[string] }).value]),
    );
    change(values, { ...(reason === undefined ? {} : { reason }), opened: task }, () => {
      setAsking(false);
      forget();
    });
  }

  function errorAt(key: string): string | undefined {
    const issue = issues.find(({ field }) => field === key);
    if (issue) return issueWords(issue, TASKS, speaker);
    const before = edits?.opened[key];
    const meanwhile = key in typed && JSON.stringify(before ?? null) !== JSON.stringify(task[key] ?? null);
    const value = valueWords(TASKS.field(key), task[key] ?? null, speaker) || t("conflict.empty");
    return meanwhile ? t("project.changedMeanwhile", { value }) : undefined;
  }
}

interface PredecessorProps {
  readonly task: Values;
  readonly tasks: readonly Values[];
  readonly chosen: unknown;
  readonly className: string;
  readonly onChoose: (id: string | null) => void;
}

/** The task that must be done before, of the same project. */
function Predecessor({ task, tasks, chosen, className, onChoose }: PredecessorProps) {
  const language = useLanguage();
  const { t } = useTranslation();
  const names = new Map(tasks.map((each) => [each.id, String(each.name ?? "")]));
  const others = numbered(outlineOf(tasks)).filter(({ id }) => id !== task.id);
  const value = typeof chosen === "string" ? chosen : "";
  return (
    <Labelled className={className} size="small" label={TASKS.field("predecessor").text[language]}>
      <Select size="small" value={value} onChange={(_, { value: id }) => onChoose(id || null)}>
        <option value="">{t("control.none")}</option>
        {value !== "" && !names.has(value) && <option value={value}>{value}</option>}
        {others.map(({ id, wbs }) => (
          <option key={id} value={id}>
            {wbs} {names.get(id)}
          </option>
        ))}
      </Select>
    </Labelled>
  );
}
