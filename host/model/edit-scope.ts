/**
 * Edits within edits: facts are gathered while any edit runs and handed over when the outermost ends, also when it
 * failed half-way, for Excel keeps what ran before.
 */
import type { ModelEvent, ModelFact, ModelListener, Session } from "./surface";

export class EditScope {
  private depth = 0;
  private source: Session | null = null;
  private pending: ModelFact[] = [];
  private readonly listeners = new Set<ModelListener>();

  /** `settle` runs once at the end of the outermost edit, before anyone is told. */
  constructor(private readonly settle: (pending: ModelFact[]) => void) {}

  /** Runs a change. An inner edit belongs to the source of the outer one. */
  run<T>(source: Session | null, change: () => T): T {
    if (this.depth === 0) this.source = source;
    this.depth++;
    try {
      return change();
    } finally {
      this.depth--;
      if (this.depth === 0) this.finish();
    }
  }

  /** Whose edit is running. */
  get editor(): Session | null {
    return this.source;
  }

  note(fact: ModelFact): void {
    this.pending.push(fact);
  }

  listen(listener: ModelListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private finish(): void {
    const facts = this.pending;
    const source = this.source;
    this.depth++;
    try {
      this.settle(facts);
    } finally {
      this.depth--;
      this.pending = [];
      this.source = null;
    }
    for (const fact of facts) {
      const event: ModelEvent = { ...fact, source };
      for (const listener of [...this.listeners]) listener(event);
    }
  }
}
