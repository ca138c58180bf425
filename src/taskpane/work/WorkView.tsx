/** The tab of processes under way: the list of notices, or one of them. */

import type { Place } from "../../process/api";
import { NoticeList } from "./NoticeList";
import { NoticeScreen } from "./NoticeScreen";

interface Props {
  /** The notice that is open; kept while other tabs are looked at. */
  readonly noticeId: string | null;
  readonly onOpen: (id: string | null) => void;
  /** Begins a new row, or opens one, in the entry tab. */
  readonly onNew: (table: string) => void;
  readonly onEdit: (place: Place) => void;
}

/** The work tab. */
export function WorkView({ noticeId, onOpen, onNew, onEdit }: Props) {
  if (noticeId === null) return <NoticeList onOpen={onOpen} onNew={() => onNew("Notices")} />;
  return (
    <NoticeScreen
      key={noticeId}
      id={noticeId}
      onBack={() => onOpen(null)}
      onEdit={() => onEdit({ table: "Notices", id: noticeId })}
    />
  );
}
