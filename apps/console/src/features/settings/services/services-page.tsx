import { SectionPage } from '../section-page.js';

export function ServicesPage() {
  return <SectionPage id="services" />;
}
