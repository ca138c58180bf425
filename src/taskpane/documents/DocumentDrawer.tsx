/** One row's documents over the whole pane: which one, what is asked for it, how it will look, and what to do with it. */

import { useState } from "react";
import {
  Button,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useTranslation } from "react-i18next";
import type { MeetingDetails, PaperKind } from "../../documents/model";
import type { PaperAnswer } from "../../process/documents/api";
import { asksForMeeting } from "../../process/documents/kinds";
import { Failed } from "../app/Failed";
import { Message } from "../app/Message";
import { FormSkeleton } from "../app/Skeletons";
import { useWorkStyles } from "../work/styles";
import { Unfold } from "../work/Unfold";
import { KindChoice } from "./KindChoice";
import { MeetingForm } from "./MeetingForm";
import { MissingFields } from "./MissingFields";
import { PaperActions } from "./PaperActions";
import { PaperView } from "./PaperView";
import { useDocument } from "./useDocument";

const useStyles = makeStyles({
  header: { padding: "8px 8px 4px 12px" },
  body: { display: "flex", flexDirection: "column", gap: "10px", padding: "4px 12px 14px" },
  footer: { padding: "8px 12px", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, display: "block" },
});

interface Props {
  readonly kinds: readonly PaperKind[];
  readonly table: string;
  readonly id: string;
  readonly onClose: () => void;
}

/** The drawer, open as long as it is shown. */
export function DocumentDrawer({ kinds, table, id, onClose }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [kind, setKind] = useState(kinds[0]!);
  const [meeting, setMeeting] = useState<MeetingDetails>({});
  const { answer, settled, error, read } = useDocument({ kind, table, id, meeting });
  const paper = answer?.ok ? answer.paper : null;

  return (
    <OverlayDrawer
      open
      position="bottom"
      size="full"
      onOpenChange={(_, { open }) => open || onClose()}
      // What is pressed here is not meant for the form it was opened from.
      onKeyDown={(event) => event.key === "Enter" && event.stopPropagation()}
    >
      <DrawerHeader className={styles.header}>
        <DrawerHeaderTitle
          heading={{ as: "h2" }}
          action={
            <Button appearance="subtle" icon={<DismissRegular />} aria-label={t("app.close")} onClick={onClose} />
          }
        >
          {kinds.length === 1 ? t(`documents.kind.${kind}`) : t("documents.title")}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className={styles.body}>
        {kinds.length > 1 && <KindChoice kinds={kinds} kind={kind} onChoose={setKind} />}
        {asksForMeeting(kind) && (
          <Unfold title={t("documents.meeting")} initially={kind !== "meetingAgenda"}>
            <MeetingForm key={kind} kind={kind} onChange={setMeeting} />
          </Unfold>
        )}
        <Result answer={answer} error={error} onRetry={() => void read()} />
      </DrawerBody>
      {paper && (
        <DrawerFooter className={styles.footer}>
          <PaperActions key={paper.name} paper={paper} settled={settled} />
        </DrawerFooter>
      )}
    </OverlayDrawer>
  );
}

interface ResultProps {
  readonly answer: PaperAnswer | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
}

function Result({ answer, error, onRetry }: ResultProps) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  if (error !== null) return <Failed error={error} onRetry={onRetry} />;
  if (answer === undefined) return <FormSkeleton />;
  if (!answer.ok) return <Message intent="info">{t(`documents.lacks.${answer.lacks}`)}</Message>;
  return (
    <section className={styles.stack} aria-label={t("documents.preview", { title: answer.paper.title })}>
      <MissingFields fields={answer.paper.missing} />
      <PaperView paper={answer.paper} />
    </section>
  );
}
