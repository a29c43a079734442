/** Label, without its period, of the item with a number inside the item with the path `around`: numbers and letters take turns. */
export function itemPath(around: string, number: number): string {
  return around + (takesLetters(around) ? letters(number) : String(number));
}

/** Whether items inside the item with this path are told apart by letters. */
export function takesLetters(around: string): boolean {
  return /\d$/.test(around);
}

/** 1 is `a`, 26 is `z`, 27 is `aa`. */
function letters(number: number): string {
  if (number < 1) return '';
  const last = (number - 1) % 26;
  return letters((number - 1 - last) / 26) + String.fromCharCode(0x61 + last);
}
