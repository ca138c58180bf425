/** What is typed for a kick-off, and what it comes to: the values of a project and its milestones, or what is wrong. Pure. */

import type { Issue, Values } from "../../../process/api";
import type { Colleague } from "../../../process/project/api";
import { schema } from "../../../schema/schema";
import type { Language } from "../../../schema/types";
import { isBlank, validateRow } from "../../../schema/validate";
import { readInputs, type Inputs, type Lookup } from "../../form/inputs";

const PROJECTS = schema.table("Projects");
const TASKS = schema.table("Tasks");

/** The fields of the project that are typed here, apart from the departments. */
export const PROJECT_FIELDS = ["name", "goal", "lead", "startDate", "dueDate", "meeting", "channel"].map((key) =>
  PROJECTS.field(key),
);
const MILESTONE_FIELDS = ["name", "dueDate", "owner", "department"].map((key) => TASKS.field(key));

/** A row of the list of milestones; `key` tells rows apart while they are typed. */
export interface MilestoneDraft {
  readonly key: number;
  readonly name: string;
  readonly dueDate: string;
  readonly owner: Lookup;
  readonly department: string;
}

export interface KickoffDraft {
  readonly inputs: Inputs;
  readonly departments: readonly string[];
  readonly milestones: readonly MilestoneDraft[];
}

const NOBODY: Lookup = { value: null, text: "" };

/** A row in which nothing is typed yet. */
export const blankMilestone = (key: number): MilestoneDraft => ({
  key,
  name: "",
  dueDate: "",
  owner: NOBODY,
  department: "",
});

/** A form to begin with; `meeting` is how the company usually meets. */
export const blankKickoff = (lead: string | null, startDate: string, meeting: string): KickoffDraft => ({
  inputs: {
    name: "",
    goal: "",
    lead: lead === null ? NOBODY : { value: lead, text: lead },
    startDate,
    dueDate: "",
    meeting,
    channel: "",
  },
  departments: [],
  milestones: [blankMilestone(1)],
});

/** Where an issue stands: at a field of the project, or of the milestone with a key. */
export interface PlacedIssue {
  readonly milestone: number | null;
  readonly issue: Issue;
}

/** Whether two issues are about one box. */
export const isSamePlace = (one: PlacedIssue, other: PlacedIssue): boolean =>
  one.milestone === other.milestone && one.issue.field === other.issue.field;

export interface KickoffReading {
  readonly values: Values;
  readonly milestones: readonly Values[];
  readonly issues: readonly PlacedIssue[];
}

/** What the draft comes to. */
export function readKickoff(draft: KickoffDraft, language: Language): KickoffReading {
  const typed = readInputs(PROJECT_FIELDS, draft.inputs);
  const departments = draft.departments.join(language === "zh-CN" ? "、" : ", ");
  const values = { ...typed.values, departments: departments || null };
  const found = draft.milestones.filter(isBegun).map(readMilestone);
  return {
    values,
    milestones: found.map((milestone) => milestone.values),
    issues: [
      ...firstOf([...typed.issues, ...validateRow(PROJECTS, { ...values, status: "inProgress" })], null),
      ...found.flatMap(({ key, issues }) => firstOf(issues, key)),
    ],
  };
}

/** One issue a field is enough. */
function firstOf(issues: readonly Issue[], milestone: number | null): readonly PlacedIssue[] {
  const first = issues.filter(({ field }, index) => issues.findIndex((other) => other.field === field) === index);
  return first.map((issue) => ({ milestone, issue }));
}

const isBegun = ({ name, dueDate, owner }: MilestoneDraft): boolean =>
  name.trim() !== "" || dueDate !== "" || owner.text.trim() !== "";

function readMilestone(draft: MilestoneDraft) {
  const { key, name, dueDate, owner, department } = draft;
  const { values, issues } = readInputs(MILESTONE_FIELDS, { name, dueDate, owner, department });
  const own = new Set(MILESTONE_FIELDS.map((field) => field.key));
  const wrong = validateRow(TASKS, { ...values, status: "notStarted" }).filter(({ field }) => own.has(field ?? ""));
  // A milestone without a date marks nothing; a task may well have none yet.
  const undated: Issue[] = isBlank(values.dueDate) ? [{ field: "dueDate", code: "required", facts: {} }] : [];
  return { key, values, issues: [...issues, ...wrong, ...undated] };
}

/** The departments people belong to, in the order in which they appear. */
export const departmentsOf = (colleagues: readonly Colleague[]): readonly string[] => [
  ...new Set(colleagues.map(({ department }) => department).filter((name) => name !== "")),
];

/** How the boxes of milestones' dates are named, before the milestone's key. */
export const MILESTONE_DATE = "milestone ";

/** An issue of a box in the page, where it belongs. */
export function placed(issue: Issue): PlacedIssue {
  const name = issue.field ?? "";
  if (!name.startsWith(MILESTONE_DATE)) return { milestone: null, issue };
  return { milestone: Number(name.slice(MILESTONE_DATE.length)), issue: { ...issue, field: "dueDate" } };
}

/** A new owner brings their department along. */
export function ownedBy(milestone: MilestoneDraft, owner: Lookup, colleagues: readonly Colleague[]): MilestoneDraft {
  const department = colleagues.find(({ name }) => name === owner.value)?.department;
  return { ...milestone, owner, ...(department ? { department } : {}) };
}
