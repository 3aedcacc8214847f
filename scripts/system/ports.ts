import { createServer } from 'node:net';
import { OperatorError } from '../process/operator-error.js';
import { findPortOwner } from './port-owner.js';
import type { Service } from './services.js';
import { SERVICES } from './services.js';

/** Port by service name. */
export type Ports = Record<string, number>;

/** Ports as the environment and the defaults say. */
export function configuredPorts(env: NodeJS.ProcessEnv): Ports {
  return Object.fromEntries(SERVICES.map((service) => [service.name, readPort(service, env)]));
}

function readPort({ portVariable, defaultPort }: Service, env: NodeJS.ProcessEnv): number {
  const text = env[portVariable] || String(defaultPort);
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new OperatorError(`${portVariable} must be a port, a number from 1 to 65535, not "${text}".`);
}

/**
 * A free port for each service, or for each of the given names. They lie below the range from which the system
 * takes ports for outgoing connections, so that a process that is started again finds its port still free.
 */
export async function freePorts(
  host: string,
  names: readonly string[] = SERVICES.map(({ name }) => name),
): Promise<Ports> {
  const ports: Ports = {};
  for (const name of names) {
    let port: number;
    do port = 12_000 + Math.floor(Math.random() * 20_000);
    while (Object.values(ports).includes(port) || (await listenError(port, host)) !== undefined);
    ports[name] = port;
  }
  return ports;
}

/** Refuses two services on one port and a port that something else holds, before anything is started. */
export async function requireFreePorts(ports: Ports, host: string): Promise<void> {
  for (const { name, portVariable } of SERVICES) {
    const port = ports[name] as number;
    const twin = SERVICES.find((other) => other.name !== name && ports[other.name] === port);
    if (twin !== undefined) {
      throw new OperatorError(
        `${portVariable} and ${twin.portVariable} are both ${port}: give each its own port.`,
      );
    }
    const code = await listenError(port, host);
    if (code !== undefined)
      throw new OperatorError(await describeTaken(code, port, host, name, portVariable));
  }
}

async function describeTaken(code: string, port: number, host: string, name: string, variable: string) {
  if (code === 'EACCES') {
    return `The present user may not listen on port ${port} (${name}): choose one above 1023, e.g. ${variable}=${port + 10_000} npm start.`;
  }
  if (code !== 'EADDRINUSE') return `Can't listen on ${host}:${port} (${name}): ${code}. Check HOST.`;
  const owner = await findPortOwner(port);
  const by = owner === undefined ? '' : ` by process ${owner.pid} (${owner.command})`;
  return `Port ${port} (${name}) is taken${by}: stop that, or choose another port, e.g. ${variable}=${port + 1000} npm start.`;
}

/** The error code of an attempt to listen; undefined when the port is free. */
export function listenError(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
