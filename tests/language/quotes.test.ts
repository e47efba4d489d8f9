import { expect, test } from 'vitest';
import { findQuotes } from '../../src/language/quotes.ts';

test.each([
  ['straight marks', 'He said "it fell down" and left', ['it fell down']],
  ['curly marks', 'He said “it fell down” and left', ['it fell down']],
  ['German marks', 'Er sagte „es fiel herunter“ und ging', ['es fiel herunter']],
  ['French marks', 'Il a dit « elle est tombée » hier', ['elle est tombée']],
  ['French marks reversed', 'Han sagde »den faldt ned« i går', ['den faldt ned']],
  ['single guillemets', 'Il a dit ‹elle est tombée› hier', ['elle est tombée']],
  ['Swedish marks', 'Han sa ”den föll ner” igår', ['den föll ner']],
  ['Japanese marks', '彼は 「落ちた」 と言った', ['落ちた']],
  ['British marks', "He said 'it fell down' and left", ['it fell down']],
  ['curly British marks', 'He said ‘it fell down’ and left', ['it fell down']],
  [
    'a possessive inside British marks',
    "He said 'the soldiers' jaw was broken' there",
    ["the soldiers' jaw was broken"],
  ],
  ['two British quotes', "'It fell' and 'it rose' again", ['It fell', 'it rose']],
  ['several quotes', '"It fell" but “it rose”', ['It fell', 'it rose']],
  ['the outer of nested quotes', '“He said ‘it fell’ twice”', ['He said ‘it fell’ twice']],
  ['the outer of quotes nested in the same marks', '“He said “it fell” twice”', ['He said “it fell” twice']],
  ['a quote in brackets', 'Really ("it fell")?', ['it fell']],
  ['a comma that belongs to who quotes', '"It fell," he wrote.', ['It fell']],
  ['a full stop that does not', '“It fell.”', ['It fell.']],
  ['a quote over two lines', '"It fell\nand rose"', ['It fell\nand rose']],
  ['a block quote', 'look\n> it fell down\nno way', ['it fell down']],
  ['block quotes line by line', '> it fell\n> it rose', ['it fell', 'it rose']],
  ['a block quote to the end', 'look\n>>> it fell\n\nit rose', ['it fell\n\nit rose']],
  ['a block quote with marks of its own', '> “it fell” he said\nand "it rose"', ['“it fell” he said', 'it rose']],
  ['no apostrophe', "It's the soldiers' jaw, isn't it? The ’90s", []],
  ['no mark that is not closed', 'He said "it fell down', []],
  ['no mark that is not opened', 'it fell down" he said', []],
  ['no inches', 'a 5" gun and a 7" gun', []],
  ['nothing between marks', 'He said "" and “ ”', []],
  ['nothing in an empty message', '', []],
])('finds %s', (_, message, quotes) => {
  expect(findQuotes(message).map(({ start, end }) => message.slice(start, end))).toEqual(quotes);
});

test('a mark that is never closed does not hide the quotes after it', () => {
  const message = '“it fell and "it rose" again';
  expect(findQuotes(message).map(({ start, end }) => message.slice(start, end))).toEqual(['it rose']);
});
