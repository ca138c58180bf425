/** The bar that saves what was decided: all of it in one batch; what lacks something is named first. */

import { useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { AgendaItem } from "../../process/week/agenda";
import { Message } from "../app/Message";
import { useToast } from "../app/toasts";
import { useProcess } from "../services";
import { Standing } from "../work/Standing";
import { useWorkStyles } from "../work/styles";
import type { MeetingProps } from "./panel";
import { decisionOf, isTyped, itemsOf, lacksOf, typedOf, without } from "./sitting";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    margin: "0 -12px",
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  hint: { flexGrow: 1, minWidth: 0 },
});

/** The bar; nothing while nothing is typed. */
export function MeetingBar({ view, actions, sitting, onSitting }: MeetingProps) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const { meetings } = useProcess();
  const toast = useToast();
  const [checked, setChecked] = useState(false);
  const items = itemsOf(view, sitting).filter((item) => isTyped(sitting, item, view.at));
  const incomplete = items.filter((item) => lacksOf(typedOf(sitting, item, view.at)).length > 0);
  const count = items.length;
  if (count === 0) return <Standing actions={actions} />;
  return (
    <div className={styles.bar}>
      <Standing actions={actions} />
      {checked && incomplete.length > 0 && (
        <Message intent="warning" title={t("work.notDone")}>
          {incomplete.slice(0, 5).map((item) => (
            <div key={item.key}>{t("work.ofPerson", { person: nameOf(item), words: lackOf(item) })}</div>
          ))}
        </Message>
      )}
      <div className={styles.between}>
        <span className={styles.hint}>
          <span className={styles.plain}>{t("meeting.unsaved", { count })}</span>
        </span>
        <Button appearance="primary" disabledFocusable={actions.busy !== null} onClick={save}>
          {t("meeting.save", { count })}
        </Button>
      </div>
    </div>
  );

  function save() {
    setChecked(true);
    if (incomplete.length > 0) return;
    const decisions = items.map((item) => decisionOf(item, typedOf(sitting, item, view.at)));
    void actions.run(
      (acting) => meetings.decide({ ...acting, decisions }),
      () => {
        setChecked(false);
        const saved = items.map(({ key }) => key);
        onSitting((before) => without(before, saved));
        toast(t("meeting.saved", { count }));
      },
    );
  }

  function nameOf(item: AgendaItem): string {
    return typedOf(sitting, item, view.at).title || t(`meeting.kind.${item.kind}`);
  }

  function lackOf(item: AgendaItem): string {
    const typed = typedOf(sitting, item, view.at);
    return t(`meeting.lacks.${lacksOf(typed)[0]!}`, { name: typed.owner.text });
  }
}
