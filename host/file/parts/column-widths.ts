/**
 * Column widths: the model has points, files have characters of the standard font's widest digit (ECMA-376 part 1,
 * 18.3.1.13). Excel sets columns in whole pixels of 1/96 inch.
 */
const PIXELS_PER_POINT = 96 / 72;

/** Widths of a digit as a share of the font's size, where a font is known; most faces lie near Calibri's. */
const digitShare: Record<string, number> = {
  Arial: 0.5562,
  Calibri: 0.5068,
  "Segoe UI": 0.539,
  宋体: 0.53,
  等线: 0.54,
};

/** Pixels of the widest digit of a font. */
export function digitWidth(font: string, size: number): number {
  return Math.max(1, Math.round((digitShare[font] ?? 0.5068) * size * PIXELS_PER_POINT));
}

/** A width in points as a file writes it. */
export function widthToFile(points: number, digit: number): number {
  return Math.round((points * PIXELS_PER_POINT * 1e8) / digit) / 1e8;
}

/** A width of a file in points; one meant as whole pixels becomes exactly that. */
export function widthFromFile(width: number, digit: number): number {
  const pixels = width * digit;
  const whole = Math.round(pixels);
  // Excel cuts widths to 1/256 of a character, writers by hand round to two places.
  const exact = Math.abs(pixels - whole) < 0.06 ? whole : Math.round(pixels * 1e4) / 1e4;
  return exact / PIXELS_PER_POINT;
}

/** Points of a column nobody set: eight characters with their margins, in steps of eight pixels. */
export function usualWidth(digit: number, characters = 8): number {
  return (Math.ceil((characters * digit + 5) / 8) * 8) / PIXELS_PER_POINT;
}
