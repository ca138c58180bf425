/** Runs webpack on our configuration and says in words what went wrong. */
import webpack from "webpack";
import configure from "../webpack.config.js";

export interface BundleOptions {
  /** Only the add-in, or only the preview; both when left out. */
  only?: "addin" | "preview";
  out?: string;
  officeJs?: string;
  mode?: "production" | "development";
}

/** Builds the bundles into `build/` (or `out`); rejects with webpack's own messages. */
export function bundle({ mode = "production", ...env }: BundleOptions = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(configure(env, { mode }), (error, stats) => {
      if (error) return reject(error);
      if (stats?.hasErrors()) return reject(new Error(stats.toString({ preset: "errors-only", colors: false })));
      resolve();
    });
  });
}

/** Builds again at every change; `built` is told of each build. */
export function watch(built: (problem: string | null) => void): void {
  const compiler = webpack(configure({}, { mode: "development" }));
  compiler?.watch({}, (error, stats) =>
    built(error?.message ?? (stats?.hasErrors() ? stats.toString("errors-only") : null)),
  );
}
