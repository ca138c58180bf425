/** Asks by how many working days dates move, and why. */

import { useState } from "react";
import { Dialog, DialogSurface, Field as Labelled, Input } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { ReasonBox } from "../../app/ReasonBox";
import { Standing } from "../../work/Standing";
import { useWorkStyles } from "../../work/styles";
import type { Telling } from "../../work/useActions";

interface Props {
  readonly open: boolean;
  readonly count: number;
  readonly actions: Telling;
  readonly onCancel: () => void;
  readonly onShift: (workdays: number, reason: string) => void;
}

/** The dialog; it stays with its words when the shift failed. */
export function ShiftDialog(props: Props) {
  const styles = useWorkStyles();
  return (
    <Dialog open={props.open} onOpenChange={(_, { open }) => !open && props.onCancel()}>
      <DialogSurface className={styles.surface}>
        <Asking {...props} />
      </DialogSurface>
    </Dialog>
  );
}

function Asking({ count, actions, onCancel, onShift }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("1");
  const [wrong, setWrong] = useState(false);
  return (
    <ReasonBox
      title={t("project.shiftTitle", { count })}
      hint={t("project.shiftHint")}
      confirm={t("project.shift")}
      busy={actions.busy !== null}
      onCancel={onCancel}
      onReason={shift}
    >
      <Labelled
        size="small"
        label={t("project.workdays")}
        hint={t("project.workdaysHint")}
        validationMessage={wrong ? t("project.workdaysWrong") : ""}
      >
        <Input
          inputMode="numeric"
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value);
            setWrong(false);
          }}
        />
      </Labelled>
      <Standing actions={actions} />
    </ReasonBox>
  );

  function shift(reason: string) {
    const workdays = Number(typed.trim());
    const fits = typed.trim() !== "" && Number.isInteger(workdays) && workdays !== 0 && Math.abs(workdays) <= 250;
    setWrong(!fits);
    if (fits) onShift(workdays, reason);
  }
}
