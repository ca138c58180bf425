/** The toast after a save: what was saved, or which state it is in now, and a way to see it in the sheet. */

import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Entry } from "../../process/api";
import type { Jump, Table } from "../../schema/compiled";
import { useToast } from "../app/toasts";
import { useLanguage } from "../language";
import { useProcess } from "../services";

/** Tells that an entry was saved. */
export function useSavedToast() {
  const { t } = useTranslation();
  const language = useLanguage();
  const process = useProcess();
  const toast = useToast();
  return useCallback(
    (table: Table, { id }: Entry, jump: Jump | undefined) => {
      const text = jump ? t("jump.done", { id, state: jump.toChoice.text[language] }) : t("form.saved", { id });
      // A list without numbers has no row that could be found again by its own.
      if (!id) return toast(text.trim());
      const show = async () => {
        // A row that cannot be shown is no failure of what was saved: it is only said.
        const shown = await process.showRow(table.key, id).catch(() => false);
        if (!shown) toast(t("form.gone", { id }));
      };
      toast(text, { text: t("form.showRow"), run: () => void show() });
    },
    [t, language, process, toast],
  );
}
