/** What is known of the open workbook between two requests: its language, and what it remembers of its columns. */

import type { Schema } from "../schema/compiled";
import type { Language } from "../schema/types";
import { run } from "../workbook/excel";
import type { Ground } from "../workbook/tableReading";
import type { WorkbookState } from "./api";
import type { Inspection } from "./inspecting";
import { Places } from "./places";
import { inspectWorkbook } from "./inspecting";

export class Desk {
  private language: Language | null = null;
  private memories = new Map<string, string>();
  /** Rows that no id tells apart. */
  readonly places = new Places();
  private readonly followers: (() => void)[] = [];

  constructor(
    private readonly schema: Schema,
    private readonly fallback: Language,
  ) {}

  /** Looks at the workbook, closely or at a glance. */
  async inspect(closely: boolean): Promise<WorkbookState> {
    return this.told(await inspectWorkbook(this.schema, this.fallback, closely));
  }

  /** Takes in what was found. */
  told({ state, memories }: Inspection): WorkbookState {
    this.language = state.language;
    this.memories = new Map(memories);
    this.followers.forEach((follow) => follow());
    return state;
  }

  /** Tells of each time the workbook was looked at or made anew. */
  follow(follower: () => void): void {
    this.followers.push(follower);
  }

  /** The workbook's language; looks once if nobody has yet. */
  async speaks(): Promise<Language> {
    return this.language ?? (await this.inspect(false)).language ?? this.fallback;
  }

  /** Talks with the workbook about rows. */
  async talk<T>(task: (ground: Ground) => Promise<T>): Promise<T> {
    const language = await this.speaks();
    return run((context) => task({ context, language, memories: this.memories }));
  }
}
