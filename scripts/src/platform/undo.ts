/** Steps that take back what was started, last first. */
export class Undo {
  readonly #steps: (() => Promise<unknown>)[] = [];
  #running: Promise<void> | undefined;

  /** Remembers how to take back what was just done. */
  add(step: () => Promise<unknown>): void {
    this.#steps.push(step);
  }

  /** Takes everything back. A step that fails does not keep the others from running. Safe to repeat. */
  run(): Promise<void> {
    this.#running ??= this.#runSteps();
    return this.#running;
  }

  async #runSteps(): Promise<void> {
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) await step().catch(() => undefined);
  }
}
