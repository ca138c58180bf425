/** Puts issues at their fields in words, and the focus at the first of them, even where it stands behind "more". */

import { useCallback, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { UseFormReturn } from "react-hook-form";
import type { Issue } from "../../process/api";
import type { Table } from "../../schema/compiled";
import type { Inputs } from "../form/inputs";
import { issueWords } from "../form/words";
import { useLanguage } from "../language";

export interface Issues {
  readonly show: (issues: readonly Issue[]) => void;
  /** Fields with an issue at the last attempt; the form opens the section they stand in. */
  readonly fields: ReadonlySet<string>;
}

/** The issues of a form. */
export function useIssues(table: Table, form: UseFormReturn<Inputs>): Issues {
  const { t } = useTranslation();
  const language = useLanguage();
  const [fields, setFields] = useState<ReadonlySet<string>>(new Set());
  const { clearErrors, setError, setFocus } = form;

  const show = useCallback(
    (issues: readonly Issue[]) => {
      clearErrors();
      for (const issue of issues) {
        if (issue.field)
          setError(issue.field, { type: issue.code, message: issueWords(issue, table, { t, language }) });
      }
      setFields(new Set(issues.flatMap(({ field }) => field ?? [])));
    },
    [clearErrors, setError, table, t, language],
  );

  useEffect(() => {
    const first = table.fields.find(({ key }) => fields.has(key));
    if (first) setFocus(first.key);
  }, [fields, table, setFocus]);

  return useMemo(() => ({ show, fields }), [show, fields]);
}
