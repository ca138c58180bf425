import type { FunctionMetadata, ParameterMetadata } from "../host/protocol/function-metadata";

interface Described {
  readonly description: string;
}

interface FunctionJson extends FunctionMetadata, Described {
  readonly name: string;
  readonly parameters: readonly (ParameterMetadata & Described)[];
}

/** A functions.json: what the host goes by, and what people read. */
export interface FunctionsJson {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: FunctionJson[];
}

export const FUNCTION_FILES: Readonly<Record<"functions.json" | "functions-zh-CN.json", string>>;
export function functionsMetadata(file: string): Promise<FunctionsJson>;
