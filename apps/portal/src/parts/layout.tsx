import type { PortalContext } from '@parvis/contract';
import type { ReactNode } from 'react';
import { fr } from '../i18n/fr/index.js';

interface Props {
  title: string;
  context: PortalContext;
  /** pages of one person's are in no search engine */
  secret?: boolean;
  /** some of what was typed was refused: said first by whoever reads titles */
  faulty?: boolean;
  back?: string | undefined;
  children: ReactNode;
}

/** What every page is: skip link, town, one question, what the law asks to say. */
export function Layout({ title, context, secret = false, faulty = false, back, children }: Props) {
  const { town, stylesheet, script, nonce, icon } = context;
  return (
    <html lang="fr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        {secret && <meta name="robots" content="noindex, nofollow" />}
        <title>{`${faulty ? `${fr.faults.prefix} ` : ''}${title} · ${town.name}`}</title>
        <link rel="icon" type="image/svg+xml" href={icon} />
        <link rel="stylesheet" href={stylesheet} />
        <script type="module" src={script} nonce={nonce} />
      </head>
      <body>
        <a className="skip" href="#contenu">
          {fr.skip}
        </a>
        <header className="top">
          <a href="/" aria-label={fr.homeLink(town.name)}>
            <img src={icon} alt="" width="32" height="32" />
            <span>
              <strong>{town.name}</strong>
              <span className="service">{fr.service}</span>
            </span>
          </a>
        </header>
        <main id="contenu" tabIndex={-1}>
          {back && (
            <a className="back" href={back}>
              {fr.back}
            </a>
          )}
          {children}
        </main>
        <footer>
          <nav aria-label={fr.footer}>
            <ul>
              <li>
                <a href="/mentions-legales">{fr.legal.mentions.title}</a>
              </li>
              <li>
                <a href="/donnees-personnelles">{fr.privacy}</a>
              </li>
              <li>
                <a href="/accessibilite">{fr.accessibility}</a>
              </li>
              <li>
                <a href="/console/">{fr.agents}</a>
              </li>
            </ul>
          </nav>
        </footer>
      </body>
    </html>
  );
}
