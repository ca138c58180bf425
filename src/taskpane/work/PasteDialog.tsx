/** Takes the chat tool's list of unread: shows whom it names, asks about namesakes and strangers, then marks the rest. */

import { useMemo, useState } from "react";
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field as Labelled,
  Textarea,
} from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { NoticeView } from "../../process/notice/api";
import { matchUnread, type UnreadMatch } from "../../process/notice/unread";
import { useToast } from "../app/toasts";
import { useProcess } from "../services";
import { Standing } from "./Standing";
import { useWorkStyles } from "./styles";
import type { PanelProps } from "./useActions";

interface Props {
  readonly open: boolean;
  readonly view: NoticeView;
  readonly actions: PanelProps["actions"];
  readonly onClose: () => void;
}

/** The dialog; what was pasted stays until it has been taken. */
export function PasteDialog({ open, onClose, ...rest }: Props) {
  const styles = useWorkStyles();
  const [text, setText] = useState("");
  return (
    <Dialog open={open} onOpenChange={(_, { open: stays }) => !stays && onClose()}>
      <DialogSurface className={styles.surface}>
        <Pasting {...rest} text={text} onText={setText} onClose={onClose} />
      </DialogSurface>
    </Dialog>
  );
}

type PastingProps = Omit<Props, "open"> & { readonly text: string; readonly onText: (text: string) => void };

function Pasting({ view, actions, text, onText, onClose }: PastingProps) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const { notices } = useProcess();
  const toast = useToast();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [ignored, setIgnored] = useState(false);
  const roster = useMemo(() => view.rows.map(named), [view.rows]);
  const match = useMemo(() => matchUnread(text, roster), [text, roster]);
  const unread = [...new Set([...match.matched, ...picked])];
  const seen = view.rows.filter(
    ({ id, status }) => !unread.includes(String(id)) && (status === "unread" || status === "unreachable"),
  );
  const obstacle = obstacleOf();

  return (
    <DialogBody>
      <DialogTitle>{t("work.pasteTitle")}</DialogTitle>
      <DialogContent className={styles.stack}>
        <Labelled label={t("work.pasteLabel")} hint={t("work.pasteHint")}>
          <Textarea rows={5} resize="vertical" value={text} onChange={(_, { value }) => change(value)} />
        </Labelled>
        <Namesakes match={match} picked={picked} onPick={pick} />
        {match.unknown.length > 0 && (
          <div>
            <p className={styles.plain}>
              {t("work.unknownNames", { names: match.unknown.join(t("app.listSeparator")) })}
            </p>
            <Checkbox
              label={t("work.ignoreUnknown")}
              checked={ignored}
              onChange={(_, { checked }) => setIgnored(checked === true)}
            />
          </div>
        )}
        <p className={styles.plain} role="status">
          {obstacle ?? t("work.pasteResult", { unread: unread.length, read: seen.length })}
        </p>
        <Standing actions={actions} />
      </DialogContent>
      <DialogActions fluid>
        <Button appearance="primary" disabledFocusable={actions.busy !== null || obstacle !== null} onClick={take}>
          {t("work.markRead", { count: seen.length })}
        </Button>
        <Button onClick={onClose}>{t("app.cancel")}</Button>
      </DialogActions>
    </DialogBody>
  );

  function obstacleOf(): string | null {
    if (text.trim() === "") return t("work.pasteEmpty");
    const open = match.unclear.find(({ candidates }) => !candidates.some(({ id }) => unread.includes(id)));
    if (open) return t("work.pasteUnclear", { name: open.text });
    if (match.unknown.length > 0 && !ignored) return t("work.pasteUnknown");
    return seen.length === 0 ? t("work.pasteNobody") : null;
  }

  function change(value: string) {
    onText(value);
    setPicked(new Set());
    setIgnored(false);
  }

  function pick(id: string, on: boolean) {
    setPicked(new Set(on ? [...picked, id] : [...picked].filter((each) => each !== id)));
  }

  function take() {
    void actions.run(
      (acting) => notices.markRead({ ...acting, unread }),
      () => {
        toast(t("work.markedRead", { count: seen.length }));
        onText("");
        onClose();
      },
    );
  }
}

const named = (row: NoticeView["rows"][number]) => ({
  id: String(row.id),
  person: String(row.person ?? ""),
  department: String(row.department ?? ""),
  position: String(row.position ?? ""),
});

interface NamesakesProps {
  readonly match: UnreadMatch;
  readonly picked: ReadonlySet<string>;
  readonly onPick: (id: string, on: boolean) => void;
}

function Namesakes({ match, picked, onPick }: NamesakesProps) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  return match.unclear.map(({ text, candidates }) => (
    <div key={text} role="group" aria-label={t("work.whoIs", { name: text })}>
      <p className={styles.plain}>{t("work.whoIs", { name: text })}</p>
      {candidates.map(({ id, person, department, position }) => (
        <div key={id}>
          <Checkbox
            label={[person, department, position].filter(Boolean).join(" · ")}
            checked={picked.has(id)}
            onChange={(_, { checked }) => onPick(id, checked === true)}
          />
        </div>
      ))}
    </div>
  ));
}
