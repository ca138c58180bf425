/** Who of a page listens to what: a register of event numbers and target ids, counted as office.js registers them. */

export class EventRegister {
  private readonly counts = new Map<string, number>();

  add(type: number, target: string): void {
    const key = keyOf(type, target);
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  remove(type: number, target: string): void {
    const key = keyOf(type, target);
    const left = (this.counts.get(key) ?? 0) - 1;
    if (left > 0) this.counts.set(key, left);
    else this.counts.delete(key);
  }

  has(type: number, target: string): boolean {
    return this.counts.has(keyOf(type, target));
  }
}

const keyOf = (type: number, target: string): string => `${type} ${target}`;
