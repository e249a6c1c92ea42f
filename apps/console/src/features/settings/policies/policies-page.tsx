import { SectionPage } from '../section-page.js';

export function PoliciesPage() {
  return <SectionPage id="policies" />;
}
