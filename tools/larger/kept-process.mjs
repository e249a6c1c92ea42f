// A program that is to run until it is told to stop: one that ends by itself is begun again.
const AGAIN_AFTER = 1_000;

const gone = (child) => child.exitCode !== null || child.signalCode !== null;

export class KeptProcess {
  #child = null;
  #wanted = false;

  /** @param begin resolves to the child process, once it does its work, with what it said when ready */
  constructor(name, begin) {
    this.name = name;
    this.begin = begin;
  }

  get pid() {
    return this.#child?.pid;
  }

  /** @returns what it said when it was ready */
  start() {
    this.#wanted = true;
    return this.#launch();
  }

  async #launch() {
    const { child, said } = await this.begin();
    if (!this.#wanted) child.kill(); // told to stop meanwhile
    this.#child = child;
    child.once('exit', (status, signal) => void this.#ended(child, signal ?? status));
    if (gone(child)) void this.#ended(child, child.signalCode ?? child.exitCode);
    return said;
  }

  async #ended(child, how) {
    if (!this.#wanted || this.#child !== child) return;
    this.#child = null;
    console.log(`${this.name} ended (${how}): it is begun again.`);
    while (this.#wanted && !this.#child) {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER));
      if (this.#wanted) await this.#launch().catch((error) => console.log(`${this.name}: ${error.message}`));
    }
  }

  signal(name) {
    if (this.#child && !gone(this.#child)) this.#child.kill(name);
  }

  /** What is under way may end. @param insist sent `after` milliseconds, to one that waits for others' connections */
  async stop({ signal = 'SIGTERM', insist = 'SIGKILL', after = 30_000 } = {}) {
    this.#wanted = false;
    const child = this.#child;
    this.#child = null;
    if (!child || gone(child)) return;
    const end = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    const timer = setTimeout(() => child.kill(insist), after);
    await end;
    clearTimeout(timer);
  }

  async restart() {
    await this.stop();
    await this.start();
  }
}
