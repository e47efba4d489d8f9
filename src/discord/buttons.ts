import { CUSTOM_ID } from './limits.ts';

/** A place in a report, as it travels in a button. */
export interface Place {
  /** `Report.revision`: a changed report has another one, so that an old button never shows a wrong passage. */
  readonly revision: string;
  /** Paragraph number, from 1. */
  readonly paragraph: number;
  /** Which sentence of the paragraph, from 1; 0 for the paragraph as a whole. */
  readonly sentence: number;
}

/** Each begins with another letter, which stands for it in a custom id: five places have to fit beside it. */
const ACTIONS = ['share', 'context', 'others', 'previous', 'next'] as const;

/** What a button does. */
export type Action = (typeof ACTIONS)[number];

/** A pressed button: what to do, and with which places, best first. All state of a reply lives here: nothing is stored. */
export interface Press {
  readonly action: Action;
  readonly places: readonly [Place, ...Place[]];
}

/** As many places as one message can list, and as fit into a custom id for any report of up to a million paragraphs. */
const PLACES = 5;

/** Changes whenever the meaning of the rest does, so that a button of another version is never misread. */
const VERSION = '1';

// "Ab3_-xYz.c.3": revision, then paragraph and sentence in base 36, so that five places of any report fit.
const PLACE = /^([\w-]{8})\.([1-9a-z][\da-z]{0,5})\.(0|[1-9a-z][\da-z]{0,5})$/;
const BASE = 36;

/** The custom id of a button; places are left off at the end where there are more than five, or where they do not fit into Discord's 100 characters. */
export function encodePress({ action, places }: Press): string {
  return places
    .slice(0, PLACES)
    .map(encodePlace)
    .reduce(
      (id, place) => {
        const longer = `${id}:${place}`;
        return longer.length <= CUSTOM_ID ? longer : id;
      },
      `${VERSION}:${action.charAt(0)}`,
    );
}

/** A place as text: the same for the same place, different for different ones. */
export function encodePlace({ revision, paragraph, sentence }: Place): string {
  return [revision, paragraph.toString(BASE), sentence.toString(BASE)].join('.');
}

/** What a custom id says; undefined for one that we did not write. Whether its places exist is another question: see `messages/quotation.ts`. */
export function decodePress(customId: string): Press | undefined {
  if (customId.length > CUSTOM_ID) return undefined;
  const [version, letter = '', ...rest] = customId.split(':');
  const action = ACTIONS.find((each) => each.charAt(0) === letter);
  if (version !== VERSION || action === undefined) return undefined;
  // Nobody repeats a place but a forger: two buttons of one message would share an id.
  if (rest.length > PLACES || new Set(rest).size < rest.length) return undefined;
  const [first, ...others] = rest.flatMap(decodePlace);
  if (first === undefined || others.length + 1 < rest.length) return undefined;
  return { action, places: [first, ...others] };
}

function decodePlace(text: string): readonly Place[] {
  const [, revision, paragraph = '', sentence = ''] = PLACE.exec(text) ?? [];
  if (revision === undefined) return [];
  return [{ revision, paragraph: Number.parseInt(paragraph, BASE), sentence: Number.parseInt(sentence, BASE) }];
}
