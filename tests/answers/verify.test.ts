import { describe, expect, test } from 'vitest';
import { createLibrary, loadLibrary, type QuoteCheck, UnknownReportError } from '../../src/index.ts';

const library = await loadLibrary('corpus');

const WAR = await createLibrary([
  {
    id: 'harbour',
    paragraphs: [
      'The mayor said “nothing was lost” — a claim that 3.5 million viewers heard. She did not take questions.',
      'Non-lethal weapons were used, the police said. The chief, Ines Duarte, resigned on Monday.',
      'It burned... and burned. Prices rose to $5 for 10,000 litres.',
      'Naïve as it was, the plan worked.',
    ],
  },
  { id: 'copy', paragraphs: ['The mayor said “nothing was lost” — a claim that was repeated everywhere.'] },
]);

/** The stretch of the report that was found, and how. */
function found(check: QuoteCheck): readonly unknown[] {
  return check.kind === 'absent' ? ['absent'] : [check.kind, check.passage.paragraph, check.passage.sentence.text];
}

describe('what does not count', () => {
  test.each([
    ['nothing is changed', 'the captured soldiers were transported to Kyiv'],
    ['the first letter is a capital', 'The captured soldiers were transported to Kyiv'],
    ['a full stop ends it', 'the captured soldiers were transported to Kyiv.'],
    ['marks stand around it', '“the captured soldiers were transported to Kyiv.”'],
    ['marks stand around it, the stop outside', '"the captured soldiers were transported to Kyiv".'],
    ['white space differs', ' the  captured\nsoldiers\u00a0were transported to Kyiv '],
    ['invisible characters stand in it', '\ufeffthe cap\u00adtured soldiers were transported to Kyiv\u200b'],
    ['only one mark is there', '“the captured soldiers were transported to Kyiv'],
  ])('exact where %s', (_, quote) => {
    expect(found(library.checkQuote(quote))).toEqual(['exact', 3, 'the captured soldiers were transported to Kyiv']);
  });

  test.each([
    ['straight marks for curly', 'The mayor said "nothing was lost" — a claim'],
    ['single marks for double', "The mayor said 'nothing was lost' — a claim"],
    ['a hyphen for a dash', 'The mayor said “nothing was lost” - a claim'],
    ['two hyphens for a dash', 'The mayor said “nothing was lost” -- a claim'],
    ['a dash without spaces', 'The mayor said “nothing was lost”—a claim'],
    ['an accent in another encoding', 'nai\u0308ve as it was, the plan worked'],
    ["the report's own dots", 'It burned... and burned'],
  ])('exact with %s', (_, quote) => {
    expect(WAR.checkQuote(quote).kind).toBe('exact');
  });
});

describe('what does count', () => {
  test.each([
    ['a word that is missing', 'the captured were transported to Kyiv'],
    ['a word too many', 'the captured soldiers were secretly transported to Kyiv'],
    ['another word', 'the captured soldiers were transported to Moscow'],
    ['a comma', 'the captured soldiers, were transported to Kyiv'],
    ['a question mark at the end', 'the captured soldiers were transported to Kyiv?'],
    ['a capital inside', 'the captured Soldiers were transported to Kyiv'],
    ['more than the first letter in capitals', 'THE captured soldiers were transported to Kyiv'],
    ['a word cut off', 'the captured soldiers were transported to Ky'],
    ['a word cut off at the beginning', 'e captured soldiers were transported to Kyiv'],
    ['a possessive cut off', 'they are cooperating with Ukraine'],
  ])('altered by %s', (_, quote) => {
    expect(library.checkQuote(quote)).toMatchObject({ kind: 'altered', passage: { paragraph: 3 } });
  });

  test.each([
    ['half of a word with a hyphen', 'lethal weapons were used, the police said'],
    ['part of a number', 'It burned... and burned. Prices rose to $5 for 10'],
    ['a decimal cut off', 'that 5 million viewers heard'],
    ['an amount without its sign', 'Prices rose to 5 for 10,000 litres'],
  ])('altered where it is %s', (_, quote) => {
    expect(WAR.checkQuote(quote).kind).toBe('altered');
  });
});

describe('where words are left out', () => {
  test.each([['…', '...', '[...]', '[…]', '(...)', '(…)', '. . .', '[ … ]'].map((mark) => [mark])])(
    '%s marks it',
    (mark) => {
      const check = library.checkQuote(`the captured soldiers ${mark} are cooperating with Ukraine’s Security Service`);
      expect(found(check)).toEqual([
        'exact',
        3,
        'the captured soldiers were transported to Kyiv, where they are cooperating with Ukraine’s Security Service',
      ]);
      expect(check).toMatchObject({ changes: [{ kind: 'same' }, { kind: 'removed' }, { kind: 'same' }] });
    },
  );

  test('at the ends it is nothing', () => {
    expect(library.checkQuote('… the captured soldiers were transported to Kyiv …').kind).toBe('exact');
  });

  test('a whole paragraph may be left out', () => {
    const quote = 'joined Russia’s war efforts in October [...] receiving the necessary medical assistance';
    expect(found(library.checkQuote(quote))[0]).toBe('exact');
  });

  test.each([
    ['the pieces are in another order', 'are cooperating with Ukraine’s ... the captured soldiers were transported'],
    ['a piece is altered', 'the captured soldiers ... are fighting with Ukraine’s Security Service (SBU)'],
    ['a piece is one word', 'Ukraine ... are cooperating with Ukraine’s Security Service'],
    ['short pieces stand in different paragraphs', 'two North Korean ... denied the presence of North Korean troops'],
    ['it is everywhere', 'Zelenskyy … soldiers … transported … Kyiv … cooperating'],
  ])('not exact where %s', (_, quote) => {
    expect(library.checkQuote(quote).kind).not.toBe('exact');
  });

  test('nobody leaves words out a hundred times', () => {
    expect(library.checkQuote('two North … '.repeat(200)).kind).not.toBe('exact');
  });

  test('the pieces stand in one report', () => {
    const quote = 'Naïve as it was, the plan ... a claim that was repeated everywhere';
    expect(WAR.checkQuote(quote).kind).not.toBe('exact');
  });
});

