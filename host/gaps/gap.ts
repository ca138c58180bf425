/** One subject the embedded host leaves out. */
export interface Gap {
  /** The subject, and why it is left out. */
  readonly about: string;
  /** By class: its members in the page's spelling, or "all". */
  readonly classes: Readonly<Record<string, "all" | readonly string[]>>;
}
