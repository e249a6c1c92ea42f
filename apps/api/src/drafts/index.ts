export { DraftsModule } from './drafts.module.js';
export { settleDraft } from './settle-draft.js';
