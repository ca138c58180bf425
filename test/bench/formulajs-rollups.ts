/** The roll-ups by formulajs, a library of Excel's functions: what a sheet would do in one cell is done call by call. */
import { NOW, OWNERS, TASK_STATES, type Columns } from "./columns";
import { schema } from "../../src/schema/schema";
import { NOT_LATE, type Rollup } from "./native";
import { peers } from "./peers";

const SLACK = 0.5 / 86_400;

/** The roll-ups over these columns, each with the values of the native formulas. */
export function formulaJsRollups(columns: Columns): Readonly<Record<Rollup, () => readonly number[]>> {
  const { COUNTIFS, COUNTIF, ISNUMBER, GESTEP } = peers.formulaJs();
  const { owner, status, due, request, replyDue, replied } = columns;
  const past = `<${Math.floor(NOW)}`;
  const ended = schema.list("taskStatus").choices.filter(({ outcome }) => outcome);
  const quiet = new Set(
    schema
      .list("requestStatus")
      .choices.filter(({ key }) => NOT_LATE.includes(key))
      .map(({ text }) => text["zh-CN"]),
  );
  return {
    STATUSBY: () => OWNERS.flatMap((name) => TASK_STATES.map((state) => COUNTIFS(owner, name, status, state))),
    OVERDUE: () => [
      ended.reduce((open, { text }) => open - COUNTIFS(due, past, status, text["zh-CN"]), COUNTIFS(due, past)),
    ],
    SLARATE: () => {
      const standing = replyDue.map(([until], row) => {
        if (!ISNUMBER(until)) return "";
        const at = replied[row]![0];
        if (ISNUMBER(at)) return GESTEP(Number(at) - Number(until), SLACK) === 1 ? "late" : "in time";
        const late = GESTEP(NOW - Number(until), SLACK) === 1 && !quiet.has(String(request[row]![0]));
        return late ? "late" : "";
      });
      const inTime = COUNTIF(standing, "in time");
      return [inTime, inTime + COUNTIF(standing, "late")];
    },
  };
}
