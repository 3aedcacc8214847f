import type { IncomingMessage } from 'node:http';
import type { Viewer } from '@tradegraph/service-kit';
import type { OperationContext } from '../operation-context.js';

/**
 * Where a request comes from: the connection's address, or what the nearest of `trustedProxies` proxies says in
 * X-Forwarded-For (anything further left could be the client's own invention). Of IPv6 the network: who has one
 * address has all of its 2^64.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const connected = request.socket.remoteAddress ?? 'unknown';
  if (trustedProxies === 0) return network(connected);
  const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',');
  return network(forwarded.at(-trustedProxies)?.trim() || connected);
}

function network(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!address.includes(':')) return address.slice(0, 64);
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':').slice(0, 60)}::/64`;
}

/** Who has no name is counted by address: otherwise everybody without one would share one budget. */
export const clientOf = ({ roles }: Viewer, address: () => string): Pick<OperationContext, 'client'> =>
  roles.length === 0 ? { client: address() } : {};
