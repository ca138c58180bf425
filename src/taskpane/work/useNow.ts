/** The wall clock's serial, renewed while a view that counts time is shown. */

import { useEffect, useState } from "react";
import { serialNow } from "../form/dates";
import { useClock } from "../services";

const EVERY = 30_000;

/** Now, to the minute. */
export function useNow(): number {
  const clock = useClock();
  const [now, setNow] = useState(() => serialNow(clock()));
  useEffect(() => {
    const timer = setInterval(() => setNow(serialNow(clock())), EVERY);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}
