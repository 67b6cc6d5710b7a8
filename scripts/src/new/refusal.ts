/** What was asked for cannot be scaffolded. The message is for the person at the keyboard and says what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
