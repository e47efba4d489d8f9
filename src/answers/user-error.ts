/** An error that the person asking can put right: its message says what was found, what was expected, and is fit to be shown. */
export class UserError extends Error {
  override readonly name: string = 'UserError';
}
