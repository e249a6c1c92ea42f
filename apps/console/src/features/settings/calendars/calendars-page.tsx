import { SectionPage } from '../section-page.js';

export function CalendarsPage() {
  return <SectionPage id="calendars" />;
}
