import { SectionPage } from '../section-page.js';

export function SimulatorPage() {
  return <SectionPage id="simulator" />;
}
