/** Listens to the workbook while a view is shown, and stops when it is gone, even if it went before listening began. */

import { useEffect, useRef } from "react";
import type { Stop } from "../process/api";

/** Starts a watch and ends it with the view; `start` must stay the same function, `callback` may change. */
export function useWatch<T>(start: (tell: (news: T) => void) => Promise<Stop>, callback: (news: T) => void): void {
  const newest = useRef(callback);
  newest.current = callback;
  useEffect(() => {
    let stopped = false;
    const stopping = start((news) => {
      if (!stopped) newest.current(news);
    });
    return () => {
      stopped = true;
      // A watch that could not begin or end has nothing to clean up; the view is gone either way.
      void stopping.then((stop) => stop()).catch(() => undefined);
    };
  }, [start]);
}
