/** What a connection has carried, for tests that count syncs and bytes. */
import type { RequestBody } from "./wire";
import { ActionType, PathType } from "./wire";

export class Traffic {
  /** Syncs of the page with the workbook. */
  requests = 0;
  /** What office.js sends by itself: clean-up after `Excel.run`, answers of custom functions, notes to the runtime. */
  own = 0;
  requestBytes = 0;
  responseBytes = 0;

  count(body: RequestBody, bytes: number): void {
    if (isOwn(body)) this.own++;
    else this.requests++;
    this.requestBytes += bytes;
  }

  reset(): void {
    this.requests = 0;
    this.own = 0;
    this.requestBytes = 0;
    this.responseBytes = 0;
  }
}

const isOwn = ({ Actions, ObjectPaths }: RequestBody): boolean =>
  Object.values(ObjectPaths).some((path) => path.ObjectPathType === PathType.NewObject) ||
  Actions.every(
    ({ ActionType: type, Name, ObjectPathId }) =>
      Name === "_RemoveReference" ||
      // A call that makes an object, such as rows.add, is the page's.
      (type === ActionType.Instantiate && ObjectPaths[ObjectPathId]?.ObjectPathType !== PathType.Method),
  );

/** How many bytes a text takes in UTF-8, without making them. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (code >= 0xd800 && code < 0xdc00) {
      bytes += 4;
      i++;
    } else bytes += 3;
  }
  return bytes;
}
