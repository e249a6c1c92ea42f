import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createMailParser, type MailParser, type ParsedMail } from '@parvis/channels';

/** The parser in its threads, started with the first mail. */
@Injectable()
export class MailReader implements OnModuleDestroy {
  private readonly parser: MailParser = createMailParser({ workers: 2 });

  /** @throws MailParseError */
  parse(raw: Uint8Array, envelopeFrom: string | null): Promise<ParsedMail> {
    return this.parser.parse(raw, { envelopeFrom: envelopeFrom ?? undefined });
  }

  async onModuleDestroy(): Promise<void> {
    await this.parser.close();
  }
}
