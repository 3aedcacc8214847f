import type { ColumnOptions } from 'typeorm';

/** Units as BIGINT: many bins of two billion add up. The driver gives text, the code counts with exact numbers. */
export const units = (name: string): ColumnOptions => ({
  name,
  type: 'bigint',
  transformer: { to: (value: number) => value, from: Number },
});
