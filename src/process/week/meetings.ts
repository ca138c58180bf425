/** The Monday meeting as use cases: its agenda, its decisions as issues, and the steps of an issue. */

import type { Schema } from "../../schema/compiled";
import { textOf } from "../../rollup/today/rows";
import type { Language } from "../../schema/types";
import { toMinute } from "../../schema/serial";
import type { World } from "../api";
import type { Desk } from "../desk";
import { ask, type Stage } from "../asking";
import { transact, type RowChange } from "../transaction";
import type { Values } from "../values";
import type { IssueStep, MeetingKey, Meetings, MeetingView, Result } from "./api";
import { decisionRow, logged } from "./decisions";
import { askFrame, meetingQuestions, meetingView } from "./scene";

interface Deps {
  readonly schema: Schema;
  readonly world: World;
  readonly desk: Desk;
}

/** The meetings of the open workbook. */
export function createMeetings({ schema, world, desk }: Deps): Meetings {
  const talk = <T>(task: (stage: Stage) => Promise<T>): Promise<T> =>
    desk.talk((ground) => task({ schema, world, ground }));
  return {
    open: (key) => talk((stage) => open(stage, key)),
    decide: (request) => talk((stage) => decide(stage, request)),
    step: (request) => talk((stage) => step(stage, request)),
  };
}

async function open(stage: Stage, { projectId, day }: MeetingKey): Promise<MeetingView | null> {
  const frame = askFrame(stage);
  const found = await ask(stage, meetingQuestions(projectId));
  return meetingView(day, found, frame(), toMinute(stage.world.now()));
}

async function decide(
  stage: Stage,
  request: Parameters<Meetings["decide"]>[0],
): Promise<Result<MeetingView> & { readonly written?: readonly string[] }> {
  const { projectId, day, me, decisions } = request;
  const frame = askFrame(stage);
  const now = toMinute(stage.world.now());
  const outcome = await transact(stage, {
    questions: meetingQuestions(projectId),
    adds: ["Issues"],
    mentions: mentioned(decisions.map(({ owner }) => ({ owner, raisedBy: me }))),
    me,
    ...progress(request),
    plan: (found) => {
      const view = meetingView(day, found, frame(), now);
      if (!view) return gone(projectId);
      const { language } = frame();
      const sitting = {
        projectId,
        day: Math.floor(view.at),
        now,
        me,
        language,
        items: view.items,
        issues: found.issues,
      };
      return decisions.map((decision) => decisionRow(decision, sitting));
    },
  });
  if (!outcome.ok) return outcome;
  const view = meetingView(day, outcome.found, frame(), now);
  return view ? { ok: true, view, written: outcome.added } : { ok: false, ...gone(projectId) };
}

async function step(stage: Stage, request: IssueStep): Promise<Result<MeetingView>> {
  const { projectId, day, issueId, me, values = {} } = request;
  const frame = askFrame(stage);
  const now = toMinute(stage.world.now());
  const outcome = await transact(stage, {
    questions: meetingQuestions(projectId),
    mentions: mentioned([values]),
    me,
    ...progress(request),
    plan: ({ issues }) => [stepRow(request, issues.find(({ id }) => id === issueId) ?? {}, now, frame().language)],
  });
  if (!outcome.ok) return outcome;
  const view = meetingView(day, outcome.found, frame(), now);
  return view ? { ok: true, view } : { ok: false, ...gone(projectId) };
}

/** The change of an issue, told in its action log as well. */
function stepRow(
  { issueId, to, values = {}, reason, note, me }: IssueStep,
  issue: Values,
  now: number,
  language: Language,
): RowChange {
  const said = note ?? (to === undefined ? undefined : reason);
  const actions = logged(textOf(issue, "actions"), said ?? "", { day: now, me, language });
  return {
    table: "Issues",
    id: issueId,
    values: { ...values, actions, ...(to === undefined ? {} : { status: to }) },
    person: textOf(issue, "title") ?? issueId,
    ...(reason === undefined ? {} : { reason }),
  };
}

const mentioned = (rows: readonly Values[]) => rows.map((values) => ({ table: "Issues", values }));

const gone = (id: string) => ({ issues: [{ code: "gone", facts: { id } }] }) as const;

const progress = ({ onProgress }: Pick<IssueStep, "onProgress">) => (onProgress === undefined ? {} : { onProgress });
