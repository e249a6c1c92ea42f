import { SECTOR_NAMES } from '@parvis/contract';
import { CHANNELS, LEGAL_NATURES, SECTORS } from '@parvis/domain';
import { i18n } from '../../i18n/index.js';

/** For native lists. */
export const SECTOR_CHOICES = SECTORS.map((value) => ({ value, label: SECTOR_NAMES[value] }));
export const NATURE_CHOICES = LEGAL_NATURES.map((value) => ({
  value,
  label: i18n.t(`domain.nature.${value}`),
}));
export const CHANNEL_CHOICES = CHANNELS.map((value) => ({ value, label: i18n.t(`domain.channel.${value}`) }));
