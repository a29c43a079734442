import { judged, notApplicable } from '../../verdict.ts';
import type { PdfRule } from '../rule.ts';
import { placeOf } from './reading/place.ts';
import { named, withRole } from './reading/walk.ts';

/** UA-18: every note has an id that no other note has. */
export const noteIds: PdfRule = (facts, subject) => {
  const notes = withRole(facts, 'Note');
  if (notes.length === 0) return notApplicable('UA-18', 'no notes');
  const seen = new Set<string>();
  const faults = notes.flatMap((note) => {
    if (!note.id) return [placeOf(subject, note, `${named(note)} has no ID`)];
    if (seen.has(note.id)) return [placeOf(subject, note, `${named(note)} has the ID "${note.id}" of another note`)];
    seen.add(note.id);
    return [];
  });
  return judged('UA-18', faults, `${notes.length} notes`);
};
