/** An urgent notice that is out: the key people who have not been phoned yet, with their numbers. */

import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { NoticeView } from "../../process/notice/api";
import { Message } from "../app/Message";

const useStyles = makeStyles({
  list: { margin: "2px 0 0", padding: 0, listStyleType: "none" },
  phone: { fontVariantNumeric: "tabular-nums", userSelect: "text", marginLeft: "8px" },
  name: { fontWeight: tokens.fontWeightSemibold },
});

/** The message; nothing once each has been called or reached. */
export function FirstCalls({ view: { entry, calls } }: { view: NoticeView }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const first = calls.filter(({ keyPerson, attempts }) => keyPerson === true && Number(attempts ?? 0) === 0);
  if (entry.values.urgency !== "urgent" || first.length === 0) return null;
  return (
    <Message intent="warning" title={t("work.firstCalls", { count: first.length })}>
      <ul className={styles.list}>
        {first.map(({ id, person, phone }) => (
          <li key={String(id)}>
            <span className={styles.name}>{String(person)}</span>
            <span className={styles.phone}>{phone ? String(phone) : t("work.noPhone")}</span>
          </li>
        ))}
      </ul>
    </Message>
  );
}
