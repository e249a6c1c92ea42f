import { isIPv6 } from 'node:net';

/**
 * Whom to count a request for. A home or a telephone has a whole /64 of IPv6 and may change address at each request:
 * it is counted as the one source it is. A proxy of IPv4 inside IPv6 hands over the IPv4 address alone.
 */
export function sourceOf({ ip = '' }: { ip?: string | undefined }): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped) return mapped;
  return isIPv6(ip) ? network(ip) : ip;
}

/** its first four groups, written out */
function network(ip: string): string {
  const [head = '', tail] = ip.split('%')[0]!.split('::');
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  const missing = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
  const all = [...groups(head), ...Array<string>(Math.max(missing, 0)).fill('0'), ...groups(tail ?? '')];
  return all
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}
