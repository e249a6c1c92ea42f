import type { PortalPhoto } from '@parvis/contract';
import type { Draft } from './drafts.js';

export const photosOf = ({ token, photos }: Draft): PortalPhoto[] =>
  photos.map(({ sha256, width, height }) => ({ url: `/signaler/${token}/photos/${sha256}`, width, height }));
