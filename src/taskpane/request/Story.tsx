/** All that happened to a request, newest first, on a line. */

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { RequestView } from "../../process/request/api";
import type { StoryEvent, StoryKind } from "../../process/request/story";
import { useWorkStyles } from "../work/styles";
import { Unfold } from "../work/Unfold";
import { useNow } from "../work/useNow";
import { useEventWords } from "./eventWords";
import { stampWords } from "./words";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  event: { display: "grid", gridTemplateColumns: "16px minmax(0, 1fr)", columnGap: "8px" },
  line: { display: "flex", flexDirection: "column", alignItems: "center" },
  dot: {
    flexShrink: 0,
    width: "9px",
    height: "9px",
    marginTop: "5px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandForeground1,
    border: "1px solid transparent",
  },
  bad: { backgroundColor: tokens.colorStatusDangerBackground3 },
  hollow: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  thread: { flexGrow: 1, width: "1px", minHeight: "6px", backgroundColor: tokens.colorNeutralStroke1 },
  what: { paddingBottom: "10px", fontSize: tokens.fontSizeBase200, lineHeight: "18px", overflowWrap: "anywhere" },
  head: { display: "flex", flexWrap: "wrap", columnGap: "8px" },
  name: { fontWeight: tokens.fontWeightSemibold },
  when: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  said: { margin: 0, whiteSpace: "pre-wrap", color: tokens.colorNeutralForeground2 },
});

const BAD: ReadonlySet<StoryKind> = new Set(["failed", "cancelled"]);
const HOLLOW: ReadonlySet<StoryKind> = new Set(["waiting", "synced"]);

/** The story in its fold. */
export function Story({ view: { story } }: { view: RequestView }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <Unfold title={t("request.story", { count: story.length })} initially>
      <ol className={styles.list}>
        {story.map((event, index) => (
          <Event key={`${event.kind} ${event.at} ${index}`} event={event} last={index === story.length - 1} />
        ))}
      </ol>
    </Unfold>
  );
}

function Event({ event, last }: { event: StoryEvent; last: boolean }) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const now = useNow();
  const { title, facts, said, late } = useEventWords(event);
  return (
    <li className={styles.event}>
      <span className={styles.line} aria-hidden>
        <span
          className={mergeClasses(
            styles.dot,
            HOLLOW.has(event.kind) && styles.hollow,
            (BAD.has(event.kind) || late) && styles.bad,
          )}
        />
        {!last && <span className={styles.thread} />}
      </span>
      <div className={styles.what}>
        <div className={styles.head}>
          <span className={styles.name}>{title}</span>
          <span className={styles.when}>{stampWords(event.at, now)}</span>
        </div>
        {facts !== "" && <p className={mergeClasses(styles.said, late && styles.late)}>{facts}</p>}
        {said.map((line) => (
          <p key={line} className={styles.said}>
            {line}
          </p>
        ))}
      </div>
    </li>
  );
}
