import type { Named } from './common.js';

export const VIEW_NAME_MAX = 60;

/** `GET /api/views`: filters of « File en direct » kept under a name: one's own, and those shared with one's services. */
export interface SavedView {
  id: string;
  name: string;
  /** of the address bar, as the console reads it: `statut=new&service=voirie` */
  filters: string;
  /** null: one's own */
  service: Named | null;
  /** whether the reader may rename, move or remove it */
  mine: boolean;
}

/** `POST /api/views`, Idempotency-Key; `PUT /api/views/{id}`, safe to repeat. */
export interface SavedViewBody {
  name: string;
  filters: string;
  /** slug or id: shared with whoever reads its files (supervisor, referent of that service) */
  service?: string | null;
}
