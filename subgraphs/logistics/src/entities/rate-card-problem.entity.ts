import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RateCardProblemCode } from '../domain/rate-card.js';

@Entity('rate_card_problem')
export class RateCardProblemEntity {
  @PrimaryColumn({ name: 'rate_card_id', type: 'varchar', length: 40 })
  rateCardId: string;

  @PrimaryColumn({ type: 'int' })
  line: number;

  @Column({ type: 'varchar', length: 16 })
  code: RateCardProblemCode;

  @Column({ type: 'varchar', length: 255 })
  reason: string;
}
