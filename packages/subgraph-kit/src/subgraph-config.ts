import { port, processEnvironment } from '@tradegraph/service-kit';
import { z } from 'zod';

/** What every subgraph reads from the environment; a subgraph's config.ts extends it with its own. */
export const subgraphEnvironment = (name: string, defaultPort: number) =>
  z.object({
    ...processEnvironment,
    PORT: port(defaultPort),
    MYSQL_URL: z.string().startsWith('mysql://', 'must be mysql://user:password@host:port'),
    MYSQL_DATABASE: z
      .string()
      .regex(/^\w{1,64}$/, 'must be a database name')
      .default(`tradegraph_${name}`),
    /** Connections of this process. */
    MYSQL_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(15),
    /** Of each consumer, 1 unless given; the same in every replica. */
    CONSUMER_LANES: z.coerce.number().int().min(1).max(64).optional(),
    REDIS_URL: z.string().min(1),
  });

export type SubgraphConfig = z.infer<ReturnType<typeof subgraphEnvironment>>;
