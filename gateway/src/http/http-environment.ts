import { z } from 'zod';

/** The part of the gateway's environment that is about its answers as HTTP. */
export const httpEnvironment = {
  CORS_ORIGINS: z.string().default(''),
  PROPAGATE_HEADERS: z.string().default(''),
  COMPRESSION: z.enum(['0', '1']).default('1'),
};
