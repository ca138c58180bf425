/** What can be done with a document: put on a sheet, copied, mailed, saved for Word. What came of it is said above. */

import { useEffect, useRef, useState } from "react";
import { Button, Spinner, makeStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { asHtml } from "../../documents/html";
import type { Paper } from "../../documents/model";
import { asText } from "../../documents/text";
import { Message } from "../app/Message";
import { failureWords } from "../form/failure";
import { useLanguage } from "../language";
import { savesFiles } from "../office";
import { useProcess } from "../services";
import { CopyByHand } from "../work/CopyButton";
import { useWorkStyles } from "../work/styles";
import { copyRich } from "./clipboard";
import { fileName, saveFile } from "./files";
import { mailLink } from "./mail";

// All four beside each other in the narrowest pane.
const useStyles = makeStyles({ button: { minWidth: "auto", paddingLeft: "10px", paddingRight: "10px" } });

type Came =
  | { readonly kind: "done" | "exists"; readonly sheet: string }
  | { readonly kind: "copied" | "pasteMail" | "blocked" }
  | { readonly kind: "saved"; readonly name: string }
  | { readonly kind: "failed"; readonly error: unknown };

type Action = "put" | "copy" | "save";

interface Props {
  readonly paper: Paper;
  /** The paper says everything that was typed; an action that comes before waits for that. */
  readonly settled: boolean;
}

/** The bar of actions. */
export function PaperActions({ paper, settled }: Props) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const { documents } = useProcess();
  const [busy, setBusy] = useState<"putting" | "saving" | null>(null);
  const [came, setCame] = useState<Came | null>(null);
  const [byHand, setByHand] = useState(false);
  const text = asText(paper);
  const mail = mailLink(paper.to, paper.title, text, t("documents.mailBody"));
  const actions: Readonly<Record<Action, () => Promise<void>>> = {
    put: () => put(false),
    copy: () => copy("copied"),
    save,
  };
  const run = useWhenSettled(settled, actions);
  const button = (action: Action, words: string, primary = false) => (
    <Button
      className={styles.button}
      appearance={primary ? "primary" : "secondary"}
      disabledFocusable={busy !== null}
      onClick={() => run(action)}
    >
      {words}
    </Button>
  );

  return (
    <div className={styles.stack}>
      {busy && <Spinner size="tiny" labelPosition="after" label={t(`documents.${busy}`)} />}
      {came && <Outcome came={came} onReplace={() => void put(true)} onCancel={() => setCame(null)} />}
      <div className={styles.row}>
        {button("put", t("documents.put"), true)}
        {button("copy", t("documents.copy"))}
        <Button
          className={styles.button}
          as="a"
          href={mail.href}
          target="_blank"
          onClick={() => mail.whole || void copy("pasteMail")}
        >
          {t("documents.mail")}
        </Button>
        {button("save", t("documents.word"))}
      </div>
      <CopyByHand text={text} open={byHand} onClose={() => setByHand(false)} />
    </div>
  );

  async function put(replace: boolean) {
    await working("putting", () => documents.put(paper, replace));
  }

  async function save() {
    if (!savesFiles()) return setCame({ kind: "blocked" });
    await working("saving", async () => {
      const { asWord } = await import("../../documents/word");
      const name = fileName(`${paper.name}.docx`);
      saveFile(name, await asWord(paper));
      return { kind: "saved", name };
    });
  }

  async function copy(kind: "copied" | "pasteMail") {
    if (await copyRich(text, asHtml(paper))) setCame({ kind });
    else setByHand(true);
  }

  async function working(what: "putting" | "saving", task: () => Promise<Came>) {
    setBusy(what);
    setCame(null);
    try {
      setCame(await task());
    } catch (error) {
      setCame({ kind: "failed", error });
    } finally {
      setBusy(null);
    }
  }
}

/** Runs an action at once, or as soon as things have settled. */
function useWhenSettled(settled: boolean, actions: Readonly<Record<Action, () => Promise<void>>>) {
  const [wanted, setWanted] = useState<Action | null>(null);
  const newest = useRef(actions);
  newest.current = actions;
  useEffect(() => {
    if (!settled || wanted === null) return;
    setWanted(null);
    void newest.current[wanted]();
  }, [settled, wanted]);
  return setWanted;
}

interface OutcomeProps {
  readonly came: Came;
  readonly onReplace: () => void;
  readonly onCancel: () => void;
}

function Outcome({ came, onReplace, onCancel }: OutcomeProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  switch (came.kind) {
    case "done":
      return <Message intent="success">{t("documents.putDone", { sheet: came.sheet })}</Message>;
    case "exists": {
      const actions = [
        { text: t("documents.replace"), run: onReplace },
        { text: t("app.cancel"), run: onCancel },
      ];
      return (
        <Message intent="warning" actions={actions}>
          {t("documents.exists", { sheet: came.sheet })}
        </Message>
      );
    }
    case "copied":
      return <Message intent="success">{t("documents.copied")}</Message>;
    case "pasteMail":
      return <Message intent="info">{t("documents.mailLong")}</Message>;
    case "blocked":
      return <Message intent="warning">{t("documents.blocked")}</Message>;
    case "saved":
      return (
        <Message intent="success" title={t("documents.saved", { name: came.name })}>
          {t("documents.savedHint")}
        </Message>
      );
    case "failed": {
      const { sentence, details } = failureWords(came.error, { t, language });
      return (
        <Message intent="error" {...(details === undefined ? {} : { details })}>
          {sentence}
        </Message>
      );
    }
  }
}
