/** The question a cell's validation asks about a value it does not allow. */
import { useSyncExternalStore } from "react";
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { usePreview } from "../preview-context";
import type { CellEntry, Question } from "./cell-entry";

export function ValidationDialog({ entry }: { entry: CellEntry }): React.JSX.Element | null {
  const { say } = usePreview();
  const question = useSyncExternalStore(entry.subscribe, () => entry.question);
  if (!question) return null;
  const { title, message, style } = question.objection;
  return (
    <Dialog open modalType="alert">
      <DialogSurface className="small-dialog" onKeyDown={(event) => event.key === "Escape" && question.drop()}>
        <DialogBody>
          <DialogTitle>{title || say("invalidTitle")}</DialogTitle>
          <DialogContent>
            <p className="dialog-text">{message || say("invalidValue")}</p>
            {style === "Warning" && <p className="dialog-text">{say("keepValue")}</p>}
          </DialogContent>
          <DialogActions>
            <Answers question={question} />
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Answers({ question }: { question: Question }): React.JSX.Element {
  const { say } = usePreview();
  const { accept, retry, drop } = question;
  switch (question.objection.style) {
    case "Stop":
      return (
        <>
          <Button appearance="primary" onClick={retry}>
            {say("retry")}
          </Button>
          <Button onClick={drop}>{say("cancel")}</Button>
        </>
      );
    case "Warning":
      return (
        <>
          <Button onClick={accept}>{say("yes")}</Button>
          <Button appearance="primary" onClick={retry}>
            {say("no")}
          </Button>
          <Button onClick={drop}>{say("cancel")}</Button>
        </>
      );
    case "Information":
      return (
        <>
          <Button appearance="primary" onClick={accept}>
            {say("ok")}
          </Button>
          <Button onClick={drop}>{say("cancel")}</Button>
        </>
      );
  }
}
