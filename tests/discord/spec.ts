import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  ApplicationCommandCreateRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  PongInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import { expect } from 'vitest';
import { checkResponse } from '../../src/discord/limits.ts';

/** Discord's own schema for each response type that we send. */
const RESPONSES = new Map([
  [1, PongInteractionCallbackRequestSchema],
  [4, CreateMessageInteractionCallbackRequestSchema],
  [7, UpdateMessageInteractionCallbackRequestSchema],
  [8, ApplicationCommandAutocompleteCallbackRequestSchema],
]);

/** Fails unless Discord would take the response: by its own specification, with no unknown key, and by our list of the limits that the specification lacks. */
export function expectValidResponse(response: { readonly type: number }) {
  const schema = RESPONSES.get(response.type);
  // A parsed copy lacks the keys that the schema does not know, so an unknown key makes the two differ.
  expect(schema?.parse(response)).toEqual(response);
  expect(checkResponse(response)).toEqual([]);
}

/** Fails unless Discord would take the definition of a command. */
export function expectValidDefinition(definition: unknown) {
  expect(ApplicationCommandCreateRequestSchema.parse(definition)).toEqual(definition);
}
