/** Shows in the workbook what the board speaks of: the rows behind a figure, with the way back, and the Dashboard sheet. */

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { schema } from "../../schema/schema";
import { useToast } from "../app/toasts";
import { failureWords } from "../form/failure";
import { useLanguage } from "../language";
import { useProcess } from "../services";
import type { Rows } from "./leads";

export interface Sheets {
  /** Filters a table and says so. */
  readonly showRows: (rows: Rows) => void;
  readonly showDashboard: () => void;
  /** Why the last of them did not work, in words. */
  readonly problem: string | null;
}

/** The ways from the pane into the sheets. */
export function useSheets(): Sheets {
  const { boards } = useProcess();
  const { t } = useTranslation();
  const language = useLanguage();
  const toast = useToast();
  const [problem, setProblem] = useState<string | null>(null);

  async function attempt(work: () => Promise<void>): Promise<void> {
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(failureWords(error, { t, language }).sentence);
    }
  }

  async function showRows({ table, filters }: Rows): Promise<void> {
    await boards.showRows(table, filters);
    if (filters.length === 0) return;
    const showAll = { text: t("board.showRows"), run: () => void attempt(() => boards.showAllRows(table)) };
    toast(t("board.filtered", { table: schema.table(table).text[language] }), showAll);
  }

  async function showDashboard(): Promise<void> {
    if (!(await boards.showSheet())) setProblem(t("board.noSheet"));
  }

  return {
    showRows: (rows) => void attempt(() => showRows(rows)),
    showDashboard: () => void attempt(showDashboard),
    problem,
  };
}
