import type { PortalContext } from '@parvis/contract';
import { fr } from '../i18n/fr/index.js';
import { Human } from '../parts/human.js';
import { Layout } from '../parts/layout.js';

/** What the law asks a town to say about its site. */
export function Information({
  name,
  context,
}: {
  name: 'legal' | 'privacy' | 'accessibility';
  context: PortalContext;
}) {
  const { title, sections } = fr.legal[name === 'legal' ? 'mentions' : name];
  return (
    <Layout title={title} context={context} back="/">
      <h1>{title}</h1>
      {sections(context.town.name, context.town.legal).map((section) => (
        <section key={section.title}>
          <h2>{section.title}</h2>
          {section.text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {section.list && (
            <ul>
              {section.list.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <Human town={context.town} />
    </Layout>
  );
}
