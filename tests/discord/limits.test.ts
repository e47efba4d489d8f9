import { describe, expect, test } from 'vitest';
import { checkMessage, checkResponse } from '../../src/discord/limits.ts';

const words = (content: string) => ({ type: 10, content });
const button = (custom_id: string, label = 'Share') => ({ type: 2, style: 2, label, custom_id });
const row = (...components: unknown[]) => ({ type: 1, components });
const container = (...components: unknown[]) => ({ type: 17, components });
const message = (...components: unknown[]) => ({ flags: 32768 | 64, allowed_mentions: { parse: [] }, components });
const many = <Item>(count: number, make: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => make(index));

test.each([
  ['one text', message(words('Hello.'))],
  ['4,000 characters in two texts', message(words('a'.repeat(3_000)), container(words('b'.repeat(1_000))))],
  ['40 components, nested ones included', message(container(...many(39, () => words('a'))))],
  ['five buttons in a row', message(row(...many(5, (index) => button(`${index}`))))],
  ['a custom id of 100 characters', message(row(button('a'.repeat(100))))],
  ['a link', message(row({ type: 2, style: 5, label: 'Original', url: 'https://a.example' }))],
])('nothing is wrong with %s', (_, fine) => {
  expect(checkMessage(fine)).toEqual([]);
});

test.each([
  ['the flag is missing', { ...message(words('a')), flags: 64 }, 'flags lack IS_COMPONENTS_V2'],
  ['there is content', { ...message(words('a')), content: '' }, 'content cannot stand beside Components V2'],
  ['there are embeds', { ...message(words('a')), embeds: [] }, 'embeds cannot stand beside Components V2'],
  ['there is nothing', message(), 'there are no components'],
  [
    'mentions are left to Discord',
    { flags: 32768, components: [words('a')] },
    'allowed_mentions must be { parse: [] }',
  ],
  [
    'mentions are allowed',
    { ...message(words('a')), allowed_mentions: { parse: ['users'] } },
    'allowed_mentions must be { parse: [] }',
  ],
  [
    'there are 4,001 characters of text',
    message(words('a'.repeat(4_000)), container(words('b'))),
    '4001 characters of text; 4000 are allowed',
  ],
  ['there are 41 components', message(container(...many(40, () => words('a')))), '41 components; 40 are allowed'],
  ['a section counts its accessory', message(...many(14, () => section())), '42 components; 40 are allowed'],
  ['an id is used twice', message(row(button('a')), container(row(button('a')))), 'custom_id a is used twice'],
  ['a text is empty', message(words('')), 'a text display is empty'],
  ['a container is empty', message(container()), 'a container is empty'],
  ['a row is empty', message(row()), '0 buttons in a row; 1 to 5 are allowed'],
  ['a row has six', message(row(...many(6, (index) => button(`${index}`)))), '6 buttons in a row; 1 to 5 are allowed'],
  ['an id is too long', message(row(button('a'.repeat(101)))), 'a custom_id has 101 characters'],
  ['an id is empty', message(row(button(''))), 'a custom_id has 0 characters'],
  ['a label is too long', message(row(button('a', 'b'.repeat(81)))), 'a label has 81 characters'],
  ['a label is empty', message(row(button('a', ''))), 'a label has 0 characters'],
  ['a button does nothing', message(row({ type: 2, label: 'x' })), 'a button needs either a custom_id or a url'],
  [
    'a link is too long',
    message(row({ type: 2, label: 'x', url: `https://a.example/${'a'.repeat(600)}` })),
    'a url has 618 characters',
  ],
  ['it is no object', 'hello', 'the message is not an object'],
])('it is noticed when %s', (_, wrong, complaint) => {
  expect(checkMessage(wrong)).toContain(complaint);
});

function section() {
  return { type: 9, components: [words('a')], accessory: { type: 11, media: { url: 'https://a.example' } } };
}

describe('a response', () => {
  const choice = { name: 'a', value: 'a' };
  const menu = (...choices: unknown[]) => ({ type: 8, data: { choices } });

  test.each([
    ['a pong', { type: 1 }],
    ['a message', { type: 4, data: message(words('a')) }],
    ['an update', { type: 7, data: message(words('a')) }],
    ['a menu of 25', menu(...many(25, () => choice))],
    ['an empty menu', menu()],
  ])('that is %s is fine', (_, response) => {
    expect(checkResponse(response)).toEqual([]);
  });

  test.each([
    ['nothing', undefined, 'the response is not an object'],
    ['a deferral', { type: 5 }, 'response type 5 is not one that is used here'],
    ['a message without data', { type: 4 }, 'the message is not an object'],
    ['a menu without choices', { type: 8, data: {} }, 'a menu needs choices'],
    ['a menu without data', { type: 8 }, 'a menu needs choices'],
    ['a menu of 26', menu(...many(26, () => choice)), '26 choices; 25 are allowed'],
    ['a long name', menu({ name: 'a'.repeat(101), value: 'a' }), "a choice's name has 101 characters"],
    ['an empty value', menu({ name: 'a', value: '' }), "a choice's value has 0 characters"],
  ])('that is %s is not', (_, response, complaint) => {
    expect(checkResponse(response)).toContain(complaint);
  });
});
