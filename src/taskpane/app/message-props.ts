/** What a message says and offers. */

import type { ReactNode } from "react";

export interface Action {
  readonly text: string;
  readonly run: () => void;
}

export interface MessageProps {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly title?: string;
  readonly details?: string;
  readonly actions?: readonly Action[];
  readonly children: ReactNode;
}
