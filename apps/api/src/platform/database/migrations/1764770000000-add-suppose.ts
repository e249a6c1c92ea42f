import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A statement that writes what was only supposed writes nothing where it was not so. */
export class AddSuppose1764770000000 implements MigrationInterface {
  name = 'AddSuppose1764770000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function suppose(holds boolean) returns boolean language plpgsql as $$
        begin
          if holds is not true then
            raise exception 'It is not as was supposed.' using errcode = 'PV001';
          end if;
          return true;
        end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function suppose');
  }
}
