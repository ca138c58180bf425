/** A notice on paper as it will be read: the source's template with the row's words in it, the important ones bold. */

import type { Paper } from "../../documents/model";
import { internalNotice } from "../../documents/notices";
import type { Values } from "../../process/api";
import { PaperView } from "../documents/PaperView";
import { useLanguage } from "../language";
import { useNow } from "./useNow";

/** The notice of a row's values, in the pane's language; one that is not published yet bears today's date. */
export function useNoticePaper(values: Values): Paper {
  const language = useLanguage();
  const now = useNow();
  return internalNotice({ notice: values }, { language, now });
}

/** The paper. */
export function NoticePaper({ paper }: { paper: Paper }) {
  return <PaperView paper={paper} bare />;
}
