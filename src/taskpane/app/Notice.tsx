/** A whole pane that says one thing and offers at most one way on. */

import { makeStyles, tokens } from "@fluentui/react-components";
import type { Action } from "./Message";
import { PlainButton } from "./PlainButton";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "10px", padding: "24px 16px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: "28px", fontWeight: tokens.fontWeightSemibold },
  body: { margin: 0, color: tokens.colorNeutralForeground2 },
  details: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly title: string;
  readonly body: string;
  readonly details?: string;
  readonly action?: Action;
}

/** The notice. */
export function Notice({ title, body, details, action }: Props) {
  const styles = useStyles();
  return (
    <main className={styles.view}>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.body}>{body}</p>
      {details && <p className={styles.details}>{details}</p>}
      {action && (
        <PlainButton appearance="primary" onClick={action.run}>
          {action.text}
        </PlainButton>
      )}
    </main>
  );
}
