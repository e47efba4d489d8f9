import type { APIInteractionResponse } from 'discord-api-types/v10';
import type { Library } from '../answers/library.ts';
import { decodePress } from './buttons.ts';
import type { Pressed } from './interaction.ts';
import { contextMessage } from './messages/context.ts';
import { notice } from './messages/notice.ts';
import { othersMessage } from './messages/others.ts';
import { quotationAt } from './messages/quotation.ts';
import { turnPage } from './messages/reading.ts';
import { sharedMessage } from './messages/share.ts';
import { privateReply, publicReply, update } from './reply.ts';

const UNKNOWN_BUTTON = 'This button does not work here any more. Please ask again with /ask.';

const CANNOT_POST =
  'In this server only you see what Verbatim posts, so it cannot share here. Copy the passage, or ask for Verbatim to be added to the server.';

/** What each button does. Throws `StaleButtonError` where what it is about is no longer there. */
export function press(library: Library, { customId, userId, canPost }: Pressed): APIInteractionResponse {
  const pressed = decodePress(customId);
  if (pressed === undefined) return privateReply(notice(UNKNOWN_BUTTON));
  const [place] = pressed.places;
  switch (pressed.action) {
    case 'share':
      if (!canPost) return privateReply(notice(CANNOT_POST));
      return publicReply(sharedMessage(quotationAt(library, place), userId));
    case 'context':
      return privateReply(contextMessage(quotationAt(library, place)));
    case 'others':
      return privateReply(othersMessage(pressed.places.map((other) => quotationAt(library, other))));
    case 'previous':
    case 'next':
      return update(turnPage(library, place));
  }
}
