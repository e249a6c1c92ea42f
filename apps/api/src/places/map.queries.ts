import { Injectable } from '@nestjs/common';
import type { MapView } from '@parvis/contract';
import type { Area } from '@parvis/domain';
import { Environment } from '../platform/config/environment.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { bareGround } from './bare-ground.js';

/** points drawn of a town that has no map: enough to recognise its streets by */
const POINTS_MAX = 20_000;

@Injectable()
export class MapQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly environment: Environment,
  ) {}

  async view(): Promise<MapView> {
    const town = await this.work.row<{ area: Area | null; mapStyle: Record<string, unknown> | null }>(
      `select area, map_style from installation`,
    );
    const { area = null, mapStyle = null } = town ?? {};
    return {
      style: this.environment.PARVIS_MAP_STYLE_URL ?? mapStyle ?? bareGround(await this.points()),
      area: area && [area.west, area.south, area.east, area.north],
      centre: await this.centre(area),
    };
  }

  /** Where most of the town is, not the middle of its fields: the median address. */
  private async centre(area: Area | null): Promise<MapView['centre']> {
    const row = await this.work.row<{ lat: number | null; lon: number | null }>(
      `select percentile_cont(0.5) within group (order by lat) as lat,
         percentile_cont(0.5) within group (order by lon) as lon from street`,
    );
    if (row && row.lat !== null && row.lon !== null) return { lat: row.lat, lon: row.lon };
    return area && { lat: (area.south + area.north) / 2, lon: (area.west + area.east) / 2 };
  }

  private async points(): Promise<[lon: number, lat: number][]> {
    const rows = await this.work.rows<{ lat: number; lon: number }>(
      `select lat, lon from address order by id limit $1`,
      [POINTS_MAX],
    );
    return rows.map(({ lat, lon }) => [lon, lat]);
  }
}
