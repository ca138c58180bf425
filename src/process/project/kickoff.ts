/** A project begins: its row, under way at once, and a task for each milestone, in one batch. */

import type { Stage } from "../asking";
import { transact } from "../transaction";
import type { KickoffResult, Projects } from "./api";

/** Writes a project with its milestones, numbered in their order. */
export async function kickOff(stage: Stage, request: Parameters<Projects["kickOff"]>[0]): Promise<KickoffResult> {
  const { me, values, milestones, onProgress, signal } = request;
  let projectId = "";
  const outcome = await transact(stage, {
    questions: {},
    adds: ["Projects", "Tasks"],
    mentions: [
      { table: "Projects", values },
      ...milestones.map((milestone) => ({ table: "Tasks", values: milestone })),
    ],
    me,
    ...(onProgress ? { onProgress } : {}),
    ...(signal ? { signal } : {}),
    plan: (_, { newId }) => {
      projectId = newId("Projects");
      return [
        { table: "Projects", newId: projectId, values: { ...values, status: "inProgress" } },
        ...milestones.map((milestone, index) => ({
          table: "Tasks",
          values: { ...milestone, projectId, milestone: true, wbs: String(index + 1) },
          person: String(milestone.name ?? ""),
        })),
      ];
    },
  });
  return outcome.ok ? { ok: true, projectId } : outcome;
}
