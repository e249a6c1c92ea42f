import type { PortalContext, PortalPage, RenderPortal } from '@parvis/contract';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Danger } from './pages/danger.js';
import { Description } from './pages/description.js';
import { Follow } from './pages/follow.js';
import { Home } from './pages/home.js';
import { Information } from './pages/information.js';
import { PhotosPage } from './pages/photos-page.js';
import { Place } from './pages/place.js';
import { ProblemPage } from './pages/problem-page.js';
import { Review } from './pages/review.js';
import { Sent } from './pages/sent.js';
import { Theme, Topic } from './pages/topics.js';
import { Who } from './pages/who.js';
import { Withdraw } from './pages/withdraw.js';

/** A page whole, as text. The API calls it; it asks nothing of anyone, and nothing of it runs in a browser. */
export const render: RenderPortal = (page, context) =>
  `<!doctype html>${renderToStaticMarkup(element(page, context))}`;

function element(page: PortalPage, context: PortalContext): ReactElement {
  switch (page.name) {
    case 'home':
      return <Home page={page} context={context} />;
    case 'danger':
      return <Danger context={context} />;
    case 'theme':
      return <Theme page={page} context={context} />;
    case 'topic':
      return <Topic page={page} context={context} />;
    case 'place':
      return <Place page={page} context={context} />;
    case 'description':
      return <Description page={page} context={context} />;
    case 'photos':
      return <PhotosPage page={page} context={context} />;
    case 'who':
      return <Who page={page} context={context} />;
    case 'review':
      return <Review page={page} context={context} />;
    case 'sent':
      return <Sent page={page} context={context} />;
    case 'follow':
      return <Follow page={page} context={context} />;
    case 'withdraw':
      return <Withdraw page={page} context={context} />;
    case 'legal':
    case 'privacy':
    case 'accessibility':
      return <Information name={page.name} context={context} />;
    case 'problem':
      return <ProblemPage page={page} context={context} />;
  }
}
