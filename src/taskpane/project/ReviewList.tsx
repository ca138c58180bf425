/** Work that waits for one's own review: what it is, where it lies, passed by one press or returned with a reason. */

import { useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { WaitingReview } from "../../process/project/api";
import { useWorkStyles } from "../work/styles";
import type { Telling } from "../work/useActions";
import { WhyDialog } from "../work/WhyDialog";
import { Deliverable } from "./Deliverable";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    paddingTop: "8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { borderTop: "none", paddingTop: 0 },
  },
  name: { overflowWrap: "anywhere", lineHeight: "20px" },
});

interface Props {
  readonly reviews: readonly WaitingReview[];
  /** Say the project where the list is of several. */
  readonly withProject?: boolean;
  readonly actions: Telling;
  readonly onPass: (review: WaitingReview) => void;
  readonly onReturn: (review: WaitingReview, reason: string, then: () => void) => void;
}

/** The list; nothing where nothing waits. */
export function ReviewList({ reviews, withProject = false, actions, onPass, onReturn }: Props) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const [returning, setReturning] = useState<WaitingReview | null>(null);
  const busy = actions.busy !== null;
  if (reviews.length === 0) return null;
  return (
    <section className={styles.panel} aria-labelledby="my-reviews">
      <h2 id="my-reviews" className={styles.heading}>
        {t("project.myReviews", { count: reviews.length })}
      </h2>
      <ul className={styles.list}>
        {reviews.map((review) => (
          <li key={review.id} className={styles.item}>
            <span className={styles.name} id={`review-${review.id}`}>
              {review.name}
            </span>
            <span className={styles.plain}>
              {[review.owner, withProject ? review.projectName : ""].filter(Boolean).join(" · ")}
            </span>
            <div className={styles.row}>
              <Button
                size="small"
                appearance="primary"
                aria-describedby={`review-${review.id}`}
                disabledFocusable={busy}
                onClick={() => onPass(review)}
              >
                {t("project.pass")}
              </Button>
              <Button
                size="small"
                aria-describedby={`review-${review.id}`}
                disabledFocusable={busy}
                onClick={() => setReturning(review)}
              >
                {t("project.asksWhy", { step: t("project.return") })}
              </Button>
              <Deliverable text={review.deliverable} />
            </div>
          </li>
        ))}
      </ul>
      <WhyDialog
        actions={actions}
        title={returning && t("project.whyReturn", { name: returning.name })}
        hint={t("project.returnHint", { owner: returning?.owner ?? "" })}
        confirm={t("project.return")}
        onCancel={() => setReturning(null)}
        onReason={(reason) => returning && onReturn(returning, reason, () => setReturning(null))}
      />
    </section>
  );
}
