import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/index.js';
import { AddressQueries } from './address.queries.js';
import { ImportAddresses } from './commands/import-addresses.js';
import { MapQueries } from './map.queries.js';
import { PlacesController } from './places.controller.js';

@Module({
  imports: [OrganisationModule],
  controllers: [PlacesController],
  providers: [AddressQueries, ImportAddresses, MapQueries],
  exports: [AddressQueries, ImportAddresses],
})
export class PlacesModule {}
