/**
 * Services of the shared runtime that office.js speaks to beside the workbook: that its handlers are ready, whether the
 * pane is shown, and whether it opens with the document. The answers are remembered, no window is moved.
 */
import type { RuntimeState } from "../context";
import { textOf } from "../args";
import { defineClass } from "../define";

export const addinInternalService = defineClass<RuntimeState>("AddinInternalService", {
  methods: { NotifyActionHandlerReady: () => undefined },
});

export const appRuntimePersistenceService = defineClass<RuntimeState>("AppRuntimePersistenceService", {
  methods: {
    GetAppRuntimeStartState: (runtime) => runtime.startState,
    SetAppRuntimeStartState: (runtime, args) => void (runtime.startState = textOf(args.raw(0), "state")),
  },
});

export const appRuntimeService = defineClass<RuntimeState>("AppRuntimeService", {
  methods: {
    GetAppRuntimeState: (runtime) => runtime.state,
    SetAppRuntimeState: (runtime, args) => void (runtime.state = textOf(args.raw(0), "state")),
  },
});
