/** Chinese numerals for the formats [DBNum1] 一百二十三, [DBNum2] 壹佰贰拾叁 and [DBNum3] full-width digits. */
const DIGITS = { "1": "〇一二三四五六七八九", "2": "零壹贰叁肆伍陆柒捌玖", "3": "0123456789" } as const;
const UNITS = { "1": ["", "十", "百", "千"], "2": ["", "拾", "佰", "仟"], "3": ["", "", "", ""] } as const;
const MYRIADS = ["", "万", "亿", "万亿"];

type Kind = keyof typeof DIGITS;

function group(digits: string, kind: Kind): string {
  let text = "";
  let gap = false;
  [...digits].forEach((digit, index) => {
    if (digit === "0") {
      gap = true;
      return;
    }
    text += (gap ? DIGITS[kind][0]! : "") + DIGITS[kind][Number(digit)]! + UNITS[kind][digits.length - 1 - index]!;
    gap = false;
  });
  return text;
}

function whole(digits: string, kind: Kind): string {
  if (/^0*$/.test(digits)) return DIGITS[kind][0]!;
  const padded = digits.padStart(Math.ceil(digits.length / 4) * 4, "0");
  const groups = padded.match(/.{4}/g) ?? [];
  const text = groups.map((part, index) => {
    const words = group(part, kind);
    return words && words + MYRIADS[groups.length - 1 - index]!;
  });
  const joined = text.join("").replace(new RegExp(`^${DIGITS[kind][0]}`), "");
  return kind === "1" ? joined.replace(/^一十/, "十") : joined;
}

/** Numbers inside a formatted text as Chinese numerals; a number with separators is read digit by digit. */
export function chineseNumeral(text: string, kind: Kind): string {
  const spell = (digits: string): string => [...digits].map((digit) => DIGITS[kind][Number(digit)]!).join("");
  return text.replace(/\d+(?:\.\d+)?/g, (number) => {
    if (kind === "3") return number.replace(/\d/g, (digit) => DIGITS[kind][Number(digit)]!);
    const [integer = "", fraction] = number.split(".");
    return whole(integer, kind) + (fraction ? `.${spell(fraction)}` : "");
  });
}
