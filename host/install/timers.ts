/** Counts the timers of a window that have not run yet, so that one can wait for a script to be done. */

type TimerHandler = (...args: unknown[]) => void;

interface WindowTimers {
  setTimeout(handler: TimerHandler, delay?: number, ...args: unknown[]): unknown;
  clearTimeout(id: unknown): void;
  setInterval(handler: TimerHandler, delay?: number, ...args: unknown[]): unknown;
  clearInterval(id: unknown): void;
}

export class TimerWatch {
  private readonly open = new Set<unknown>();

  constructor(window: object) {
    const timers = window as WindowTimers;
    const { setTimeout, clearTimeout, setInterval, clearInterval } = timers;
    timers.setTimeout = (handler, delay, ...args) => {
      const id = setTimeout.call(window, () => this.run(id, () => handler(...args)), delay);
      this.open.add(id);
      return id;
    };
    timers.setInterval = (handler, delay, ...args) => {
      const id = setInterval.call(window, handler, delay, ...args);
      this.open.add(id);
      return id;
    };
    timers.clearTimeout = (id) => this.clear(id, () => clearTimeout.call(window, id));
    timers.clearInterval = (id) => this.clear(id, () => clearInterval.call(window, id));
  }

  get pending(): number {
    return this.open.size;
  }

  private run(id: unknown, handler: () => void): void {
    this.open.delete(id);
    handler();
  }

  private clear(id: unknown, clear: () => void): void {
    this.open.delete(id);
    clear();
  }
}
