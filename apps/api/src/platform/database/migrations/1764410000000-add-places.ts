import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Addresses of the Base Adresse, and where the town is. pg_trgm comes with PostgreSQL and is a trusted extension: the
 * owner of the database may create it. Places are looked for by the GiST of PostgreSQL's own `point` (ADR 0014).
 */
export class AddPlaces1764410000000 implements MigrationInterface {
  name = 'AddPlaces1764410000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists pg_trgm;
      create table street (
        id integer primary key,
        name text not null,
        postcode text,
        city text,
        words text not null,
        lat double precision not null,
        lon double precision not null
      );
      create index street_words on street using gin (words gin_trgm_ops);
      create table address (
        id integer primary key,
        street_id integer not null constraint "FK_1b994e5313cdc5df41b02dec569" references street (id),
        number integer not null,
        suffix text,
        lat double precision not null,
        lon double precision not null
      );
      create index address_street on address (street_id, number);
      create index address_place on address using gist (point(lon, lat));
      alter table installation add column area jsonb, add column map_style jsonb;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table installation drop column area, drop column map_style;
      drop table address;
      drop table street;
    `);
  }
}
