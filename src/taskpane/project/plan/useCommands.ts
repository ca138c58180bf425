/** What each press on a plan asks of the process; steps of the outline that are still on their way go first. */

import type { Values } from "../../../process/api";
import type { Spot } from "../../../process/project/outline";
import { useProcess } from "../../services";
import type { Why } from "./task";
import type { Arranging } from "./useArranging";

export type Commands = ReturnType<typeof useCommands>;

/** The commands on one project; each is followed by `then` where it succeeded. */
export function useCommands({ perform }: Arranging) {
  const { projects } = useProcess();
  return {
    change: (ids: readonly string[], values: Values, why: Why = {}, then?: () => void) =>
      perform((acting) => projects.change({ ...acting, ids, values, ...given(why) }), then),
    shift: (ids: readonly string[], workdays: number, reason: string, then?: () => void) =>
      perform((acting) => projects.shift({ ...acting, ids, workdays, reason }), then),
    renumber: () => perform((acting) => projects.renumber(acting)),
    stepProject: (values: Values, why: Why, then?: () => void) =>
      perform((acting) => projects.changeProject({ ...acting, values, ...given(why) }), then),
    /** `added` is told the new task's id. */
    add: (spot: Spot, values: Values, added: (id: string) => void) => {
      let id = "";
      perform(
        async (acting) => {
          const result = await projects.add({ ...acting, spot, values });
          if (result.ok) id = result.added[0]!;
          return result;
        },
        () => added(id),
      );
    },
  };
}

const given = ({ reason, opened }: Why) => ({
  ...(reason === undefined ? {} : { reason }),
  ...(opened === undefined ? {} : { opened }),
});
