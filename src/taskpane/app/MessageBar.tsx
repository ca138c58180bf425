/** A message bar with a sentence, its actions, and the details a helper may ask for. It takes the eye, not the focus. */

import {
  Button,
  MessageBar as FluentBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { MessageProps } from "./message-props";

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  details: { marginTop: "4px", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  title: { display: "block" },
  spaced: { paddingBottom: "2px" },
});

/** The bar of a message. */
export function MessageBar({ intent, title, details, actions = [], children }: MessageProps) {
  const styles = useStyles();
  return (
    <FluentBar className={styles.bar} intent={intent} layout="multiline" politeness={politenessOf(intent)}>
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
    </FluentBar>
  );
}

const politenessOf = (intent: MessageProps["intent"]) => (intent === "error" ? "assertive" : "polite");

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
