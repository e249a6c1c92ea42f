export { ConversationsModule } from './conversations.module.js';
export { composeMessage, type Addressed } from './compose-message.js';
export { publishOnPage } from './publish-on-page.js';
export { receiveFromPage, type KeptPhoto } from './receive-from-page.js';
export type { MailAddress, MessageEntity, MessagePurpose } from './message.entity.js';
export { MessageQueries, presentAttachment, type TimelineMessageRow } from './message.queries.js';
export { ReplyAddress } from './reply-address.js';
