import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Table of rate-limiter-flexible; shared by every process. */
@Entity('rate_limit')
export class RateLimitEntity {
  @PrimaryColumn('varchar', { length: 255 }) key: string;
  @Column('integer', { default: 0 }) points: number;
  @Column('bigint', { nullable: true }) expire: number | null;
}
