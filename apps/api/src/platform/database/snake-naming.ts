import { DefaultNamingStrategy } from 'typeorm';
import { snakeCase } from './casing.js';

export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? snakeCase(property);
  }
}
