/** The service through which a page answers the calls of its custom functions. */
import type { Workbook } from "../../model/surface";
import { defineClass } from "../define";

export const customFunctions = defineClass<Workbook>("CustomFunctions", {
  methods: {
    SetInvocationResults: (_workbook, args, context) => context.functionResults(args.list(0)),
    _SetOsfControlContainerReadyForCustomFunctions: (_workbook, _args, context) => context.functionsReady(),
  },
});
