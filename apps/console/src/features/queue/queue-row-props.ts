import type { Ref } from 'react';
import type { TicketRow } from '@parvis/contract';

export interface QueueRowProps {
  row: TicketRow;
  /** the list it stands in */
  rows: readonly TicketRow[];
  href: string;
  index: number;
  offset: number;
  height: number;
  isOpen: boolean;
  isSelected: boolean;
  isTabStop: boolean;
  isFresh: boolean;
  onSelect: (number: string) => void;
  linkRef: Ref<HTMLAnchorElement>;
}
