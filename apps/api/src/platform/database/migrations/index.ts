import { CreateTables1764000000000 } from './1764000000000-create-tables.js';
import { AddWorkLists1764000000001 } from './1764000000001-add-work-lists.js';

export const MIGRATIONS = [CreateTables1764000000000, AddWorkLists1764000000001];
