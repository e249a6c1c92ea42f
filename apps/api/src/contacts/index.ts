export { ContactsModule } from './contacts.module.js';
export { countContact } from './count-contact.js';
