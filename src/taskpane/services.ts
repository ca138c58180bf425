/** What the pane is handed from outside: the product's process and the clock. Tests hand in their own. */

import { createContext, useContext } from "react";
import type { Process } from "../process/api";

export interface Services {
  readonly process: Process;
  readonly now: () => Date;
}

export const ServicesContext = createContext<Services | null>(null);

function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error("useServices needs a ServicesContext above it");
  return services;
}

/** The use cases the pane may call. */
export const useProcess = (): Process => useServices().process;

/** The clock behind "now" and "today". */
export const useClock = (): (() => Date) => useServices().now;
