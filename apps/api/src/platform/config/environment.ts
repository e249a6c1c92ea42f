import { plainToInstance, Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  validateSync,
} from 'class-validator';

const FLAGS = new Map<unknown, boolean>([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
]);
/** what is neither yes nor no is left as it is, and refused */
const flag = Transform(({ value }) => FLAGS.get(value) ?? value);
const number = Transform(({ value }) => (value === undefined || value === '' ? undefined : Number(value)));

/** Every setting, read once at start. `process.env` is read nowhere else (lint). */
export class Environment {
  @IsString() DATABASE_URL: string;
  @number @IsInt() @Min(0) @Max(65535) PORT = 3000;
  @IsString() PARVIS_HOST = '127.0.0.1';
  @IsString() PARVIS_DATA_DIR = '.data';
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  PARVIS_PUBLIC_URL?: string;
  /** signs reply addresses and cursors; at least 32 characters. The start writes one under the data folder when unset. */
  @Matches(/^.{32,}$/, { message: 'PARVIS_SECRET must have at least 32 characters' }) PARVIS_SECRET: string;
  /** addresses or number of hops Express may trust for the client's own address */
  @IsOptional() @IsString() PARVIS_TRUST_PROXY?: string;
  @flag @IsBoolean() PARVIS_DEMO = false;
  /** of the demo town's past: 1 is a town of 33,000 (50,000 files in two years), 0 none */
  @number @Min(0) @Max(100) PARVIS_DEMO_SCALE = 0.1;
  @Matches(/^(off|[^:]+:\d+)$/, { message: 'PARVIS_SMTP_LISTEN must be host:port, or off' })
  PARVIS_SMTP_LISTEN = '127.0.0.1:2525';
  @flag @IsBoolean() PARVIS_TEST_CLOCK = false;
  /** off: this process serves HTTP alone, `worker.ts` does the rest */
  @IsIn(['on', 'off']) PARVIS_WORKER = 'on';
  @IsOptional()
  @Matches(/^smtps?:\/\//, { message: 'SMTP_URL must start with smtp:// or smtps://' })
  SMTP_URL?: string;
  /** carries what sockets of several processes tell each other; the database does when unset */
  @IsOptional()
  @Matches(/^rediss?:\/\//, { message: 'REDIS_URL must start with redis:// or rediss://' })
  REDIS_URL?: string;
  /** a MapLibre style on another host: its origin is let in by the pages' policy */
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  PARVIS_MAP_STYLE_URL?: string;
  /** where that style takes tiles, glyphs and pictures from, when not from its own origin */
  @IsOptional()
  @Matches(/^https?:\/\/[^\s,;'"/]+(,https?:\/\/[^\s,;'"/]+)*$/, {
    message: 'PARVIS_MAP_ORIGINS must be origins separated by commas: https://tiles.example.org,https://…',
  })
  PARVIS_MAP_ORIGINS?: string;
  @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']) PARVIS_LOG_LEVEL = 'info';
  @number @IsInt() @Min(2) @Max(200) PARVIS_DATABASE_POOL = 10;
  @IsOptional() @IsString() NODE_ENV?: string;
}

/** @throws Error listing every setting that is wrong, one a line */
export function readEnvironment(source: NodeJS.ProcessEnv): Environment {
  const known = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  const environment = plainToInstance(Environment, known, { exposeDefaultValues: true });
  const wrong = validateSync(environment).flatMap((error) => Object.values(error.constraints ?? {}));
  if (environment.PARVIS_TEST_CLOCK && environment.NODE_ENV === 'production') {
    wrong.push('PARVIS_TEST_CLOCK is refused when NODE_ENV=production');
  }
  if (wrong.length > 0) throw new Error(`Settings are wrong:\n  ${wrong.join('\n  ')}`);
  return environment;
}

/** Of this process. @throws Error listing every one that is wrong */
export const readSettings = (): Environment => readEnvironment(process.env);
