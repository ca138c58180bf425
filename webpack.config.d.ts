import type { Configuration } from "webpack";

declare const configure: (
  env?: Record<string, string | undefined>,
  argv?: { mode?: "production" | "development" },
) => Configuration[];
export default configure;
