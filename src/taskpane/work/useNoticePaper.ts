/** The notice of a row as it stands, or as a form holds it, ready to be shown as a paper. */

import type { Paper } from "../../documents/model";
import { internalNotice } from "../../documents/notices";
import type { Values } from "../../process/api";
import { useLanguage } from "../language";
import { useNow } from "./useNow";

/** The notice of a row's values, in the pane's language; one that is not published yet bears today's date. */
export function useNoticePaper(values: Values): Paper {
  const language = useLanguage();
  const now = useNow();
  return internalNotice({ notice: values }, { language, now });
}
