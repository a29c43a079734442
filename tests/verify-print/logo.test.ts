import { PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { readPdf } from '../../src/verify/pdf/facts.ts';
import { blocksOf } from '../../src/verify/pdf/print/blocks.ts';
import { blackOnWhite } from '../../src/verify/pdf/print/contrast.ts';
import { safePalette } from '../../src/verify/pdf/print/palette.ts';
import { layOutPlanned, ready } from '../built.ts';
import { edited } from './edit.ts';

/** The large print edition with the figure of its cover in red, under some id. */
async function outcomes(id: string): Promise<string[]> {
  const content = await ready(undefined, ['en']);
  const subject = await layOutPlanned(content, `en/${content.source.metadata.slug}-large-letter.pdf`);
  const bytes = await edited(subject.bytes, blocksOf(await readPdf(subject.bytes)), (edit) => {
    edit.element('cover').set(PDFName.of('ID'), PDFHexString.fromText(id));
    edit.rewrite(1, (stream) =>
      stream.replace(/(\/Figure <<[^>]*>> BDC)([\s\S]*?EMC)/, (_, start, rest) => start + red(rest)),
    );
  });
  const facts = await readPdf(bytes);
  return [blackOnWhite, safePalette].map((rule) => rule(facts, subject).outcome);
}

function red(content: string): string {
  return content.replaceAll(/^0 g$/gm, '1 0 0 rg').replaceAll(/^0 G$/gm, '1 0 0 RG');
}

test('a logo in color is left to a person: no guideline asks it for a contrast (LP-18, LP-19)', async () => {
  expect(await outcomes('site/logo')).toEqual(['person', 'person']);
});

test('any other picture in red fails', async () => {
  expect(await outcomes('cover')).toEqual(['fail', 'fail']);
});
