/** What must be answered before a save can go on: why, or whose value stands. */

import type { Entry } from "../../process/api";
import type { Inputs } from "../form/inputs";
import { ConflictPanel } from "./ConflictPanel";
import { ReasonDialog } from "./ReasonDialog";
import type { Outcome, Step } from "./useSubmission";

interface Props {
  readonly outcome: Outcome;
  readonly inputs: () => Inputs;
  readonly onAnswer: (step: Step) => void;
  readonly onSettle: () => void;
  /** Puts the form on top of the newer row, with the sheet's value in the fields named. */
  readonly onRebase: (theirs: Entry, preferTheirs: ReadonlySet<string>, step: Step) => void;
}

/** The question an outcome asks, if it asks one. */
export function Question({ outcome, inputs, onAnswer, onSettle, onRebase }: Props) {
  return (
    <>
      <ReasonDialog
        request={outcome.kind === "reason" ? outcome : null}
        onCancel={onSettle}
        onReason={({ step }, reason) => onAnswer({ ...step, reason })}
      />
      {outcome.kind === "conflict" && (
        <ConflictPanel
          inputs={inputs()}
          conflict={outcome.conflict}
          onChoose={(preferTheirs) => onRebase(outcome.conflict.theirs, preferTheirs, outcome.step)}
        />
      )}
    </>
  );
}
