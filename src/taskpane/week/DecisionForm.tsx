/** What the meeting decides on one item: what, who, until when; Ctrl+Enter goes on to the next. */

import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { Button, Field as Labelled, Select, Textarea, makeStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { schema } from "../../schema/schema";
import { jumpsFrom } from "../../schema/states";
import { FieldBox } from "../project/FieldBox";
import { useLanguage } from "../language";
import { useWorkStyles } from "../work/styles";
import type { ItemProps } from "./panel";
import { isTyped, lacksOf, typedOf, without, type Lack, type Typed } from "./sitting";

const ISSUES = schema.table("Issues");

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px" },
  two: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: "8px" },
  box: { "& .fui-Input": { minWidth: 0 }, "& .fui-Combobox": { minWidth: 0 }, "& input": { minWidth: 0 } },
});

interface Props extends ItemProps {
  readonly onNext: () => void;
  /** A matter of the meeting's own was given up. */
  readonly onDropped: () => void;
}

/** The form. */
export function DecisionForm({ item, view: { at }, sitting, onSitting, onNext, onDropped }: Props) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const typed = typedOf(sitting, item, at);
  const [checked, setChecked] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input, textarea")?.focus(), []);
  const lacks = checked ? lacksOf(typed) : [];
  const change = (part: Partial<Typed>) =>
    onSitting((before) => ({
      ...before,
      typed: { ...before.typed, [item.key]: { ...typedOf(before, item, at), ...part } },
    }));
  const error = (...which: readonly Lack[]) => {
    const found = which.find((lack) => lacks.includes(lack));
    return found && t(`meeting.lacks.${found}`, { name: typed.owner.text });
  };

  return (
    <div ref={form} className={styles.form} role="group" aria-label={typed.title} onKeyDown={onKey}>
      {item.kind !== "issue" && (
        <FieldBox
          plain
          field={ISSUES.field("title")}
          input={typed.title}
          error={error("title")}
          onChange={(title) => change({ title: title as string })}
        />
      )}
      <Labelled
        size="small"
        required
        label={t("meeting.decision")}
        hint={t("meeting.decisionHint")}
        validationMessage={error("decision") ?? ""}
      >
        <Textarea
          resize="vertical"
          rows={2}
          value={typed.decision}
          onChange={(_, { value }) => change({ decision: value })}
        />
      </Labelled>
      <FieldBox
        plain
        field={ISSUES.field("owner")}
        input={typed.owner}
        error={error("owner", "unknownOwner")}
        onChange={(owner) => change({ owner: owner as Typed["owner"] })}
      />
      <div className={styles.two}>
        <FieldBox
          plain
          required
          className={styles.box}
          field={ISSUES.field("dueDate")}
          input={typed.dueDate}
          error={error("dueDate")}
          onChange={(dueDate) => change({ dueDate: dueDate as string })}
        />
        {item.issue ? (
          <StateBox issue={item.issue} to={typed.to} onTo={(to) => change({ to })} />
        ) : (
          <FieldBox
            plain
            required={false}
            field={ISSUES.field("priority")}
            input={typed.priority}
            onChange={(priority) => change({ priority: priority as string })}
          />
        )}
      </div>
      <div className={styles.row}>
        <Button size="small" appearance="primary" title={t("meeting.nextHint")} onClick={goOn}>
          {t("meeting.next")}
        </Button>
        {(isTyped(sitting, item, at) || item.kind === "own") && (
          <Button size="small" appearance="subtle" onClick={clear}>
            {t("meeting.clear")}
          </Button>
        )}
      </div>
    </div>
  );

  /** What was begun must be whole before it is left by going on; nothing typed is passed over. */
  function goOn() {
    const begun = isTyped(sitting, item, at);
    setChecked(begun);
    if (!begun || lacksOf(typed).length === 0) onNext();
  }

  function clear() {
    setChecked(false);
    onSitting((before) => without(before, [item.key]));
    if (item.kind === "own") onDropped();
  }

  function onKey(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    goOn();
  }
}

interface StateProps {
  readonly issue: NonNullable<ItemProps["item"]["issue"]>;
  readonly to: string;
  readonly onTo: (to: string) => void;
}

/** The states an issue may go to from where it is. */
function StateBox({ issue, to, onTo }: StateProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const status = String(issue.status ?? "open");
  const state = ISSUES.field("status").list!.choice(status)?.text[language] ?? status;
  return (
    <Labelled size="small" label={t("meeting.state")}>
      <Select value={to} onChange={(_, { value }) => onTo(value)}>
        <option value="">{t("meeting.stays", { state })}</option>
        {jumpsFrom(ISSUES, issue).map((jump) => (
          <option key={jump.to} value={jump.to}>
            {jump.text[language]}
          </option>
        ))}
      </Select>
    </Labelled>
  );
}
