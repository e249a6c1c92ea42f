import type { SignInBody } from '@parvis/contract';
import { IsString, Length, MaxLength } from 'class-validator';
import { IsEmailAddress } from '../platform/problems/is-email-address.js';

export class SignInDto implements SignInBody {
  @IsEmailAddress() @MaxLength(320) email: string;
  @IsString() @Length(1, 200) password: string;
}
