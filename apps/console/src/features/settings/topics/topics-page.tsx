import { SectionPage } from '../section-page.js';

export function TopicsPage() {
  return <SectionPage id="topics" />;
}
