import { paths, type AddressList, type AddressView, type MapView } from '@parvis/contract';

export interface Point {
  lat: number;
  lon: number;
}

/** What the server can't say, the resident can: a question that fails is not answered, and that is all. */
async function asked<Answer>(address: string, signal?: AbortSignal): Promise<Answer | null> {
  try {
    const response = await fetch(address, {
      headers: { accept: 'application/json' },
      ...(signal && { signal }),
    });
    return response.ok ? ((await response.json()) as Answer) : null;
  } catch {
    return null;
  }
}

export const searchAddresses = async (text: string, signal: AbortSignal): Promise<AddressView[]> =>
  (await asked<AddressList>(`${paths.addresses}?${new URLSearchParams({ q: text })}`, signal))?.items ?? [];

export async function addressAt({ lat, lon }: Point): Promise<AddressView | null> {
  const query = new URLSearchParams({ lat: lat.toFixed(6), lon: lon.toFixed(6) });
  return (await asked<AddressList>(`${paths.addresses}?${query}`))?.items[0] ?? null;
}

let map: Promise<MapView | null> | undefined;
export const townMap = (): Promise<MapView | null> => (map ??= asked<MapView>(paths.map));
