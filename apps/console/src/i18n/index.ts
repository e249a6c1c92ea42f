import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { fr, type Catalogue } from './fr/index.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Catalogue };
    returnNull: false;
  }
}

/** Another language is one more file here, of type `Catalogue`. */
const resources = { fr: { translation: fr } } as const;

void i18next.use(initReactI18next).init({
  resources,
  lng: 'fr',
  fallbackLng: 'fr',
  interpolation: { escapeValue: false },
  initAsync: false,
});

export const i18n = i18next;
