/** Starts the service worker that gives the panes their office.js, and waits until it answers for this page. */

const WAIT_MS = 8000;

function controlled(workers: ServiceWorkerContainer): Promise<boolean> {
  if (workers.controller) return Promise.resolve(true);
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), WAIT_MS);
    workers.addEventListener("controllerchange", () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}

/** True once the worker controls the page; false where the browser allows none. */
export async function startOfficeWorker(): Promise<boolean> {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!workers) return false;
  try {
    const registration = (await workers.register("/service-worker.js", { scope: "/" })) as
      ServiceWorkerRegistration | undefined;
    if (!registration) return false;
    const waiting = controlled(workers);
    registration.active?.postMessage("claim");
    return await waiting;
  } catch {
    // Registration is refused in private windows and by some policies: the page says so instead of a pane.
    return false;
  }
}
