import { Controller, Get, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Access } from '../platform/security/access.js';
import { PortalFilter } from './portal.filter.js';
import { PortalPages } from './portal-pages.js';

/** Where one arrives, and what the law asks a town to say. */
@Controller()
@ApiExcludeController()
@UseFilters(PortalFilter)
export class PortalController {
  constructor(private readonly pages: PortalPages) {}

  @Get('/')
  @Access('public')
  home(@Res() response: Response): Promise<void> {
    return this.pages.send(response, { name: 'home', code: '', faults: [] });
  }

  @Get('mentions-legales')
  @Access('public')
  legal(@Res() response: Response): Promise<void> {
    return this.pages.send(response, { name: 'legal' });
  }

  @Get('donnees-personnelles')
  @Access('public')
  privacy(@Res() response: Response): Promise<void> {
    return this.pages.send(response, { name: 'privacy' });
  }

  @Get('accessibilite')
  @Access('public')
  accessibility(@Res() response: Response): Promise<void> {
    return this.pages.send(response, { name: 'accessibility' });
  }
}
