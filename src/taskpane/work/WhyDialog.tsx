/** Asks why, and keeps what was typed until the step is done or given up. */

import { useRef } from "react";
import { Dialog, DialogSurface } from "@fluentui/react-components";
import { ReasonBox } from "../app/ReasonBox";
import { Standing } from "./Standing";
import { useWorkStyles } from "./styles";
import type { Telling } from "./useActions";

interface Props {
  readonly actions: Telling;
  /** What is asked; null while nothing is. */
  readonly title: string | null;
  readonly hint: string;
  readonly confirm: string;
  readonly onCancel: () => void;
  readonly onReason: (reason: string) => void;
}

/** The dialog; it closes when the step is done, and stays with its words when it failed. */
export function WhyDialog(props: Props) {
  const styles = useWorkStyles();
  // While the dialog fades away it still shows what it asked.
  const shown = useRef(props);
  if (props.title !== null) shown.current = props;
  return (
    <Dialog open={props.title !== null} onOpenChange={(_, { open }) => !open && props.onCancel()}>
      <DialogSurface className={styles.surface}>
        <ReasonBox {...shown.current} busy={shown.current.actions.busy !== null}>
          <Standing actions={shown.current.actions} />
        </ReasonBox>
      </DialogSurface>
    </Dialog>
  );
}
