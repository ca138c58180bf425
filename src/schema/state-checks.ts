/** The checks of one state machine: its states are in the list, and its jumps name only fields that exist. */
import type { Field } from "./compiled";
import type { JumpSpec, StateSpec } from "./types";

type Fail = (problem: string, field?: string) => never;

/** Throws where states or jumps name what doesn't exist, or a state can't be reached. */
export function checkStates(spec: StateSpec, fields: readonly Field[], fail: Fail): void {
  const field = fields.find((each) => each.key === spec.field);
  if (!field?.list) return fail("the states need a field with a list", spec.field);
  const known = (state: string) => field.list?.choice(state) !== undefined;
  if (!known(spec.initial)) fail(`the initial state "${spec.initial}" isn't in the list`, field.key);
  if (field.initial !== undefined && field.initial !== spec.initial) {
    fail(`the field starts as "${String(field.initial)}", the states as "${spec.initial}"`, field.key);
  }
  for (const jump of spec.jumps) {
    for (const state of [...jump.from, jump.to])
      if (!known(state)) fail(`the state "${state}" isn't in the list`, field.key);
    if (jump.from.includes(jump.to)) fail(`the jump from "${jump.to}" leads nowhere`, field.key);
    for (const key of namedFields(jump)) {
      if (!fields.some((each) => each.key === key))
        fail(`the jump to "${jump.to}" names an unknown field "${key}"`, field.key);
    }
    checkStamps(jump, fields, fail);
  }
  for (const choice of field.list.choices) {
    if (!reachable(spec).has(choice.key)) fail(`the state "${choice.key}" can't be reached`, field.key);
  }
  checkDoubles(spec, fail);
}

const namedFields = (jump: JumpSpec): readonly string[] => [
  ...(jump.needs ?? []),
  ...Object.keys(jump.when ?? {}),
  ...(jump.differ ?? []).flat(),
  ...(jump.stamps ?? []),
  ...Object.keys(jump.sets ?? {}),
  ...Object.values(jump.sets ?? {}).flatMap((value) =>
    typeof value === "object" && value !== null && "addMinutesSince" in value ? [value.addMinutesSince] : [],
  ),
];

function checkStamps(jump: JumpSpec, fields: readonly Field[], fail: Fail): void {
  for (const key of jump.stamps ?? []) {
    const type = fields.find((field) => field.key === key)?.type;
    if (type !== "date" && type !== "moment") fail(`the jump to "${jump.to}" stamps a field that holds no time`, key);
  }
}

/** Two jumps between the same states would be one button with two meanings. */
function checkDoubles(spec: StateSpec, fail: Fail): void {
  const seen = new Set<string>();
  for (const { from, to } of spec.jumps) {
    for (const state of from) {
      if (seen.has(`${state}→${to}`)) fail(`there are two jumps from "${state}" to "${to}"`, spec.field);
      seen.add(`${state}→${to}`);
    }
  }
}

function reachable(spec: StateSpec): ReadonlySet<string> {
  const reached = new Set([spec.initial]);
  for (let size = 0; size !== reached.size;) {
    size = reached.size;
    for (const jump of spec.jumps) if (jump.from.some((state) => reached.has(state))) reached.add(jump.to);
  }
  return reached;
}
