/** Requests: their list, a new one, or one of them. */

import type { AreaProps } from "../work/area";
import { useKept } from "../work/kept";
import { NewRequest } from "./NewRequest";
import { RequestList } from "./RequestList";
import { RequestScreen } from "./RequestScreen";

/** The page of a new request, and that of one opened to write its note of the week. */
const NEW = "new";
const NOTE = "note";

/** The area of requests. */
export function RequestArea({ place: { id, page }, onGo, onEdit }: AreaProps) {
  const list = () => onGo({ area: "request", id: null });
  // After a note the list goes on where it was begun: at the round.
  const [told, setTold] = useKept("told in the round", false);
  const open = (requestId: string) => onGo({ area: "request", id: requestId });
  if (id !== null) {
    const edit = () => onEdit({ table: "Requests", id });
    return <RequestScreen key={id} id={id} onBack={list} onEdit={edit} {...(page === NOTE && { onTold })} />;
  }
  if (page === NEW) return <NewRequest onBack={list} onRegistered={open} />;
  return (
    <RequestList
      onOpen={open}
      onNote={(requestId) => onGo({ area: "request", id: requestId, page: NOTE })}
      onNew={() => onGo({ area: "request", id: null, page: NEW })}
      {...(told && { onResumed: () => setTold(false) })}
    />
  );

  function onTold() {
    setTold(true);
    list();
  }
}
