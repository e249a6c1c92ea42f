export { ContactsModule } from './contacts.module.js';
export { CountInformation } from './commands/count-information.js';
export { countContact } from './count-contact.js';
