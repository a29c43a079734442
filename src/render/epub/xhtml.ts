import type { ElementContent } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { h } from 'hastscript';
import type { Document } from '../../ast/nodes.ts';
import { runAttributes } from '../html/attributes.ts';
import { paths } from './paths.ts';
import { xml } from './xml.ts';

/**
 * A content document: language and direction on its root (EP-04), a title, the style sheet.
 * @param titleLang Language of the title where it differs from the document's (EP-15).
 */
export function xhtml(
  { locale, direction }: Document,
  title: string,
  body: ElementContent[],
  titleLang?: string,
): string {
  const root = h(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang: locale,
      xmlLang: locale,
      ...(direction === 'rtl' && { dir: 'rtl' }),
    },
    [
      h('head', [
        h('title', runAttributes({ lang: titleLang }, { direction }), title),
        h('link', { rel: ['stylesheet'], type: 'text/css', href: paths.style }),
      ]),
      h('body', body),
    ],
  );
  return xml([{ type: 'doctype', name: 'html' }, toXast(root)]);
}
