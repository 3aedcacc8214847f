import {
  applyFilter,
  paginate,
  type Connection,
  type PageArguments,
  type PageOrder,
} from '@tradegraph/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { RuleWhere } from '../__generated__/resolvers.js';
import { RuleEntity } from '../entities/rule.entity.js';

const byPriority: PageOrder<RuleEntity> = {
  name: 'PRIORITY_ASC',
  column: 'rule.priority',
  direction: 'ASC',
  value: (rule) => rule.priority,
};

export function listRules(
  manager: EntityManager,
  args: PageArguments & { where?: RuleWhere | null },
): Promise<Connection<RuleEntity>> {
  const query = manager.createQueryBuilder(RuleEntity, 'rule');
  applyFilter(query, 'rule.kind', args.where?.kind);
  applyFilter(query, 'rule.code', args.where?.code);
  if (args.where?.enabled != null) query.andWhere('rule.enabled = :enabled', { enabled: args.where.enabled });
  return paginate(query, args, byPriority, 'rule.id');
}
