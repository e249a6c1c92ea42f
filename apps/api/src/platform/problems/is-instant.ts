import { applyDecorators } from '@nestjs/common';
import { Matches, Validate, ValidatorConstraint, type ValidatorConstraintInterface } from 'class-validator';

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
/** What the rules count with, and more than any file needs: beyond is a typing mistake. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2199;

@ValidatorConstraint({ name: 'isInstant' })
class RealInstant implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    const [, year, month, day] = (typeof value === 'string' && SHAPE.exec(value)) || [];
    if (year === undefined || Number.isNaN(Date.parse(value as string))) return false;
    // Date.parse reads 30 February as 2 March
    const isDate =
      new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day);
    const instant = new Date(value as string).getUTCFullYear();
    return isDate && instant >= FIRST_YEAR && instant <= LAST_YEAR;
  }
}

/** An instant with its offset: a local time without one would mean another moment on another machine. */
export const IsInstant = () => applyDecorators(Matches(SHAPE), Validate(RealInstant));
