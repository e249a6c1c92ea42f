import type { INestApplication } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { HouseTime } from '../platform/clock/house-time.js';
import { Doctor, type Verdict } from '../platform/doctor/doctor.js';
import type { Invariant, Offender } from '../platform/doctor/invariant.js';
import { Refusal, tell, type Options } from './command.js';

const SLICE = 20_000;
const NAMED = 20;

interface Finding extends Verdict {
  invariant: Invariant;
  looked: number;
}

/**
 * Asks the whole house once whether it is in order, beside whatever runs; mends only when told to.
 * @throws Refusal naming what is not in order
 */
export async function examineHouse(app: INestApplication, options: Options): Promise<string> {
  await app.get(HouseTime).read();
  const doctor = app.get(Doctor);
  const asked = doctor.invariants.filter(({ onlyAsked }) => !onlyAsked || options.files);
  const findings = await examine(doctor, asked, Boolean(options.repair));
  const lines = [...table(findings), skewLine(app.get(Clock).skew)];
  const ill = findings.filter(({ left }) => left.length > 0);
  if (ill.length === 0) return lines.join('\n');
  tell(lines.join('\n'));
  throw new Refusal(ill.flatMap((finding) => [...named(finding)]).join('\n'));
}

async function examine(doctor: Doctor, asked: Invariant[], repair: boolean): Promise<Finding[]> {
  const looks: { invariant: Invariant; looked: number; suspects: Offender[] }[] = [];
  for (const invariant of asked) looks.push({ invariant, ...(await whole(doctor, invariant)) });
  if (looks.some(({ suspects }) => suspects.length > 0)) await Doctor.moment();
  const findings: Finding[] = [];
  for (const { invariant, looked, suspects } of looks)
    findings.push({ invariant, looked, ...(await doctor.judge(invariant, suspects, repair)) });
  return findings;
}

async function whole(
  doctor: Doctor,
  invariant: Invariant,
): Promise<{ looked: number; suspects: Offender[] }> {
  const suspects: Offender[] = [];
  let looked = 0;
  let key: string | null = null;
  do {
    const look = await doctor.after(invariant, key, SLICE);
    looked += look.looked;
    suspects.push(...look.found);
    key = look.last;
  } while (key !== null);
  return { looked, suspects };
}

function table(findings: Finding[]): string[] {
  const rows = findings.map(({ invariant, looked, found, repaired }) => [
    invariant.name,
    ...[looked, found.length, repaired].map(String),
    invariant.says,
  ]);
  const all = [['check', 'looked at', 'found', 'repaired', ''], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]!.length)));
  return all.map(([name, ...others]) => {
    const figures = others.slice(0, 3).map((figure, column) => figure.padStart(widths[column + 1]!));
    return [name!.padEnd(widths[0]!), ...figures, others[3]].join('  ').trimEnd();
  });
}

function* named({ invariant, left }: Finding): Generator<string> {
  for (const { label, because } of left.slice(0, NAMED)) yield `${invariant.name}: ${label} ${because}`;
  if (left.length > NAMED) yield `${invariant.name}: and ${left.length - NAMED} others`;
}

const skewLine = (milliseconds: number): string =>
  `This machine’s clock is ${Math.abs(milliseconds / 1_000).toFixed(1)} s ${milliseconds > 0 ? 'behind' : 'ahead of'} the database’s.`;
