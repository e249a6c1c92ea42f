import type {
  AccountBody,
  AccountLinkBody,
  LinkPasswordBody,
  NewAccountBody,
  OwnPasswordBody,
  ResetRequestBody,
} from '@parvis/contract';
import { PASSWORD_MAX, ROLES, SECTORS, type Grant, type Role, type Sector } from '@parvis/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsEmailAddress } from '../platform/problems/is-email-address.js';
import { IsWritten } from '../platform/problems/is-written.js';

class GrantDto implements Grant {
  @IsIn(ROLES) role: Role;
  @IsOptional() @IsIn(SECTORS) sector: Sector | null = null;
  @IsOptional() @IsUUID() serviceId: string | null = null;
  @IsOptional() @IsUUID() siteId: string | null = null;
}

export class AccountDto implements AccountBody {
  @IsString() @Length(1, 100) @IsWritten() firstName: string;
  @IsString() @Length(1, 100) @IsWritten() lastName: string;
  @IsOptional() @IsString() @MaxLength(200) title?: string | null;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => GrantDto)
  grants: GrantDto[];
}

export class NewAccountDto extends AccountDto implements NewAccountBody {
  @IsEmailAddress() @MaxLength(320) email: string;
}

export class AccountLinkDto implements AccountLinkBody {
  @IsString() @Length(1, 200) token: string;
}

export class LinkPasswordDto extends AccountLinkDto implements LinkPasswordBody {
  @IsString() @Length(1, PASSWORD_MAX) password: string;
}

export class OwnPasswordDto implements OwnPasswordBody {
  @IsString() @Length(1, PASSWORD_MAX) current: string;
  @IsString() @Length(1, PASSWORD_MAX) password: string;
}

export class ResetRequestDto implements ResetRequestBody {
  @IsEmailAddress() @MaxLength(320) email: string;
}