describe('too few words to be a quotation of anything', () => {
  test.each(['', '   ', '?!', '“ ”', 'soldiers', 'North Korea', 'of the', 'in the and', '…', '\ud83d'])(
    '%j is absent',
    (quote) => {
      expect(library.checkQuote(quote)).toEqual({ kind: 'absent' });
    },
  );
});

describe('the passage', () => {
  test('of a quotation over two paragraphs is where most of it stands', () => {
    const quote = `officials said.\n\nAdditionally, North Korea has reportedly been supplying Russia`;
    const check = library.checkQuote(quote);
    expect(found(check)).toEqual(['exact', 6, 'Additionally, North Korea has reportedly been supplying Russia']);
    expect(check).toMatchObject({ changes: [{ text: 'officials said.' }, { kind: 'same' }] });
  });

  test('is a slice of its paragraph', () => {
    const check = library.checkQuote('the captured troops were transported to Kyiv');
    if (check.kind === 'absent') throw new Error('it is there');
    const { text, sentence } = check.passage;
    expect(text).toBe(library.reports[0]?.paragraphs[2]?.text);
    expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
    expect(check.passage.score).toBeGreaterThan(0.8);
  });

  test('shows the first words that were replaced', () => {
    expect(found(library.checkQuote('Russia has captured two North Korean soldiers'))[2]).toBe(
      'Ukraine has captured two North Korean soldiers',
    );
  });

  test('is looked for in the report that is named', () => {
    const quote = 'The mayor said “nothing was lost” — a claim';
    expect(WAR.checkQuote(quote)).toMatchObject({ kind: 'exact', passage: { report: 'harbour' } });
    expect(WAR.checkQuote(quote, { report: 'COPY' })).toMatchObject({ kind: 'exact', passage: { report: 'copy' } });
    expect(
      WAR.checkQuote('the plan was repeated everywhere: a claim that was repeated', { report: 'harbour' }).kind,
    ).toBe('absent');
    expect(() => WAR.checkQuote(quote, { report: 'moon' })).toThrow(UnknownReportError);
  });
});

describe('the changes', () => {
  test('say what the report has and what the quotation has', () => {
    expect(library.checkQuote('Ukraine has captured three soldiers in Russia’s Kursk region')).toMatchObject({
      changes: [
        { kind: 'same', text: 'Ukraine has captured ' },
        { kind: 'removed', text: 'two North Korean ' },
        { kind: 'added', text: 'three ' },
        { kind: 'same', text: 'soldiers in Russia’s Kursk region' },
      ],
    });
  });

  test('name the half of a word that was cut off', () => {
    expect(WAR.checkQuote('lethal weapons were used, the police said')).toMatchObject({
      changes: [{ kind: 'removed', text: 'Non-' }, { kind: 'same' }],
      passage: { sentence: { text: 'Non-lethal weapons were used, the police said' } },
    });
  });

  test('do not begin or end with words that are only outside the quotation', () => {
    const check = library.checkQuote('really and truly the captured soldiers were secretly transported to Kyiv');
    expect(check).toMatchObject({
      changes: [{}, { kind: 'added', text: 'really and truly ' }, { kind: 'same' }, {}, {}],
    });
  });

  test('of a quotation that has hardly a word of the report are the two as a whole', async () => {
    const words = (prefix: string) => Array.from({ length: 900 }, (_, index) => `${prefix}${index}`).join(' ');
    const long = await createLibrary([
      { id: 'long', paragraphs: [`${'The dam broke at noon on Monday '.repeat(3)}${words('a')}`] },
    ]);
    const check = long.checkQuote(
      `The dam broke at noon on Monday The dam broke at noon on Monday ${words('b')} ${words('c')}`,
    );
    expect(check).toMatchObject({ kind: 'altered' });
  });
});

test('a quotation of any length is checked', () => {
  const long = library.reports[0]?.paragraphs.map(({ text }) => text).join('\n') ?? '';
  expect(library.checkQuote(long).kind).toBe('exact');
  expect(library.checkQuote(`${long} ${long}`).kind).toBe('altered');
  expect(library.checkQuote('zebra '.repeat(20_000)).kind).toBe('absent');
});

test('without reports every quotation is absent', async () => {
  const empty = await createLibrary([]);
  expect(empty.checkQuote('the captured soldiers were transported')).toEqual({ kind: 'absent' });
});

test('the names that JavaScript gives its own objects are words like others', async () => {
  const code = await createLibrary([{ id: 'code', paragraphs: ['The __proto__ and constructor and toString held.'] }]);
  expect(code.checkQuote('__proto__ and constructor and toString').kind).toBe('exact');
});
