export { countContact } from './count-contact.js';
