/** The part of the catalogue that is sent to browsers. */
export { scripts as fr } from '../i18n/fr/scripts.js';
