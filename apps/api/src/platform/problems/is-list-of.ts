import { applyDecorators } from '@nestjs/common';
import { IsString, MaxLength, Validate, ValidatorConstraint } from 'class-validator';

@ValidatorConstraint({ name: 'isListOf' })
class EachIsOneOf {
  validate(value: unknown, { constraints }: { constraints: unknown[] } = { constraints: [] }): boolean {
    return (
      typeof value === 'string' && value.split(',').every((item) => item === '' || constraints.includes(item))
    );
  }
}

/** Several values of a list, comma-separated; a misspelt one is refused, not taken for « none ». */
export const IsListOf = (values: readonly string[]) =>
  applyDecorators(IsString(), MaxLength(200), Validate(EachIsOneOf, [...values]));
