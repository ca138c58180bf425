export interface Tool {
  name: string;
  packages: string[];
  found(): boolean;
}
export const TOOLS: readonly Tool[];
export function missingTools(): Tool[];
