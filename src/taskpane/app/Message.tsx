/** A message bar with a sentence, its actions, and the details a helper may ask for. It takes the eye, not the focus. */

import type { ReactNode } from "react";
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useTranslation } from "react-i18next";

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  details: { marginTop: "4px", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  title: { display: "block" },
  spaced: { paddingBottom: "2px" },
});

export interface Action {
  readonly text: string;
  readonly run: () => void;
}

interface Props {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly title?: string;
  readonly details?: string;
  readonly actions?: readonly Action[];
  readonly children: ReactNode;
}

/** A message in the flow of a view; read out when it appears. */
export function Message({ intent, title, details, actions = [], children }: Props) {
  const styles = useStyles();
  return (
    <MessageBar className={styles.bar} intent={intent} layout="multiline" politeness={politenessOf(intent)}>
      <MessageBarBody className={styles.spaced}>
        {title && <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>}
        {children}
        {details && <Details text={details} />}
      </MessageBarBody>
      {actions.length > 0 && (
        <MessageBarActions>
          {actions.map(({ text, run }) => (
            <Button key={text} size="small" onClick={run}>
              {text}
            </Button>
          ))}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

const politenessOf = (intent: Props["intent"]) => (intent === "error" ? "assertive" : "polite");

function Details({ text }: { text: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <details className={styles.details}>
      <summary>{t("failure.details")}</summary>
      {text}
    </details>
  );
}
