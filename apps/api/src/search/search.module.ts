import { Module } from '@nestjs/common';
import { IndexTicket } from './index-ticket.js';
import { SearchJobs } from './search-jobs.js';
import { SearchInvariants } from './search-invariants.js';
import { SearchQuery } from './search-query.js';

@Module({
  providers: [IndexTicket, SearchInvariants, SearchJobs, SearchQuery],
  exports: [SearchJobs, SearchQuery],
})
export class SearchModule {}
