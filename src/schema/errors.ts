/** A mistake in the schema itself, found when it is compiled: a bad program, so it throws. */
export class SchemaError extends Error {
  override readonly name = "SchemaError";

  constructor(
    readonly problem: string,
    readonly place: { readonly table?: string; readonly field?: string } = {},
  ) {
    const at = [place.table, place.field].filter(Boolean).join(".");
    super(at ? `${at}: ${problem}` : problem);
  }
}
