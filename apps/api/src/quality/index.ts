export { QualityModule } from './quality.module.js';
export { DayTrendQueries } from './day-trend.queries.js';
export { HourFolder } from './hour-folder.js';
