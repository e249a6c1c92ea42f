/** It ends in the middle of something. */
export class EndsTooSoon extends Error {}

/** Bytes that come in chunks, taken in the lengths one needs. */
export class ByteSource {
  private readonly chunks: AsyncIterator<Buffer>;
  private rest: Buffer = Buffer.alloc(0);

  /** @param say makes what is thrown of what went wrong below: whoever reads may be far from who opened */
  constructor(
    bytes: AsyncIterable<Buffer>,
    private readonly say: (error: unknown) => Error,
  ) {
    this.chunks = bytes[Symbol.asyncIterator]();
  }

  async take(length: number): Promise<Buffer> {
    const taken: Buffer[] = [];
    for await (const chunk of this.pass(length)) taken.push(chunk);
    return Buffer.concat(taken);
  }

  /** @throws what `say` makes of EndsTooSoon when there are fewer */
  async *pass(length: number): AsyncGenerator<Buffer> {
    let left = length;
    while (left > 0) {
      if (this.rest.length === 0) await this.more();
      const chunk = this.rest.subarray(0, left);
      this.rest = this.rest.subarray(chunk.length);
      left -= chunk.length;
      yield chunk;
    }
  }

  /** To the very end: what compressed it has a sum of its own there. */
  async drain(): Promise<void> {
    while (!(await this.next()).done);
  }

  private async more(): Promise<void> {
    const { done, value } = await this.next();
    if (done) throw this.say(new EndsTooSoon());
    this.rest = value;
  }

  private async next(): Promise<IteratorResult<Buffer>> {
    try {
      return await this.chunks.next();
    } catch (error) {
      throw this.say(error);
    }
  }
}
