/** A failure that the user can mend; printed without a stack. */
export class UserError extends Error {
  name = "UserError";
}
