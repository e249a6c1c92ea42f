import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiExtension, ApiHeader, ApiResponse } from '@nestjs/swagger';

/** Names of `libs/contract` types; their schemas are generated from it, so the document can't drift from the types. */
const schema = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** The JSON body a route takes. */
export const Takes = (name: string) => applyDecorators(ApiBody({ schema: schema(name), required: true }));

/** The JSON a route answers with. */
export const Answer = (name: string, status = 200) =>
  applyDecorators(ApiResponse({ status, description: name, schema: schema(name) }));

/** The query it understands: each property of the type becomes a parameter. */
export const Asks = (name: string) => ApiExtension('x-query', name);

/** A change of what exists: the version it is based on (428 without, 412 when it is no longer the last). */
export const ChangesVersion = () =>
  ApiHeader({ name: 'If-Match', required: true, description: 'the ETag of what was read: "3"' });

/** A creation that may be sent again: the same key within 24 h brings the same answer. */
export const OncePerKey = () =>
  ApiHeader({ name: 'Idempotency-Key', required: false, description: 'any string of 1 to 200 characters' });
