/** A color as it looks on white paper, each part from 0 to 1; nothing for a pattern or a color space that is not read here. */
export type Color = { red: number; green: number; blue: number } | undefined;

export const BLACK: Color = { red: 0, green: 0, blue: 0 };

/** A color of one, three or four parts: gray, RGB, CMYK. */
export function colorOf(parts: readonly number[]): Color {
  const [a = 0, b = 0, c = 0, key = 0] = parts;
  if (parts.length === 1) return { red: a, green: a, blue: a };
  if (parts.length === 3) return { red: a, green: b, blue: c };
  if (parts.length !== 4) return undefined;
  return { red: (1 - a) * (1 - key), green: (1 - b) * (1 - key), blue: (1 - c) * (1 - key) };
}

/** A color that lets white paper through. */
export function onPaper(color: Color, opacity: number): Color {
  if (!color || opacity >= 1) return color;
  const mix = (part: number) => 1 - opacity * (1 - part);
  return { red: mix(color.red), green: mix(color.green), blue: mix(color.blue) };
}

/** The contrast with white paper, from 1 to 21, as WCAG counts it. */
export function contrastWithWhite({ red, green, blue }: NonNullable<Color>): number {
  const [r, g, b] = [red, green, blue].map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 1.05 / (0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0) + 0.05);
}

const SLIGHT = 0.02;

export function isBlack({ red, green, blue }: NonNullable<Color>): boolean {
  return Math.max(red, green, blue) <= SLIGHT;
}

export function isWhite({ red, green, blue }: NonNullable<Color>): boolean {
  return Math.min(red, green, blue) >= 1 - SLIGHT;
}

/** The name that a person gives a color, coarsely. */
export function colorName(color: NonNullable<Color>): string {
  if (isBlack(color)) return 'black';
  if (isWhite(color)) return 'white';
  const { red, green, blue } = color;
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  if (spread < 0.12) return 'gray';
  const hue = hueDegrees(red, green, blue, most, spread);
  const isDark = most < 0.55;
  if (hue < 15 || hue >= 340) return isDark ? 'brown' : 'red';
  if (hue < 45) return isDark ? 'brown' : 'orange';
  if (hue < 70) return 'yellow';
  if (hue < 170) return isDark ? 'dark green' : 'green';
  if (hue < 255) return isDark ? 'navy' : 'blue';
  return 'purple';
}

function hueDegrees(red: number, green: number, blue: number, most: number, spread: number): number {
  if (most === red) return (60 * ((green - blue) / spread) + 360) % 360;
  return most === green ? 60 * ((blue - red) / spread + 2) : 60 * ((red - green) / spread + 4);
}
