import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { ProblemError } from './problem.js';

interface FieldError {
  path: string;
  rules: string[];
}

const flatten = (errors: ValidationError[], above = ''): FieldError[] =>
  errors.flatMap((error) => {
    const path = above ? `${above}.${error.property}` : error.property;
    const own = error.constraints ? [{ path, rules: Object.keys(error.constraints) }] : [];
    return [...own, ...flatten(error.children ?? [], path)];
  });

/** Unknown fields are refused, not dropped: a misspelt field must not look accepted. */
export const validation = () =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: false,
    exceptionFactory: (errors) => new ProblemError('request/invalid', { fields: flatten(errors) }),
  });
