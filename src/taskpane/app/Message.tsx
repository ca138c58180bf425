/** A message with a sentence and its actions. Its bar is fetched with the first message, which most days do not bring. */

import { Suspense, lazy } from "react";
import type { MessageProps } from "./message-props";
import { PlainButton } from "./PlainButton";

export type { Action } from "./message-props";

// Whatever keeps the bar from being fetched must not keep the message from being read.
const Bar = lazy(() =>
  import("./MessageBar").then(
    ({ MessageBar }) => ({ default: MessageBar }),
    () => ({ default: PlainMessage }),
  ),
);

/** A message in the flow of a view; read out when it appears. */
export function Message(props: MessageProps) {
  return (
    <Suspense fallback={null}>
      <Bar {...props} />
    </Suspense>
  );
}

function PlainMessage({ title, details, actions = [], children }: MessageProps) {
  return (
    <div role="alert">
      <strong>{title}</strong> {children} {details}
      {actions.map(({ text, run }) => (
        <PlainButton key={text} onClick={run}>
          {text}
        </PlainButton>
      ))}
    </div>
  );
}
