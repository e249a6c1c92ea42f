import { Matches } from 'class-validator';

/** Something a person wrote: not only blanks. */
export const IsWritten = () => Matches(/\S/, { message: 'must not be blank' });
