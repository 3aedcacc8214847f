import { z } from 'zod';
import { ConfigError, readConfig } from './config.js';
import { mysqlOptions, redisOptions } from './connection-urls.js';

it('reads a MySQL address by host or by socket', () => {
  expect(mysqlOptions('mysql://app:p%40ss@db:3307/shop')).toEqual({
    host: 'db',
    port: 3307,
    username: 'app',
    password: 'p@ss',
    database: 'shop',
  });
  expect(mysqlOptions('mysql://root@localhost?socketPath=/tmp/m.sock')).toEqual({
    socketPath: '/tmp/m.sock',
    username: 'root',
    password: '',
  });
});

it('reads a Redis address by host or by socket', () => {
  expect(redisOptions('unix:///tmp/r.sock')).toEqual({ socket: { path: '/tmp/r.sock', tls: false } });
  expect(redisOptions('redis://cache:6380')).toEqual({ url: 'redis://cache:6380' });
  expect(redisOptions('redis://cache:6380?prefix=eu:')).toEqual({
    url: 'redis://cache:6380',
    keyPrefix: 'eu:',
  });
});

it('names what is wrong with an address, without the password', () => {
  expect(() => mysqlOptions('postgres://u:secret@db/x')).toThrow('MYSQL_URL must start with mysql://');
  expect(() => mysqlOptions('nonsense')).toThrow('MYSQL_URL is not a URL');
  expect(() => redisOptions('memcached://u:secret@x')).toThrow('REDIS_URL must start with');
});

it('names every bad variable in one line and shows no value', () => {
  const schema = z.object({ A: z.string(), B: z.string().min(32, 'must have at least 32 characters') });
  const read = () => readConfig(schema, { B: 'tiny-secret' });
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(/A: .*; B: must have at least 32 characters/);
  expect(read).not.toThrow('tiny-secret');
});
