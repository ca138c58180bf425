/** A document of the meeting as it would be sent now: how it looks, what it lacks, and what can be done with it. */

import type { Paper } from "../../documents/model";
import { MissingFields } from "../documents/MissingFields";
import { PaperActions } from "../documents/PaperActions";
import { PaperView } from "../documents/PaperView";

/** The document with its actions. */
export function PaperPart({ paper }: { paper: Paper }) {
  return (
    <>
      <MissingFields fields={paper.missing} />
      <PaperView paper={paper} />
      <PaperActions paper={paper} settled />
    </>
  );
}
