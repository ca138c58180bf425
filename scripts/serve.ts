/**
 * The web server of `npm start` and of the Chromium tests: the preview at /, the add-in at /addin/, and the office.js of
 * the npm package at /office/, where the preview's service worker looks for it.
 */
import { createServer, type RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import path from "node:path";
import sirv from "sirv";

const root = path.resolve(__dirname, "..");
const OFFICE_FILES = path.dirname(require.resolve("@microsoft/office-js/package.json")) + "/dist";

const FOLDERS: readonly [string, string][] = [
  ["/addin/", path.join(root, "build/addin")],
  ["/office/", OFFICE_FILES],
  ["/", path.join(root, "build/preview")],
];

const listener = (more: readonly [string, string][]): RequestListener => {
  const served = [...more, ...FOLDERS].map(([prefix, folder]) => ({
    prefix,
    files: sirv(folder, { dev: true, etag: true }),
  }));
  return (request, response) => {
    const { prefix, files } =
      served.find((folder) => request.url?.startsWith(folder.prefix)) ?? served[served.length - 1]!;
    request.url = `/${request.url?.slice(prefix.length) ?? ""}`;
    files(request, response, () => void response.writeHead(404).end("Not found"));
  };
};

export interface PreviewServer {
  url: string;
  close(): Promise<void>;
}

/**
 * Serves what `bundle` built, on `port` or, where that is 0 or taken, on a free one; on this computer only. `more` are
 * further folders by the prefix they are served under.
 */
export function servePreview(port = 0, more: readonly [string, string][] = []): Promise<PreviewServer> {
  const server = createServer(listener(more));
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" && port !== 0) resolve(servePreview(0, more));
      else reject(error);
    });
    server.listen(port, "127.0.0.1", () =>
      resolve({
        url: `http://localhost:${(server.address() as AddressInfo).port}/`,
        close: () => new Promise((done) => void server.close(() => done())),
      }),
    );
  });
}

/** Serves the add-in alone over https, as Excel wants it; rejects when the port is taken. */
export function serveAddin(port: number, certificate: { key: Buffer; cert: Buffer }): Promise<void> {
  const files = sirv(path.join(root, "build/addin"), { dev: true });
  const server = createSecureServer(certificate, (request, response) =>
    files(request, response, () => void response.writeHead(404).end()),
  );
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => resolve());
  });
}
