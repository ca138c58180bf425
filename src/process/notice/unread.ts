/**
 * A chat tool's list of who has not read yet, pasted as it comes, matched to the people a notice went to. Spaces, full
 * width, numbering, @ and headings do no harm; where a name fits several people, the person pasting is asked. Pure.
 */

/** Someone on the roster. */
export interface Named {
  readonly id: string;
  readonly person: string;
  readonly department: string;
  readonly position: string;
}

export interface UnreadMatch {
  /** The rows of the people who have not read. */
  readonly matched: readonly string[];
  /** Texts that fit several people. */
  readonly unclear: readonly { readonly text: string; readonly candidates: readonly Named[] }[];
  /** Texts that fit nobody. */
  readonly unknown: readonly string[];
}

const HARD_SEPARATORS = /[\n\r\t、,，;；|/:：。]+/;
/** The most words one name is made of: "Maria del Carmen Ruiz". */
const LONGEST_NAME = 4;

interface Entry {
  readonly named: Named;
  /** The whole name, and the name without its distinguishing suffix. */
  readonly whole: string;
  readonly base: string;
}

interface Piece {
  readonly text: string;
  readonly candidates: readonly Named[];
}

/** Who of these people a pasted list names. */
export function matchUnread(pasted: string, roster: readonly Named[]): UnreadMatch {
  const entries = roster.map((named) => ({
    named,
    whole: plain(named.person),
    base: plain(withoutSuffix(named.person)),
  }));
  const facts = new Set(roster.flatMap(({ department, position }) => [plain(department), plain(position)]));
  const pieces = pasted.split(HARD_SEPARATORS).flatMap((part) => readPart(part, entries, facts));
  const matched = unique(
    pieces.filter(({ candidates }) => candidates.length === 1).map(({ candidates }) => candidates[0]!.id),
  );
  const known = new Set(matched);
  return {
    matched,
    // Where all namesakes but one are on the list already, the other is still asked about: a name may stand twice.
    unclear: onePerText(pieces.filter(({ candidates }) => candidates.length > 1)).filter(
      ({ candidates }) => !candidates.every(({ id }) => known.has(id)),
    ),
    unknown: unique(pieces.filter(({ candidates }) => candidates.length === 0).map(({ text }) => text)),
  };
}

/** One part between separators: a name, a name with its department, several names with spaces between, or a heading. */
function readPart(part: string, entries: readonly Entry[], facts: ReadonlySet<string>): readonly Piece[] {
  const text = part
    .normalize("NFKC")
    .replace(/^[\s\d.)(*•·@-]+/, "")
    .trim();
  if (isNoise(text)) return [];
  const whole = candidatesFor(text, entries);
  if (whole.length > 0) return [{ text, candidates: whole }];
  return readWords(text.split(/[\s@]+|(?<=\S)-(?=\S)/).filter(Boolean), entries, facts);
}

/** Takes the longest run of words that is a name, then its department if it follows; the rest is unknown. */
function readWords(words: readonly string[], entries: readonly Entry[], facts: ReadonlySet<string>): readonly Piece[] {
  const pieces: Piece[] = [];
  let strange: string[] = [];
  const flush = (): void => {
    if (strange.length > 0) pieces.push({ text: strange.join(" "), candidates: [] });
    strange = [];
  };
  for (let at = 0; at < words.length;) {
    const run = longestName(words, at, entries);
    const last = pieces.at(-1);
    if (run) {
      flush();
      pieces.push(run.piece);
      at += run.length;
    } else {
      const word = words[at]!;
      if (facts.has(plain(word)) && last && strange.length === 0)
        pieces.push({ ...pieces.pop()!, ...narrowed(last, word) });
      else if (!isNoise(word) && !facts.has(plain(word))) strange.push(word);
      at += 1;
    }
  }
  flush();
  return pieces;
}

function longestName(
  words: readonly string[],
  at: number,
  entries: readonly Entry[],
): { readonly piece: Piece; readonly length: number } | null {
  for (let length = Math.min(LONGEST_NAME, words.length - at); length > 0; length--) {
    const text = words.slice(at, at + length).join(" ");
    const candidates = candidatesFor(text, entries);
    if (candidates.length > 0) return { piece: { text, candidates }, length };
  }
  return null;
}

/** An exact name is that person; otherwise everyone of that name, narrowed by what stands in brackets behind it. */
function candidatesFor(text: string, entries: readonly Entry[]): readonly Named[] {
  const whole = plain(text);
  const base = plain(withoutSuffix(text));
  const suffix = whole.slice(base.length);
  const sharing = entries.filter((entry) => entry.base === base);
  const exact = sharing.filter((entry) => entry.whole === whole);
  // "张伟" is a namesake's question even where one of them bears the plain name.
  if (suffix !== "" && exact.length > 0) return exact.map(({ named }) => named);
  const all = sharing.map(({ named }) => named);
  return suffix === "" ? all : narrowed({ text, candidates: all }, suffix).candidates;
}

function narrowed(piece: Piece, fact: string): Piece {
  const wanted = plain(fact);
  const fitting = piece.candidates.filter(({ person, department, position }) =>
    [department, position, suffixOf(person)].some(
      (own) => own !== "" && (plain(own).includes(wanted) || wanted.includes(plain(own))),
    ),
  );
  return { text: `${piece.text} ${fact}`, candidates: fitting.length > 0 ? fitting : piece.candidates };
}

const NOISE = /未读|未确认|尚未|名单|人员|成员|已读|人|共|unread|notread|notyetread|members?|people|and/g;

/** Headings, counts and signs that chat tools put around names. */
function isNoise(text: string): boolean {
  return plain(text).replace(NOISE, "").replace(/\d/g, "") === "";
}

function withoutSuffix(name: string): string {
  return name.normalize("NFKC").replace(/[([【].*$/, "");
}

function suffixOf(name: string): string {
  return name.normalize("NFKC").slice(withoutSuffix(name).length);
}

/** A name as it is compared: width, case, spaces and punctuation do not count. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

function onePerText(pieces: readonly Piece[]): readonly Piece[] {
  return [...new Map(pieces.map((piece) => [piece.text, piece])).values()];
}
