/** How an action goes: at work on so many rows and how to give it up, or what stood in its way and the way on. */

import { useEffect, useState } from "react";
import { Button, Spinner } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { Message } from "../app/Message";
import { failureWords } from "../form/failure";
import { issueWords, type Speaker } from "../form/words";
import { useLanguage } from "../language";
import type { Issue } from "../../process/api";
import { schema } from "../../schema/schema";
import { useWorkStyles } from "./styles";
import type { Telling } from "./useActions";

/** What there is to say of the actions; nothing while all is well. */
export function Standing({ actions: { busy, problem, cancel } }: { actions: Telling }) {
  const styles = useWorkStyles();
  const speaker = { t: useTranslation().t, language: useLanguage() };
  const { t } = speaker;
  return (
    <>
      <div role="status">
        {busy && (
          <div className={styles.row}>
            <Spinner size="tiny" />
            <span className={styles.plain}>
              {busy.rows > 1 ? t("work.writingRows", { count: busy.rows }) : t("work.working")}
            </span>
            {busy.step === "reading" && <CancelButton onCancel={cancel} />}
          </div>
        )}
      </div>
      {problem?.kind === "issues" && (
        <Message intent={isCancelled(problem.issues) ? "info" : "error"} title={t("work.notDone")}>
          {problem.issues.slice(0, MOST).map((issue, index) => (
            <div key={index}>{sentence(issue, speaker)}</div>
          ))}
        </Message>
      )}
      {problem?.kind === "failed" && <Failed error={problem.error} retry={problem.retry} speaker={speaker} />}
    </>
  );
}

const MOST = 5;

const isCancelled = (issues: readonly Issue[]): boolean => issues.some(({ code }) => code === "cancelled");

/** What takes longer than this can be given up; most is done before. */
const OFFERED_AFTER = 700;

function CancelButton({ onCancel }: { onCancel: () => void }) {
  const { t } = useTranslation();
  const [state, setState] = useState<"hidden" | "offered" | "pressed">("hidden");
  useEffect(() => {
    const timer = setTimeout(() => setState("offered"), OFFERED_AFTER);
    return () => clearTimeout(timer);
  }, []);
  if (state === "hidden") return null;
  return (
    <Button size="small" disabledFocusable={state === "pressed"} onClick={press}>
      {t(state === "pressed" ? "work.cancelling" : "app.cancel")}
    </Button>
  );

  function press() {
    setState("pressed");
    onCancel();
  }
}

function Failed({ error, retry, speaker }: { error: unknown; retry: () => void; speaker: Speaker }) {
  const { t } = speaker;
  const { sentence: why, details } = failureWords(error, speaker);
  return (
    <Message
      intent="error"
      title={t("work.notDone")}
      {...(details && { details })}
      actions={[{ text: t("app.tryAgain"), run: retry }]}
    >
      {[why, t("work.kept")].join(t("app.sentenceSeparator"))}
    </Message>
  );
}

/** An issue at someone's confirmation begins with their name. */
function sentence(issue: Issue, speaker: Speaker): string {
  const { person, table } = issue.facts;
  const words = issueWords(issue, schema.table(String(table ?? "Notices")), speaker);
  return person ? speaker.t("work.ofPerson", { person, words }) : words;
}
