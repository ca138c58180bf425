/** The roll-ups as native formulas over columns A to F, as one writes them in a sheet without the add-in. */
import { schema } from "../../src/schema/schema";
import { NOW, OWNERS, TASK_STATES } from "./columns";

export type Rollup = "STATUSBY" | "OVERDUE" | "SLARATE";
export const ROLLUPS: readonly Rollup[] = ["STATUSBY", "OVERDUE", "SLARATE"];

/** Where the columns stand, in the order of `columnsOf`. */
const LETTERS = { owner: "A", status: "B", due: "C", request: "D", replyDue: "E", replied: "F" } as const;

/** The states that end a matter or set it aside: their rows have no deadline. */
const endedTasks = schema
  .list("taskStatus")
  .choices.filter(({ outcome }) => outcome)
  .map(({ text }) => text["zh-CN"]);

export const NOT_LATE = ["cancelled", "closed", "waitingCustomer"];
const quietRequests = schema
  .list("requestStatus")
  .choices.filter(({ key }) => NOT_LATE.includes(key))
  .map(({ text }) => text["zh-CN"]);

/** The formulas of a roll-up over the first `rows` rows of a sheet, said as `Sheet!`; together they are its answer. */
export function nativeFormulas(rollup: Rollup, sheet: string, rows: number): readonly string[] {
  const range = (name: keyof typeof LETTERS) => `${sheet}$${LETTERS[name]}$1:$${LETTERS[name]}$${rows}`;
  const counted = (...pairs: [keyof typeof LETTERS, string][]) =>
    `COUNTIFS(${pairs.map(([name, criterion]) => `${range(name)},${criterion}`).join(",")})`;
  if (rollup === "STATUSBY") {
    return OWNERS.flatMap((owner) =>
      TASK_STATES.map((state) => `=${counted(["owner", `"${owner}"`], ["status", `"${state}"`])}`),
    );
  }
  if (rollup === "OVERDUE") {
    const past = `"<${Math.floor(NOW)}"`;
    const ended = endedTasks.map((state) => `-${counted(["due", past], ["status", `"${state}"`])}`);
    return [`=${counted(["due", past])}${ended.join("")}`];
  }
  const both = `ISNUMBER(${range("replyDue")})*ISNUMBER(${range("replied")})`;
  const inTime = `(${range("replied")}-${range("replyDue")}<0.5/86400)`;
  const waiting = `ISNUMBER(${range("replyDue")})*(1-ISNUMBER(${range("replied")}))*(${NOW}-${range("replyDue")}>=0.5/86400)`;
  const open = quietRequests.map((state) => `*(${range("request")}<>"${state}")`).join("");
  return [`=SUMPRODUCT(${both}*${inTime})`, `=SUMPRODUCT(${both})+SUMPRODUCT(${waiting}${open})`];
}
