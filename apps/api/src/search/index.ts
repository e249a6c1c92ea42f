export { SearchModule } from './search.module.js';
export { SearchJobs } from './search-jobs.js';
export { SearchQuery, type Sought } from './search-query.js';
export { marksOf, recentBefore } from './search-marks.js';
