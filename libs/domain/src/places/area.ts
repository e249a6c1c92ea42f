export interface Place {
  /** degrees, WGS 84 */
  lat: number;
  lon: number;
}

/** A box on the globe, in degrees (WGS 84). None of ours lies across the antimeridian. */
export interface Area {
  south: number;
  west: number;
  north: number;
  east: number;
}

/** of the sphere that stands for the Earth (IUGG), in metres */
export const EARTH_RADIUS = 6_371_008.8;
const METRES_OF_A_DEGREE = (EARTH_RADIUS * Math.PI) / 180;

export const isInArea = ({ south, west, north, east }: Area, { lat, lon }: Place): boolean =>
  south <= lat && lat <= north && west <= lon && lon <= east;

/** The same box with a margin all round, in metres. */
export function widen({ south, west, north, east }: Area, metres: number): Area {
  const high = metres / METRES_OF_A_DEGREE;
  // meridians draw together towards the poles: the side nearer to one needs the most degrees
  const nearest = Math.min(Math.max(Math.abs(south - high), Math.abs(north + high)), 89);
  const wide = high / Math.cos((nearest * Math.PI) / 180);
  return { south: south - high, west: west - wide, north: north + high, east: east + wide };
}

/** A box that holds every place within so many metres: what an index is asked first, before true distances. */
export const boxAround = ({ lat, lon }: Place, metres: number): Area =>
  widen({ south: lat, west: lon, north: lat, east: lon }, metres);
