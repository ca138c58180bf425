/** Shows the rows behind a figure in their sheet, and offers the way back. */

import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { schema } from "../../schema/schema";
import { useToast } from "../app/toasts";
import { useLanguage } from "../language";
import { useProcess } from "../services";
import type { Rows } from "./leads";

/** Filters the sheet and says so; what went wrong last is told beside. */
export function useShowRows(): { readonly show: (rows: Rows) => void; readonly error: unknown } {
  const { boards } = useProcess();
  const { t } = useTranslation();
  const language = useLanguage();
  const toast = useToast();
  const [error, setError] = useState<unknown>(null);
  const show = useCallback(
    async ({ table, filters }: Rows) => {
      try {
        await boards.showRows(table, filters);
        setError(null);
        const name = schema.table(table).text[language];
        const showAll = { text: t("board.showRows"), run: () => void boards.showAllRows(table).catch(setError) };
        toast(t("board.filtered", { table: name }), showAll);
      } catch (caught) {
        setError(caught);
      }
    },
    [boards, toast, t, language],
  );
  return { show: (rows) => void show(rows), error };
}
