/**
 * Stands in for Microsoft's CDN, so that the pane runs here byte for byte as in Excel: its office.js comes from the npm
 * package, with one line before it that hands the pane's window to the embedded host of the page around it.
 */

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

interface ServiceWorkerGlobalScope extends EventTarget {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}

interface WaitingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchedEvent extends Event {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const CDN =
  /^https:\/\/(?:appsforoffice\.microsoft\.com|appsforoffice\.cdn\.partner\.office365\.cn\/appsforoffice)\/lib\/[^/]+\/hosted\/([^?#]+)/;

const ATTACH = "window.parent.embeddedHost.attach(window);\n";

async function fromPackage(file: string): Promise<Response> {
  const found = await fetch(`/office/${file}`);
  if (!found.ok) return new Response(`Not in the npm package: ${file}`, { status: 404 });
  const source = await found.text();
  const isLoader = /^office(\.debug)?\.js$/.test(file);
  const type = found.headers.get("content-type") ?? "text/javascript";
  return new Response(isLoader ? ATTACH + source : source, { headers: { "content-type": type } });
}

worker.addEventListener("install", (event) => (event as WaitingEvent).waitUntil(worker.skipWaiting()));

worker.addEventListener("activate", (event) => (event as WaitingEvent).waitUntil(worker.clients.claim()));

/** A page that was reloaded past the worker asks to be taken under control again. */
worker.addEventListener("message", (event) => {
  if ((event as MessageEvent).data === "claim") (event as Event as WaitingEvent).waitUntil(worker.clients.claim());
});

worker.addEventListener("fetch", (event) => {
  const fetched = event as FetchedEvent;
  const file = CDN.exec(fetched.request.url)?.[1];
  if (file) fetched.respondWith(fromPackage(file));
});
