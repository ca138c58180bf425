/** Requests and what customers say, as the board shows them. */
import { schema } from "../../schema/schema";
import { replySla, type ReplySla } from "../reply-sla";
import { csat } from "../requests";
import { stages } from "../stages";
import type { BoardColumns } from "./columns";
import { body, number } from "./matrix";

export interface StageCount {
  readonly key: string;
  readonly count: number;
}

export interface Satisfaction {
  /** Of 4 and 5 among the scores; 0 before the first. */
  readonly share: number;
  readonly scores: number;
  readonly mean: number;
}

/** Requests by how their reply stands. */
export function repliesOf(columns: BoardColumns, now: number): ReplySla {
  const of = (key: string) => columns.range("Requests", key);
  return replySla(of("replyDue"), of("repliedAt"), of("status"), now);
}

/** Every stage with its requests, in the order of the list. */
export function stagesOf(columns: BoardColumns): readonly StageCount[] {
  const matrix = stages(columns.range("Requests", "status"));
  const counts = new Map(body(matrix).map(([word, count]) => [String(word), number(count)]));
  return schema.list("requestStatus").choices.map(({ key, text }) => ({ key, count: counts.get(text["zh-CN"]) ?? 0 }));
}

/** What customers answered to the question for all of it. */
export function satisfactionOf(columns: BoardColumns): Satisfaction {
  const given = columns
    .range("Acceptances", "overall")
    .filter(([score]) => typeof score === "number" && score >= 1 && score <= 5);
  const scores = given.map(([score]) => Number(score));
  const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
  return { share: scores.length === 0 ? 0 : csat(given), scores: scores.length, mean };
}
