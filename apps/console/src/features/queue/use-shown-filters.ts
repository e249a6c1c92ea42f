import { useState } from 'react';
import type { ListFilters } from '../../queries/tickets.queries.js';

/**
 * What the rows on screen answer to: while the next list is being found the earlier one stays, and with it all that is
 * said of it. A list under another name is another list, whose rows are not news.
 */
export function useShownFilters(asked: ListFilters, isEarlier: boolean): ListFilters {
  const [shown, setShown] = useState(asked);
  if (isEarlier) return shown;
  if (JSON.stringify(shown) !== JSON.stringify(asked)) setShown(asked);
  return asked;
}
