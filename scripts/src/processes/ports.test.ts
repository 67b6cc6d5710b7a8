import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { freePorts, portSentence, problemWithPort } from './ports.js';

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

function occupy(host: string): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, host, () => resolve((server.address() as { port: number }).port));
    servers.push(server);
  });
}

describe('ports', () => {
  it('that are free are different and really free', async () => {
    const ports = await freePorts(6);
    expect(new Set(ports).size).toBe(6);
    for (const port of ports) expect(await problemWithPort(port, '127.0.0.1')).toBeNull();
  });

  it.each(['127.0.0.1', '0.0.0.0', '::1'])(
    'that are taken on %s get one sentence that helps',
    async (host) => {
      const port = await occupy(host);
      expect(await problemWithPort(port, '127.0.0.1')).toBe(
        `Port ${port} is already used by another program. Choose another one, for example: PORT=4100 npm start`,
      );
    },
  );

  it('that need more rights, and addresses of other machines, are named', () => {
    expect(portSentence(80, '127.0.0.1', 'EACCES')).toMatch(/^You have no right to use port 80\./);
    expect(portSentence(4000, '192.0.2.1', 'EADDRNOTAVAIL')).toBe(
      'HOST=192.0.2.1 is not an address of this machine.',
    );
  });
});
