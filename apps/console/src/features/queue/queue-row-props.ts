import type { Ref } from 'react';
import type { TicketRow } from '@parvis/contract';

export interface QueueRowProps {
  row: TicketRow;
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
