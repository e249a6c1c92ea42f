import { Module } from '@nestjs/common';
import { ResidentQueries } from './resident.queries.js';

@Module({ providers: [ResidentQueries], exports: [ResidentQueries] })
export class ResidentsModule {}
