import { SectionPage } from '../section-page.js';

export function SitesPage() {
  return <SectionPage id="sites" />;
}
