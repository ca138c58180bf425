/** The letters people type to find a name: of Latin words the first letters, of Chinese characters those of pinyin. */

/** The first character, in pinyin order, of each initial. */
const FIRST = "阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀";
const LETTERS = "abcdefghjklmnopqrstwxyz";

const pinyin = new Intl.Collator("zh-Hans-CN-u-co-pinyin");

/** "王小明" is "wxm", "Wei Zhang" is "wz". */
export function initials(name: string): string {
  const pieces = name.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
  return pieces
    .map((piece) => (/\p{Script=Han}/u.test(piece) ? initialOf(piece) : piece[0]!))
    .join("")
    .toLowerCase();
}

function initialOf(character: string): string {
  let letter = "";
  for (let index = 0; index < FIRST.length; index++) {
    if (pinyin.compare(character, FIRST[index]!) < 0) break;
    letter = LETTERS[index]!;
  }
  return letter;
}
