import { join } from 'node:path';
import type net from 'node:net';
import type { Servers } from '../../../scripts/embedded/servers.js';
import type { Ports } from '../../../scripts/system/ports.js';
import type { Switchboard } from '../proxy/switchboard.js';
import { callsOf, replicas, replicasOf, type Replica } from './replicas.js';

export const HOST = '127.0.0.1';

/** The addresses that one process is given: each is a link, so each way can be cut by itself. */
export type Addresses = Record<string, string>;

/** Opens every link of the stack; answers what each process is told, and where clients reach the gateways. */
export async function wire(board: Switchboard, servers: Servers, ports: Ports, carrier: net.NetConnectOpts) {
  const folder = servers.socketDir as string;
  const addresses = new Map<string, Addresses>();
  for (const replica of replicas)
    addresses.set(replica.name, await wireReplica(board, replica, folder, ports));
  const gateways: string[] = [];
  for (const name of replicasOf('gateway')) {
    const link = await board.open({
      ...{ from: 'clients', to: name, protocol: 'plain', listen: { host: HOST } },
      targets: () => [{ host: HOST, port: ports[name]! }],
    });
    gateways.push(`http://${HOST}:${link.port}`);
  }
  const toCarrier = await board.open({
    ...{ from: 'logistics-1', to: 'carrier', protocol: 'plain', listen: { host: HOST } },
    targets: () => [carrier],
  });
  return { addresses, gateways, carrierUrl: `http://${HOST}:${toCarrier.port}` };
}

async function wireReplica(
  board: Switchboard,
  replica: Replica,
  folder: string,
  ports: Ports,
): Promise<Addresses> {
  const { name, service } = replica;
  const socketTo = async (server: 'mysql' | 'redis'): Promise<string> => {
    const path = join(folder, `${name}.${server}`);
    const targets = () => [{ path: join(folder, `${server}.sock`) }];
    await board.open({ from: name, to: server, protocol: server, listen: { path }, targets });
    return path;
  };
  const addresses: Addresses = { REDIS_URL: `unix://${await socketTo('redis')}` };
  if (service !== 'gateway')
    addresses['MYSQL_URL'] = `mysql://root@localhost?socketPath=${await socketTo('mysql')}`;
  for (const called of callsOf(service)) {
    const targets = balance(replicasOf(called).map((to) => ({ host: HOST, port: ports[to]! })));
    const link = await board.open({
      from: name,
      to: called,
      protocol: 'plain',
      listen: { host: HOST },
      targets,
    });
    addresses[`${called.toUpperCase()}_URL`] = `http://${HOST}:${link.port}`;
  }
  return addresses;
}

/** Each connection prefers the next replica. */
function balance(targets: net.NetConnectOpts[]): () => net.NetConnectOpts[] {
  let turn = 0;
  return () => {
    const first = turn++ % targets.length;
    return [...targets.slice(first), ...targets.slice(0, first)];
  };
}
