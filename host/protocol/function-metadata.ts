/** The part of a functions.json that the host goes by. */

export interface ParameterMetadata {
  readonly name: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name?: string;
  /** Absent where only the id is known: then a range is handed over as a matrix and a cell as a value. */
  readonly parameters?: readonly ParameterMetadata[];
  readonly options?: { readonly cancelable?: boolean; readonly stream?: boolean };
}

/** The part of a functions.json that is about all of its functions. */
export interface FunctionsFile {
  readonly functions: FunctionMetadata[];
  /** Hands errors over to parameters of type any, instead of answering with them. */
  readonly allowErrorForDataTypeAny?: boolean;
}
