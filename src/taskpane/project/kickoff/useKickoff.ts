/** What is typed for a kick-off, what is wrong with it, and its start. */

import { useState, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { schema } from "../../../schema/schema";
import { dateText, serialNow } from "../../form/dates";
import { halfTyped } from "../../form/halfTyped";
import type { Input } from "../../form/inputs";
import { issueWords } from "../../form/words";
import { useLanguage } from "../../language";
import { usePreferences } from "../../preferences";
import { useClock, useProcess } from "../../services";
import { useKept } from "../../work/kept";
import { useActions } from "../../work/useActions";
import { blankKickoff, isSamePlace, placed, readKickoff, type KickoffDraft, type PlacedIssue } from "./draft";

const PROJECTS = schema.table("Projects");
const TASKS = schema.table("Tasks");
const NO_PROJECT_YET = {};

export type Kickoff = ReturnType<typeof useKickoff>;

/** The kick-off that is being typed; `started` is told the new project's id. */
export function useKickoff(form: RefObject<HTMLFormElement>, started: (projectId: string) => void) {
  const speaker = { t: useTranslation().t, language: useLanguage() };
  const { projects } = useProcess();
  const begin = useBeginning();
  const [kept, setDraft] = useKept<KickoffDraft | null>("kickoff", null);
  const [issues, setIssues] = useState<readonly PlacedIssue[]>([]);
  const draft = kept ?? begin;
  const actions = useActions<object, string>(NO_PROJECT_YET, (projectId) => {
    setDraft(null);
    started(projectId);
  });
  // A look-up may answer after other boxes have been typed in: what it changes is changed in what stands then.
  const change = (update: (before: KickoffDraft) => Partial<KickoffDraft>) =>
    setDraft((before) => ({ ...(before ?? begin), ...update(before ?? begin) }));

  return {
    draft,
    issues,
    actions,
    change,
    type: (key: string, input: Input) => change(({ inputs }) => ({ inputs: { ...inputs, [key]: input } })),
    errorAt: (milestone: number | null, field: string): string | undefined => {
      const found = issues.find((each) => each.milestone === milestone && each.issue.field === field);
      return found && issueWords(found.issue, milestone === null ? PROJECTS : TASKS, speaker);
    },
    start: () => {
      const { values, milestones, issues: wrong } = readKickoff(draft, speaker.language);
      const half = halfTyped(form.current).map(placed);
      const found = [...half, ...wrong.filter((each) => !half.some((other) => isSamePlace(each, other)))];
      setIssues(found);
      if (found.length > 0) return focusFirstWrong(form.current);
      void actions.run(async (acting) => {
        const result = await projects.kickOff({ ...acting, values, milestones });
        return result.ok ? { ok: true, view: result.projectId } : result;
      });
    },
  };
}

/** The form one begins with: oneself as lead, today as its start, the company's usual meeting. */
function useBeginning(): KickoffDraft {
  const { t } = useTranslation();
  const clock = useClock();
  const { preferences } = usePreferences();
  const [begin] = useState(() =>
    blankKickoff(preferences.me || null, dateText(serialNow(clock())), t("project.usualMeeting")),
  );
  return begin;
}

/** Once the messages stand at their boxes. */
function focusFirstWrong(form: HTMLFormElement | null): void {
  setTimeout(() => form?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
}
