/** What is known of an item: what it impairs, what was done so far, and the task it belongs to. */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { textOf } from "../../rollup/today/rows";
import { schema } from "../../schema/schema";
import { useLanguage } from "../language";
import { useWorkStyles } from "../work/styles";
import type { ItemProps } from "./panel";

const ISSUES = schema.table("Issues");

const useStyles = makeStyles({
  facts: { display: "flex", flexDirection: "column", gap: "4px", margin: 0, fontSize: tokens.fontSizeBase200 },
  label: { color: tokens.colorNeutralForeground3, lineHeight: "16px" },
  text: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere", lineHeight: "18px" },
  task: { justifyContent: "flex-start", minWidth: 0, padding: "0", textAlign: "start", fontWeight: "normal" },
});

/** The detail; nothing where nothing is known. */
export function AgendaDetail({ item: { issue, task }, id, onGo }: ItemProps) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const language = useLanguage();
  const told = ["description", "impact", "actions"].flatMap((key) => {
    const text = textOf(issue ?? {}, key);
    return text === null ? [] : [{ label: ISSUES.field(key).text[language], text }];
  });
  if (told.length === 0 && task === null) return null;
  return (
    <div className={styles.stack}>
      {told.length > 0 && (
        <dl className={styles.facts}>
          {told.map(({ label, text }) => (
            <div key={label}>
              <dt className={styles.label}>{label}</dt>
              <dd className={styles.text}>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {task && (
        <div>
          <Button
            className={styles.task}
            size="small"
            appearance="transparent"
            onClick={() => onGo({ area: "project", id, page: "plan", row: String(task.id) })}
          >
            {t("meeting.task", { name: `${String(task.name ?? "")} ${percentOf(task.percent)}` })}
          </Button>
        </div>
      )}
    </div>
  );
}

const percentOf = (share: unknown): string => (typeof share === "number" ? `${Math.round(share * 100)}%` : "");
