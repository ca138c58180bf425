/** Notices: their list, or one of them. */

import type { AreaProps } from "./area";
import { NoticeList } from "./NoticeList";
import { NoticeScreen } from "./NoticeScreen";

/** The area of notices. */
export function NoticeArea({ place: { id, page }, onGo, onNew, onEdit }: AreaProps) {
  if (id === null)
    return <NoticeList onOpen={(noticeId) => onGo({ area: "notice", id: noticeId })} onNew={() => onNew("Notices")} />;
  return (
    <NoticeScreen
      key={id}
      id={id}
      {...(page !== undefined && { row: page })}
      onBack={() => onGo({ area: "notice", id: null })}
      onOpen={(noticeId) => onGo({ area: "notice", id: noticeId })}
      onEdit={() => onEdit({ table: "Notices", id })}
    />
  );
}
