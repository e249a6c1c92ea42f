import { Controller, Get, Header, Query, Req } from '@nestjs/common';
import type { AddressList, MapView } from '@parvis/contract';
import type { Request } from 'express';
import { Answer, Asks } from '../platform/openapi/describe.js';
import { ProblemError } from '../platform/problems/problem.js';
import { Access } from '../platform/security/access.js';
import { RateLimiter, type RateLimit } from '../platform/security/rate-limiter.js';
import { sourceOf } from '../platform/security/source-of.js';
import { AddressQueries } from './address.queries.js';
import { MapQueries } from './map.queries.js';
import { AddressQuestionDto } from './places.dto.js';

/** Asked as one types, and by a whole town hall behind one address. */
const QUESTIONS: RateLimit = { name: 'address', points: 600, per: 60, refusal: 'request/rate-limited' };

@Controller()
@Access('public')
export class PlacesController {
  constructor(
    private readonly limiter: RateLimiter,
    private readonly addressQueries: AddressQueries,
    private readonly mapQueries: MapQueries,
  ) {}

  @Get('addresses')
  @Asks('AddressQuestion')
  @Answer('AddressList')
  async addresses(@Query() question: AddressQuestionDto, @Req() request: Request): Promise<AddressList> {
    await this.limiter.consume(QUESTIONS, sourceOf(request));
    const { q, lat, lon } = question;
    if (lat !== undefined && lon !== undefined)
      return { items: await this.addressQueries.near({ lat, lon }) };
    if (q === undefined || lat !== undefined || lon !== undefined) throw half(question);
    return { items: await this.addressQueries.search(q) };
  }

  /** as large as a small picture, and the same for everyone: kept by browsers for a while */
  @Get('map')
  @Header('cache-control', 'public, max-age=300')
  @Answer('MapView')
  map(): Promise<MapView> {
    return this.mapQueries.view();
  }
}

/** Neither words nor a whole place: says which is missing. */
const half = ({ lat, lon }: AddressQuestionDto): ProblemError => {
  const path = lat !== undefined ? 'lon' : lon !== undefined ? 'lat' : 'q';
  return new ProblemError('request/invalid', { fields: [{ path, rules: ['isDefined'] }] });
};
