import type { SignInBody } from '@parvis/contract';
import { IsEmail, IsString, Length, MaxLength } from 'class-validator';

export class SignInDto implements SignInBody {
  @IsEmail({ require_tld: false }) @MaxLength(320) email: string;
  @IsString() @Length(1, 200) password: string;
}
