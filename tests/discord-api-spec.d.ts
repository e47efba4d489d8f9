/** The package brings its zod schemas as plain JavaScript; these are the ones that the tests use. */
declare module 'discord-api-spec/zod' {
  interface Schema {
    parse(value: unknown): unknown;
  }
  export const ApplicationCommandAutocompleteCallbackRequestSchema: Schema;
  export const ApplicationCommandCreateRequestSchema: Schema;
  export const CreateMessageInteractionCallbackRequestSchema: Schema;
  export const PongInteractionCallbackRequestSchema: Schema;
  export const UpdateMessageInteractionCallbackRequestSchema: Schema;
}
