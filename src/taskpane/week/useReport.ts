/** A report in its form: what was typed is kept until it is handed in, and what stood in the way is put at its field. */

import { useCallback, useEffect, useRef, useState } from "react";
import { useForm, type UseFormReturn } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { schema } from "../../schema/schema";
import type { Issue, Values } from "../../process/api";
import type { DepartmentWeek } from "../../process/week/api";
import { useToast } from "../app/toasts";
import { useIssues } from "../entry/useIssues";
import type { Inputs } from "../form/inputs";
import { usePreferences } from "../preferences";
import { useProcess } from "../services";
import { draftName, firstInputs, handedIn, readReport, refreshed, type Begun } from "./drafting";
import { keepTyped, readTyped } from "./stored";
import type { WeekPanelProps } from "./panel";

const REPORTS = schema.table("WeeklyReports");

export interface Report {
  readonly form: UseFormReturn<Inputs>;
  /** The form begins with what was typed here before. */
  readonly restored: boolean;
  /** Whether a report that was handed in is being changed. */
  readonly editing: boolean;
  /** Hands in; over a row that came meanwhile where that is given. */
  readonly submit: (over?: Values) => void;
  /** Takes from the tasks what they tell by now. */
  readonly refresh: () => void;
  /** Forgets what was typed, and begins with what is there. */
  readonly startOver: () => void;
}

/** The report of one department. */
export function useReport({ view, actions }: WeekPanelProps, of: DepartmentWeek, onDone: () => void): Report {
  const { t } = useTranslation();
  const { weeks } = useProcess();
  const toast = useToast();
  const me = usePreferences().preferences.me || null;
  const { department } = of;
  const name = draftName(view, department);
  const [begun, setBegun] = useState(() => readTyped<Begun>(name));
  const opened = useRef<Values | null>(begun ? (begun.opened ?? null) : handedIn(of.report));
  const form = useForm<Inputs>({ defaultValues: begun?.inputs ?? firstInputs(of, me), mode: "onBlur" });
  const issues = useIssues(REPORTS, form);
  const keep = useCallback((inputs: Inputs) => keepTyped(name, { inputs, ...asOpened(opened.current) }), [name]);
  useEffect(
    () => form.subscribe({ formState: { values: true, dirtyFields: true }, callback: ({ values }) => keep(values) }),
    [form, keep],
  );

  return {
    form,
    restored: begun !== null,
    editing: opened.current !== null,
    submit: (over) => void submit(over ?? opened.current),
    refresh: () => replace(refreshed(form.getValues(), of)),
    startOver: () => {
      opened.current = handedIn(of.report);
      setBegun(null);
      form.reset(firstInputs(of, me));
      keepTyped(name, null);
      actions.clear();
    },
  };

  async function submit(base: Values | null): Promise<void> {
    const { values, issues: unreadable } = readReport(form.getValues());
    if (unreadable.length > 0) return issues.show(unreadable);
    const refused: Issue[] = [];
    const done = await actions.run(async (acting) => {
      const row = base === null ? {} : { id: String(base.id), opened: base };
      const result = await weeks.handIn({ ...acting, department, values, ...row });
      if (!result.ok) refused.push(...result.issues);
      return result;
    }, after);
    if (!done) issues.show(refused.filter(({ code }) => code !== "conflict"));
  }

  function after() {
    keepTyped(name, null);
    toast(t(opened.current === null ? "week.submitted" : "week.saved", { department }));
    onDone();
  }

  function replace(inputs: Inputs) {
    form.reset(inputs);
    keep(inputs);
  }
}

const asOpened = (opened: Values | null) => (opened === null ? {} : { opened });
