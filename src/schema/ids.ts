/** Ids that two people can make at once without meeting: T-261122-7KQ3. */
import { format } from "date-fns";

/** Crockford's base 32: no I, L, O, U, so that an id survives being read aloud. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const RANDOM_LENGTH = 4;

/** What all ids of a prefix and a day begin with. */
export const dayOfId = (prefix: string, date: Date): string => `${prefix}-${format(date, "yyMMdd")}-`;

/** A new id: the table's prefix, the day, and four characters from `random` (which gives numbers in 0 ≤ x < 1). */
export function newId(prefix: string, date: Date, random: () => number): string {
  const letters = Array.from({ length: RANDOM_LENGTH }, () => ALPHABET[Math.floor(random() * ALPHABET.length)]);
  return dayOfId(prefix, date) + letters.join("");
}

/** A new id that none of the `taken` ones is. */
export function newIdAmong(taken: ReadonlySet<string>, prefix: string, date: Date, random: () => number): string {
  for (;;) {
    const id = newId(prefix, date, random);
    if (!taken.has(id)) return id;
  }
}

/** Whether a text has the shape of an id of this prefix. */
export function isId(text: string, prefix: string): boolean {
  const [head, day, tail, ...more] = text.split("-");
  const shaped = /^\d{6}$/.test(day ?? "") && /^[0-9A-HJKMNP-TV-Z]{4}$/.test(tail ?? "");
  return head === prefix && shaped && more.length === 0;
}
