/** The head of a form: the way back, what is being entered, and the state of an opened row. */

import { useEffect, useRef } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../language";
import { StateBadge } from "./StateBadge";
import { stateOf, type Session } from "./session";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    padding: "6px 12px 6px 4px",
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  names: { minWidth: 0, flexGrow: 1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, lineHeight: "20px" },
  id: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: "16px" },
});

/** The head of an entry form. */
export function EntryHeader({ session, onBack }: { session: Session; onBack: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const name = session.table.text[language];
  const state = stateOf(session);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The view may still be scrolled to where the form before it ended.
    const view = heading.current?.closest("[role=tabpanel]");
    if (view) view.scrollTop = 0;
  }, []);

  return (
    <header className={styles.header}>
      <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label={t("app.back")} onClick={onBack} />
      <div className={styles.names}>
        <h1 ref={heading} className={styles.title}>
          {session.opened ? name : t("form.newTitle", { table: name })}
        </h1>
        {session.opened && <div className={styles.id}>{session.id}</div>}
      </div>
      {session.opened && state && session.table.states && (
        <StateBadge field={session.table.states.field} state={state} />
      )}
    </header>
  );
}
