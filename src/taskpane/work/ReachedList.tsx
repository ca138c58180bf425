/** Those whom a notice has reached, with when and how; late ones say so. */

import { useTranslation } from "react-i18next";
import type { NoticeView } from "../../process/notice/api";
import { schema } from "../../schema/schema";
import { valueWords } from "../form/words";
import { useLanguage } from "../language";
import { useWorkStyles } from "./styles";
import { Unfold } from "./Unfold";

const LOG = schema.table("ConfirmationLog");

/** The list, folded away at first. */
export function ReachedList({ view }: { view: NoticeView }) {
  const styles = useWorkStyles();
  const speaker = { t: useTranslation().t, language: useLanguage() };
  const missing = new Set(view.calls.map(({ id }) => id));
  const rows = view.rows.filter(({ id }) => !missing.has(id));
  return (
    <Unfold title={speaker.t("work.reachedList", { count: rows.length })}>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={String(row.id)} className={styles.between}>
            <span>{String(row.person)}</span>
            <span className={styles.plain}>
              {["reachedAt", "method", "late"]
                .map((key) => valueWords(LOG.field(key), row[key] ?? null, speaker))
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </Unfold>
  );
}
