/** The milestones of a kick-off: name, date, owner and department each. */

import { useRef } from "react";
import { Button, Field as Labelled, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useTranslation } from "react-i18next";
import type { Colleague } from "../../../process/project/api";
import { schema } from "../../../schema/schema";
import { LookupControl } from "../../controls/LookupControl";
import { useLanguage } from "../../language";
import { useWorkStyles } from "../../work/styles";
import { blankMilestone, departmentsOf, MILESTONE_DATE, ownedBy, type MilestoneDraft } from "./draft";

const TASKS = schema.table("Tasks");

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    alignItems: "start",
    gap: "6px 8px",
    padding: "8px 10px 10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { gridColumn: "1 / -1", display: "flex", alignItems: "center", justifyContent: "space-between" },
  wide: { gridColumn: "1 / -1" },
  narrow: { minWidth: 0, "& .fui-Input, & .fui-Combobox, & .fui-Select": { minWidth: 0 } },
  number: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  add: { alignSelf: "flex-start" },
});

type Drafts = readonly MilestoneDraft[];

interface Props {
  readonly milestones: readonly MilestoneDraft[];
  readonly colleagues: readonly Colleague[];
  /** What is wrong with a field of a row. */
  readonly errorOf: (key: number, field: string) => string | undefined;
  /** Changes the list as it stands when it is changed. */
  readonly onChange: (update: (milestones: Drafts) => Drafts) => void;
}

/** The rows, and a button for one more. */
export function Milestones({ milestones, colleagues, errorOf, onChange }: Props) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const departments = departmentsOf(colleagues);

  return (
    <>
      <ol className={styles.list} ref={list}>
        {milestones.map((milestone, index) => (
          <li key={milestone.key}>
            <MilestoneRow
              number={index + 1}
              milestone={milestone}
              departments={departments}
              error={(field) => errorOf(milestone.key, field)}
              onChange={(part) => changeOne(milestone.key, (before) => ({ ...before, ...part }))}
              onOwner={(owner) => changeOne(milestone.key, (before) => ownedBy(before, owner, colleagues))}
              onRemove={() => remove(milestone.key)}
            />
          </li>
        ))}
      </ol>
      <Button className={styles.add} size="small" icon={<AddRegular />} onClick={add}>
        {t("project.addMilestone")}
      </Button>
    </>
  );

  function changeOne(key: number, update: (before: MilestoneDraft) => MilestoneDraft) {
    onChange((before) => before.map((each) => (each.key === key ? update(each) : each)));
  }

  function add() {
    const key = Math.max(0, ...milestones.map((each) => each.key)) + 1;
    onChange((before) => [...before, blankMilestone(key)]);
    setTimeout(() => list.current?.querySelector<HTMLElement>("li:last-child input")?.focus());
  }

  function remove(key: number) {
    onChange((before) => before.filter((each) => each.key !== key));
    setTimeout(() => list.current?.parentElement?.querySelector<HTMLElement>("h2")?.focus());
  }
}

interface RowProps {
  readonly number: number;
  readonly milestone: MilestoneDraft;
  readonly departments: readonly string[];
  readonly error: (field: string) => string | undefined;
  readonly onChange: (part: Partial<MilestoneDraft>) => void;
  readonly onOwner: (owner: MilestoneDraft["owner"]) => void;
  readonly onRemove: () => void;
}

function MilestoneRow({ number, milestone, departments, error, onChange, onOwner, onRemove }: RowProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const { name, dueDate, owner, department } = milestone;
  const title = t("project.milestoneNumber", { number });
  const label = (field: string) => TASKS.field(field).text[language];
  const wrong = (field: string) => ({ validationMessage: error(field) });

  return (
    <div className={styles.row} role="group" aria-label={title}>
      <div className={styles.head}>
        <span className={styles.number}>{title}</span>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t("project.removeMilestone", { number })}
          onClick={onRemove}
        />
      </div>
      <Labelled className={styles.wide} size="small" label={t("project.milestoneName")} {...wrong("name")}>
        <Input size="small" value={name} onChange={(_, { value }) => onChange({ name: value })} />
      </Labelled>
      <Labelled className={styles.narrow} size="small" label={label("dueDate")} {...wrong("dueDate")}>
        <Input
          size="small"
          type="date"
          name={`${MILESTONE_DATE}${milestone.key}`}
          value={dueDate}
          onChange={(_, { value }) => onChange({ dueDate: value })}
        />
      </Labelled>
      <Labelled className={styles.narrow} size="small" label={label("department")} {...wrong("department")}>
        <Select size="small" value={department} onChange={(_, { value }) => onChange({ department: value })}>
          {[...new Set(["", department, ...departments])].map((each) => (
            <option key={each} value={each}>
              {each === "" ? t("control.choose") : each}
            </option>
          ))}
        </Select>
      </Labelled>
      <Labelled className={styles.wide} size="small" label={label("owner")} {...wrong("owner")}>
        <LookupControl
          field={TASKS.field("owner")}
          input={owner}
          onChange={onOwner}
          onBlur={() => undefined}
          focusRef={null}
        />
      </Labelled>
    </div>
  );
}
