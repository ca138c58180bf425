/** For whoever received the notice themselves: one press says that they have read and understood it. */

import { Button } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Values } from "../../process/api";
import type { NoticeView } from "../../process/notice/api";
import { sameName } from "../../rollup/today/rows";
import { useToast } from "../app/toasts";
import { usePreferences } from "../preferences";
import { useProcess } from "../services";
import { useWorkStyles } from "./styles";
import type { PanelProps } from "./useActions";

/** The row by which this user is asked for a confirmation that is still missing. */
export function useOwnRow(view: NoticeView): Values | undefined {
  const { me } = usePreferences().preferences;
  return me ? view.calls.find(({ person }) => sameName(String(person), me)) : undefined;
}

/** The card; nothing for people who need not confirm. */
export function OwnConfirmation({ view, actions }: PanelProps) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const { notices } = useProcess();
  const toast = useToast();
  const own = useOwnRow(view);
  if (!own) return null;
  return (
    <section className={styles.panel}>
      <div className={styles.between}>
        <span>{t("work.ownTurn")}</span>
        <Button size="small" appearance="primary" disabledFocusable={actions.busy !== null} onClick={confirm}>
          {t("work.ownConfirm")}
        </Button>
      </div>
    </section>
  );

  function confirm() {
    const ids = [String(own?.id)];
    void actions.run(
      (acting) => notices.confirm({ ...acting, ids, method: "system" }),
      () => toast(t("work.ownConfirmed")),
    );
  }
}
