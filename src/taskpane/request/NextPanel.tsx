/** What is next for a request: one panel for each state. After a step the keyboard goes to the panel that follows. */

import { useEffect, useRef, useState } from "react";
import { currentReview } from "../../process/request/current";
import { useWorkStyles } from "../work/styles";
import { AcceptPanel } from "./AcceptPanel";
import type { PanelProps } from "./panel";
import { ReplyPanel } from "./ReplyPanel";
import { ReviewPanel } from "./ReviewPanel";
import { StartPanel } from "./StartPanel";
import { StepPanel } from "./StepPanel";
import { SurveyPanel } from "./SurveyPanel";
import { WaitPanel } from "./WaitPanel";
import { DeliverPanel, SyncAside, WorkPanel } from "./WorkPanel";

/** The panel. */
export function NextPanel(props: PanelProps) {
  const styles = useWorkStyles();
  const { request, reviews } = props.view;
  const state = `${String(request.status)} ${String(currentReview(request, reviews)?.id ?? "")}`;
  const area = useFollowingFocus(state);
  return (
    <div ref={area} className={styles.stack}>
      <PanelOf key={state} {...props} />
      {ASIDE.has(String(request.status)) && <SyncAside {...props} />}
    </div>
  );
}

/** States under way in which the Friday note is not the next thing. */
const ASIDE: ReadonlySet<string> = new Set(["waitingCustomer", "changeReview", "rejectedDelivery"]);

function PanelOf(props: PanelProps) {
  switch (props.view.request.status) {
    case "inReview":
    case "changeReview":
      return <Reviewing {...props} />;
    case "replied":
      return <StartPanel {...props} />;
    case "inProgress":
      return (
        <>
          <WorkPanel {...props} />
          <DeliverPanel {...props} />
        </>
      );
    case "waitingCustomer":
      return <WaitPanel {...props} />;
    case "delivered":
      return <AcceptPanel {...props} />;
    case "accepted":
      return <SurveyPanel {...props} />;
    default:
      return <StepPanel {...props} />;
  }
}

/** The review, and once there is a verdict the reply, until somebody wants to review again. */
function Reviewing(props: PanelProps) {
  const { request, reviews } = props.view;
  const review = currentReview(request, reviews);
  const [again, setAgain] = useState(false);
  if (!review) return <ReviewPanel {...props} before={reviews.at(-1)} />;
  if (again) return <ReviewPanel {...props} before={review} onKeep={() => setAgain(false)} />;
  return <ReplyPanel {...props} review={review} onReview={() => setAgain(true)} />;
}

/** Puts the focus on the heading of what follows, where it went away with the panel before. */
function useFollowingFocus(state: string) {
  const area = useRef<HTMLDivElement>(null);
  const shown = useRef(state);
  useEffect(() => {
    if (shown.current === state) return;
    shown.current = state;
    const { activeElement } = document;
    const lost = activeElement === null || activeElement === document.body || area.current?.contains(activeElement);
    if (lost) area.current?.querySelector<HTMLElement>("h2")?.focus();
  }, [state]);
  return area;
}
