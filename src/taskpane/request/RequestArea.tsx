/** Requests: their list, a new one, or one of them. */

import type { AreaProps } from "../work/area";
import { NewRequest } from "./NewRequest";
import { RequestList } from "./RequestList";
import { RequestScreen } from "./RequestScreen";

/** The page of a new request. */
const NEW = "new";

/** The area of requests. */
export function RequestArea({ place: { id, page }, onGo, onEdit }: AreaProps) {
  const list = () => onGo({ area: "request", id: null });
  const open = (requestId: string) => onGo({ area: "request", id: requestId });
  if (id !== null) {
    return <RequestScreen key={id} id={id} onBack={list} onEdit={() => onEdit({ table: "Requests", id })} />;
  }
  if (page === NEW) return <NewRequest onBack={list} onRegistered={open} />;
  return <RequestList onOpen={open} onNew={() => onGo({ area: "request", id: null, page: NEW })} />;
}
