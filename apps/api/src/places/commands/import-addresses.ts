import { Injectable } from '@nestjs/common';
import { widen, type Area } from '@parvis/domain';
import { FoundTown } from '../../organisation/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { readBan, UnreadableFile, type PlacedAddress } from '../ban/read-ban.js';
import { replaceAddresses } from '../replace-addresses.js';

export interface AddressImport {
  numbers: number;
  streets: number;
  area: Area;
  /** lines that are no address: how many, and the first of them */
  refused: number;
  firstRefused: { line: number; because: string }[];
}

/** metres around the outermost addresses: a street across the border is still reported, and forwarded */
const MARGIN = 3_000;
const SHOWN = 10;
const TOLD_EVERY = 10_000;

/** The town's addresses become those of a file, all or none, and its area follows from where they lie. */
@Injectable()
export class ImportAddresses {
  constructor(
    private readonly work: UnitOfWork,
    private readonly town: FoundTown,
  ) {}

  /**
   * @param insee keeps one town of a file that holds a département
   * @param progress told the lines read, now and then
   * @throws UnreadableFile, with the earlier addresses left as they are
   */
  async execute(
    file: string,
    insee: string | null,
    progress: (lines: number) => void,
  ): Promise<AddressImport> {
    await this.town.ifNew(); // its row holds the area: addresses may be brought before the first start
    return this.work.run(async (tx) => {
      const refused = { refused: 0, firstRefused: [] as AddressImport['firstRefused'] };
      async function* wanted(): AsyncGenerator<PlacedAddress> {
        for await (const read of readBan(file, insee)) {
          if (read.line % TOLD_EVERY === 0) progress(read.line);
          if ('because' in read) {
            if (++refused.refused <= SHOWN) refused.firstRefused.push(read);
          } else if (read.address !== null) yield read.address;
        }
      }
      const { numbers, streets, extent } = await replaceAddresses(tx, wanted());
      if (extent === null) throw new UnreadableFile(nothing(file, insee, refused.refused));
      const area = widen(extent, MARGIN);
      await tx.rows(`update installation set area = $1`, [JSON.stringify(area)]);
      return { numbers, streets, area, ...refused };
    });
  }
}

const nothing = (file: string, insee: string | null, refused: number): string =>
  `${file} holds no address${insee === null ? '' : ` of ${insee}`}` +
  `${refused > 0 ? ` (${refused} lines were wrong)` : ''}: nothing was changed.`;
