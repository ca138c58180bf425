/** What makes ranges impossible to roll up, as facts; the functions folder finds the words. */
export type RollupProblem =
  | { readonly kind: "sizes"; readonly first: number; readonly second: number }
  | { readonly kind: "errorCell"; readonly range: number; readonly cell: number }
  | { readonly kind: "notADate"; readonly cell: number; readonly text: string }
  | { readonly kind: "nobody" }
  | { readonly kind: "notATime" };

export class RollupError extends Error {
  override readonly name = "RollupError";

  constructor(readonly problem: RollupProblem) {
    super(problem.kind);
  }
}
