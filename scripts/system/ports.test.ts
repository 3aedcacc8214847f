import { createServer } from 'node:net';
import { configuredPorts, freePorts, requireFreePorts } from './ports.js';

const HOST = '127.0.0.1';

describe('ports', () => {
  it('are the documented ones when nothing is set, and each can be chosen', () => {
    expect(configuredPorts({})).toMatchObject({ gateway: 4000, catalog: 4001, finance: 4006 });
    expect(configuredPorts({ PORT: '5000', ORDERS_PORT: '5002' })).toMatchObject({
      gateway: 5000,
      orders: 5002,
    });
  });

  it('that are no ports are refused by name', () => {
    expect(() => configuredPorts({ PORT: '70000' })).toThrow(
      'PORT must be a port, a number from 1 to 65535, not "70000".',
    );
  });

  it('that are taken are refused in one line with the port, the process and the way out', async () => {
    const ports = await freePorts(HOST);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(ports['gateway'], HOST, resolve));
    await expect(requireFreePorts(ports, HOST)).rejects.toThrow(
      new RegExp(
        `^Port ${ports['gateway']} \\(gateway\\) is taken by process ${process.pid} .*PORT=\\d+ npm start\\.$`,
      ),
    );
    await new Promise((resolve) => server.close(resolve));
    await expect(requireFreePorts(ports, HOST)).resolves.toBeUndefined();
  });

  it('given to two processes are refused', async () => {
    const ports = await freePorts(HOST);
    await expect(requireFreePorts({ ...ports, orders: ports['catalog'] as number }, HOST)).rejects.toThrow(
      `CATALOG_PORT and ORDERS_PORT are both ${ports['catalog']}`,
    );
  });
});
