import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiResponse } from '@nestjs/swagger';

/** Names of `libs/contract` types; their schemas are generated from it, so the document can't drift from the types. */
const schema = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** The JSON body a route takes. */
export const Takes = (name: string) => applyDecorators(ApiBody({ schema: schema(name), required: true }));

/** The JSON a route answers with. */
export const Answer = (name: string, status = 200) =>
  applyDecorators(ApiResponse({ status, description: name, schema: schema(name) }));
