/** All issues of the project below the meeting, the open ones or all: each can be taken on from here. */

import { useState } from "react";
import { Select, makeStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Values } from "../../process/api";
import { useWorkStyles } from "../work/styles";
import { Unfold } from "../work/Unfold";
import { IssueCard } from "./IssueCard";
import type { MeetingProps } from "./panel";

const OVER: ReadonlySet<unknown> = new Set(["closed", "rejected"]);
const isOpen = ({ status }: Values): boolean => !OVER.has(status);

const useStyles = makeStyles({ choice: { minWidth: "96px", flexShrink: 0 } });

/** The list, folded until it is wanted. */
export function IssueList(props: MeetingProps) {
  const { t } = useTranslation();
  return (
    <Unfold title={t("meeting.issues")}>
      <Issues {...props} />
    </Unfold>
  );
}

function Issues(props: MeetingProps) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const { issues } = props.view;
  const open = issues.filter(isOpen).length;
  const shown = all ? issues : issues.filter(isOpen);
  return (
    <>
      <div className={styles.between}>
        <span className={styles.plain}>{t("meeting.issueCount", { count: issues.length, open })}</span>
        <Select
          size="small"
          className={styles.choice}
          aria-label={t("meeting.whose")}
          value={all ? "all" : "open"}
          onChange={(_, { value }) => setAll(value === "all")}
        >
          <option value="open">{t("meeting.showOpen")}</option>
          <option value="all">{t("meeting.showAll")}</option>
        </Select>
      </div>
      {shown.length === 0 && <p className={styles.plain}>{t("meeting.none")}</p>}
      <ul className={styles.list}>
        {shown.map((issue) => (
          <IssueCard key={String(issue.id)} {...props} issue={issue} />
        ))}
      </ul>
    </>
  );
}
