import { randomInt } from 'node:crypto';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

export const URL_OF_THE_TOWN = process.env.PARVIS_E2E_URL!;
const PASSWORD = process.env.PARVIS_E2E_PASSWORD!;

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

let browser: Browser | null = null;

async function theBrowser(): Promise<Browser> {
  browser ??= await chromium.launch(JSON.parse(process.env.PARVIS_E2E_BROWSER!) as object);
  return browser;
}

/** Call once per file, after all its journeys. */
export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = null;
}

/** one of 10.0.0.0/8 for each: what is limited by address is not shared by all journeys */
const anAddress = (): string => `10.${[0, 0, 0].map(() => randomInt(1, 255)).join('.')}`;

export interface Agent {
  page: Page;
  context: BrowserContext;
  /** errors a browser's console showed: a journey ends with none */
  faults: string[];
  leave(): Promise<void>;
}

interface Sitting {
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  /** false: a browser that runs no script, as residents' pages must do without */
  scripts?: boolean;
  /** the address opened first */
  at?: string;
}

/** Someone before a screen, signed in nowhere. */
export async function aBrowser({
  viewport = DESK,
  colorScheme = 'light',
  scripts = true,
}: Sitting = {}): Promise<Agent> {
  const context = await (
    await theBrowser()
  ).newContext({
    viewport,
    colorScheme,
    javaScriptEnabled: scripts,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    baseURL: URL_OF_THE_TOWN,
    extraHTTPHeaders: { 'x-forwarded-for': anAddress() },
  });
  context.setDefaultTimeout(45_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // a refused request is logged by Chromium itself; what the screen makes of it is the journey's business
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      faults.push(message.text());
  });
  return { page, context, faults, leave: () => context.close() };
}

/** The requests nobody has yet, that came by mail: where a new one shows without scrolling. */
export const NEW_MAIL = '/console/file?statut=new&canal=email';

/** `accueil`, `superviseur`… at their desk, the queue before them. */
export async function anAgent(account: string, sitting: Sitting = {}): Promise<Agent> {
  const agent = await aBrowser(sitting);
  // through the page's own request context: the cookie is then the browser's
  const signedIn = await agent.context.request.post('/api/session', {
    data: { email: `${account}@demo.parvis.test`, password: PASSWORD },
  });
  if (!signedIn.ok()) throw new Error(`${account} could not sign in: ${await signedIn.text()}`);
  await agent.page.goto(sitting.at ?? '/console/');
  return agent;
}
