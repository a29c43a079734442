import { VFile } from 'vfile';

/** A file as `read` gives it: undecoded. */
export function fileOf(path: string, text: string): VFile {
  return new VFile({ path, value: new TextEncoder().encode(text) });
}

/** The messages of a file in their order, each as `line:column-line:column rule: reason`. */
export function told(file: VFile): string[] {
  return file.messages.map((message) => `${placeOf(message.place)} ${message.ruleId}: ${message.reason}`);
}

type Place = VFile['messages'][number]['place'];

function placeOf(place: Place): string {
  if (place === undefined) return '-';
  if ('line' in place) return `${place.line}:${place.column}`;
  return `${place.start.line}:${place.start.column}-${place.end.line}:${place.end.column}`;
}
