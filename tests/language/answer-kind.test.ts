import { describe, expect, test } from 'vitest';
import { heldKinds, wantedKind } from '../../src/language/answer-kind.ts';
import { tokenize } from '../../src/language/tokens.ts';

describe('wantedKind', () => {
  test.each([
    ['who carried out the capture', 'name'],
    ['what is the name of the doctor', 'name'],
    ['Where are they now?', 'place'],
    ['which country sent them', 'place'],
    ['when did it start', 'time'],
    ['how long ago was that', 'time'],
    ['HOW MANY troops', 'number'],
    ['how old are they', 'number'],
    ['what percentage agreed', 'number'],
    ['why did they go', 'reason'],
    ['how come nobody noticed', 'reason'],
    ['what did Moscow say', 'speech'],
    ['the bandaged soldier', undefined],
    ['', undefined],
  ])('%j wants a %s', (question, kind) => expect(wantedKind(question)).toBe(kind));
});

describe('heldKinds', () => {
  test.each([
    ['He met Ann Lee.', ['name']],
    ['Nothing happened there.', []],
    ['They were taken to Kyiv.', ['name', 'place']],
    ['It began in October.', ['time']],
    ['Two were hurt.', ['number']],
    ['It holds 10,000 people.', ['number']],
    ['It grew in 2016.', ['number', 'time']],
    ['The road was closed because of fog.', ['reason']],
    ['Officials warned them.', ['speech']],
    ['', []],
  ])('%j could hold %j', (text, kinds) => expect([...heldKinds(text, tokenize(text))].sort()).toEqual(kinds));
});
