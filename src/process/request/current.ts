/** Which of a request's rows are about how it is now. Pure. */

import type { Values } from "../values";

/** Whether nothing is left to do in a state. */
export const isSettled = (status: string): boolean => status === "closed" || status === "cancelled";

/** The newest review of the request's revision; reviews come oldest first. */
export const currentReview = (request: Values, reviews: readonly Values[]): Values | undefined =>
  reviews.filter((row) => Number(row.revision ?? 1) === Number(request.revision ?? 1)).at(-1);

/** The progress row that this week's words go to: the one nobody was told of yet. */
export const openProgress = (progress: readonly Values[]): Values | undefined =>
  progress.filter(({ syncedAt }) => typeof syncedAt !== "number").at(-1);

/** The delivery that waits for the customer's decision. */
export const openDelivery = (acceptances: readonly Values[]): Values | undefined =>
  acceptances.filter(({ result }) => result === null || result === undefined || result === "").at(-1);

/** Where a request goes on when the customer has answered: its reply is still to come, or the work goes on. */
export const resumed = (request: Values): "inReview" | "inProgress" =>
  typeof request.repliedAt === "number" ? "inProgress" : "inReview";
