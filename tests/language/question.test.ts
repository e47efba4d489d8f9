import { describe, expect, test } from 'vitest';
import { findQuestion, readQuestion } from '../../src/language/question.ts';

describe('readQuestion', () => {
  test('keeps the words that carry the subject, in order, with their stems', () => {
    const { words, wants } = readQuestion("What did the doctor say about the soldiers' injuries?", 300);
    expect(words.map(({ word }) => word)).toEqual(['doctor', 'say', 'soldiers', 'injuries']);
    expect(words.map(({ stem }) => stem)).toEqual(['doctor', 'say', 'soldier', 'injuri']);
    expect(wants).toBe('speech');
  });

  test.each([
    ['When did Kim visit in 2016?', ['kim', '2016']],
    ['Russia denied what?', []],
    ['WHAT DID KIM SAY', []],
    ['what did kim say', []],
  ])('%j names %j', (question, names) => {
    const named = readQuestion(question, 300).words.filter((word) => word.named);
    expect(named.map(({ word }) => word)).toEqual(names);
  });
});

describe('findQuestion', () => {
  const chatter = 'So we were talking about this all evening. '.repeat(10);
  test.each([
    ['a short question, whole', 'Who? Tell me.', 'Who? Tell me.'],
    ['the question at the end', `${chatter}Who was captured?`, 'Who was captured?'],
    ['the question before thanks', `${chatter}Who was captured? Thanks a lot.`, 'Who was captured?'],
    ['the end where nothing is asked', `${chatter}Tell me who.`, 'Tell me who.'],
  ])('keeps %s', (_what, text, ending) => {
    const { start, end } = findQuestion(text, 60);
    expect(text.slice(start, end).endsWith(ending)).toBe(true);
    expect(end - start).toBeLessThanOrEqual(60);
  });

  test('keeps as much before the question as fits', () => {
    const text = `${chatter}He left. Who was captured?`;
    expect(text.slice(findQuestion(text, 30).start)).toBe('He left. Who was captured?');
  });

  test('keeps the end of a question that is too long, from a whole word on', () => {
    const text = `${'and then '.repeat(50)}who was captured?`;
    expect(text.slice(findQuestion(text, 25).start).trim()).toBe('then who was captured?');
  });

  test('keeps the end of one endless word', () => {
    expect(findQuestion('x'.repeat(10_000), 300)).toEqual({ start: 9_700, end: 10_000 });
  });
});
