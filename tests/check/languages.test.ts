import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { checkCatalogue } from '../../src/check/catalogue.ts';
import { parseInline } from '../../src/parse/inline.ts';
import { catalogueOf } from '../localize/locale.ts';
import { build, record, words } from '../model/guide.ts';

const resources = [record({ id: 'a', name: 'Broken no more', alternateName: 'the Bridge over Water' })];

/** The rules that one paragraph and its translation break, with what they name. */
function check(source: string, translation: string, locale = 'es'): string[] {
  const { document } = build(`# T\n\n${source}\n\n## Groups\n\n::resources{section="groups"}`, { resources });
  const file = new VFile({ path: `locales/${locale}.po` });
  const catalogue = catalogueOf(document, { 'guide/p1': translation }, { locale });
  checkCatalogue({ document, catalogue, file, words, parseInline });
  return told(file);
}

function told({ messages }: VFile): string[] {
  return messages
    .filter(({ ruleId }) => ruleId !== 'untranslated-messages')
    .map(({ ruleId, reason, fatal }) => `${fatal ? 'error' : 'warning'} ${ruleId} ${/`(.*?)`/s.exec(reason)?.[1]}`);
}

test.each<[string, string, string, string[]]>([
  [
    'four words',
    'You can call us at any hour of the day.',
    'Puedes llamar at any hour of día y noche.',
    ['at any hour of'],
  ],
  ['all of them', 'You can call us.', 'You can call us.', ['You can call us']],
  ['words in bold', 'You can call us now.', 'Puedes: **you can** call us now.', ['can call us now']],
  ['words over a line end', 'They can call us now.', 'Ya: can call\nus now.', ['can call us now']],
  [
    'two rows',
    'Call us when you can. Tell us how you are.',
    'call us when you; tell us how you; us how you are',
    ['us how you are'],
  ],
  ['words beside another script', 'You can call us now and then.', '你can call us now打。', ['can call us now']],
])('English that is left is a warning: %s', (_, source, translation, found) => {
  const left = check(source, translation).filter((message) => message.includes('english-left'));
  expect(left).toEqual(found.map((words) => `warning english-left ${words}`));
});

test.each(['A ', 'a ', 'a-', 't-t ', 'AAAA', '[^', 'a@', '1 ', '(', 'Aa, '])(
  'no text of one sign takes time: %j',
  (unit) => {
    const text = unit.repeat(9000 / unit.length);
    const started = performance.now();
    check(`${text}.`, `${text}!`, 'ar');
    // A tenth of it on an idle machine; the square of the length took minutes.
    expect(performance.now() - started).toBeLessThan(20_000);
  },
);

test.each([
  ['three words', 'You can call us now.', 'Puedes can call us ya.'],
  ['words in another order', 'You can call us now.', 'us call can you now'],
  ['the name of a group', 'Go to Broken no more today.', 'Ve a Broken no more hoy.'],
  ['its other name', 'We call it the Bridge over Water here.', 'Es the Bridge over Water aquí.'],
  [
    'a name by its capitals',
    'It is the National Council for Mental Wellbeing here.',
    'Es National Council for Mental Wellbeing.',
  ],
  [
    'a row of names',
    'See Facebook, Instagram, Mastodon, and Bluesky now.',
    'Mira Facebook, Instagram, Mastodon, Bluesky.',
  ],
  ['acronyms', 'Ask the DPA, NHRC, SSDP, HRW first.', 'Pregunta a DPA, NHRC, SSDP, HRW.'],
  ['an address', 'Read example.org/you-can/call-us now.', 'Lee example.org/you-can/call-us ya.'],
  ['an address of a link', '[Site](https://a.org/you_can_call_us)', '[Sitio](https://a.org/you_can_call_us)'],
  ['handles and search words', 'Try @you #can @call #us there.', 'Prueba @you #can @call #us allí.'],
  ['code', 'Type `you can call us` there.', 'Escribe `you can call us` allí.'],
  ['numbers', 'Take 1 2 3 4 5 of them.', 'Toma 1 2 3 4 5.'],
])('%s may stay', (_, source, translation) => {
  expect(check(source, translation)).toEqual([]);
});

test('a variety of the language of the guide may say the same', () => {
  expect(check('You can call us now.', 'You can call us now.', 'en-GB')).toEqual([]);
});

test('interface words that are copied are a warning, unless two languages can share them', () => {
  const { document } = build('# T');
  const file = new VFile({ path: 'locales/fr.po' });
  const same = [
    'contents-entry',
    'notes',
    'note-call',
    'link-to',
    'support-chat',
    'edition-large',
    'dated',
    'title-page',
  ];
  const translations = Object.fromEntries(same.map((key) => [`word:${key}`, words[key] ?? '']));
  checkCatalogue({
    document,
    catalogue: catalogueOf(document, translations, { locale: 'fr' }),
    file,
    words,
    parseInline,
  });
  expect(told(file)).toEqual([
    'warning english-word Large print edition',
    'warning english-word This edition is of {date}.',
  ]);
});

test('a forced line end that is lost or added is a warning', () => {
  expect(check('One line\\\nand another.', 'Una línea\\\ny otra.')).toEqual([]);
  expect(check('One line\\\nand another.', 'Una línea  \ny otra.')).toEqual([]);
  expect(check('One line\\\nand another.', 'Una línea\ny otra.')).toEqual(['warning translation-line \\']);
  expect(check('One line and another.', 'Una línea\\\ny otra.')).toEqual(['warning translation-line \\']);
});

const sentence = 'When you want to talk about your drug use, it can be difficult to know where to turn.';

test.each([
  ['es', 'Cuando quieres.', 15],
  ['es', 'Cuando quieres hablar de tu consumo de drogas, puede ser difícil saber a quién acudir.', undefined],
  ['es', `${'Cuando quieres hablar de tu consumo, puede ser difícil saber a quién acudir. '.repeat(3)}`, 230],
  ['zh-Hans', '想谈谈自己使用毒品的事时，可能很难知道该找谁。', undefined],
  ['zh-Hans', '想谈谈。', 4],
  ['zh-Hans', '想谈谈自己使用毒品的事时，可能很难知道该找谁。'.repeat(5), 115],
  ['bn', 'আপনি যখন নিজের মাদক ব্যবহার নিয়ে কথা বলতে চান', undefined],
  ['bn', 'আপনি যখন নিজের', 11],
])('in %s, %s has a length that is likely, or a warning', (locale, translation, length) => {
  const { document } = build(`# T\n\n${sentence}`);
  const file = new VFile({ path: `locales/${locale}.po` });
  checkCatalogue({
    document,
    catalogue: catalogueOf(document, { 'guide/p1': translation }, { locale }),
    file,
    words: {},
    parseInline,
  });
  const found = file.messages.filter(({ ruleId }) => ruleId === 'translation-length').map(({ reason }) => reason);
  expect(found).toHaveLength(length === undefined ? 0 : 1);
  if (length !== undefined)
    expect(found[0]).toContain(`length of \`guide/p1\`, ${length} characters for 85, expected `);
});

test('placeholders and addresses have no length', () => {
  const address = 'https://a.org/a/very/long/address/of/which/nobody/translates/any/part/at/all';
  expect(check(`[Read it](${address})`, `[Ya](${address})`)).toEqual([]);
});
