import { isEmail, Validate, ValidatorConstraint, type ValidationOptions } from 'class-validator';

@ValidatorConstraint({ name: 'isEmail' })
class EmailAddress {
  validate(value: unknown): boolean {
    // half of a character makes the library's own check throw
    return typeof value === 'string' && value.isWellFormed() && isEmail(value, { require_tld: false });
  }
}

/** `mairie@localhost` is one too: a town may have its mail inside. */
export const IsEmailAddress = (options: ValidationOptions = {}) => Validate(EmailAddress, options);
