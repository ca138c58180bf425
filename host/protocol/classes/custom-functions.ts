/** The service through which a page answers the calls of its custom functions. */
import type { RuntimeState } from "../context";
import { defineClass } from "../define";

export const customFunctions = defineClass<RuntimeState>("CustomFunctions", {
  methods: {
    SetInvocationResults: (_runtime, args, context) => context.functionResults(args.list(0)),
    _SetOsfControlContainerReadyForCustomFunctions: (_runtime, _args, context) => context.functionsReady(),
  },
});
