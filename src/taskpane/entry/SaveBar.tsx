/** The bar at the foot of a form with its one primary action. */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../language";
import { stateOf, type Session } from "./session";
import type { Outcome } from "./useSubmission";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "8px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  problem: { color: tokens.colorPaletteRedForeground1 },
  hint: { flexGrow: 1, minWidth: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly session: Session;
  readonly outcome: Outcome;
  readonly changed: boolean;
  readonly onNew: () => void;
}

/** Save, and for an opened row a way to the next blank form; beside it, how things stand. */
export function SaveBar({ session, outcome, changed, onNew }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const hint = useHint(session, changed);
  const saving = outcome.kind === "saving";
  const problems = outcome.kind === "issues" ? t("form.fixIssues", { count: outcome.issues.length }) : "";
  return (
    <div className={styles.bar}>
      <span className={styles.hint}>
        <span role="alert" className={styles.problem}>
          {problems}
        </span>
        {problems === "" && hint}
      </span>
      {session.opened && !changed && <Button onClick={onNew}>{t("form.addNew")}</Button>}
      <Button type="submit" appearance="primary" disabledFocusable={saving} title={t("form.shortcut")}>
        {t(saving ? "form.saving" : "form.save")}
      </Button>
    </div>
  );
}

function useHint(session: Session, changed: boolean): string {
  const { t } = useTranslation();
  const language = useLanguage();
  if (session.opened) return changed ? t("form.unsaved") : "";
  const state = stateOf(session);
  const choice = state === null ? undefined : session.table.states?.field.list?.choice(state);
  return choice ? t("form.initialState", { state: choice.text[language] }) : "";
}
