import type { Ready } from './prepared.ts';
import { required } from './required.ts';

/** The style sheet of the e-book. */
export function bookStyle({ styles }: Pick<Ready, 'styles'>): string {
  return required(styles.get('book.css'), 'templates/epub/book.css');
}
