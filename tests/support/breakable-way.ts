import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server that can be cut, as if the server were killed, and opened again at the same address. */
export interface BreakableWay {
  readonly origin: string;
  /** Drops every connection in the middle, and refuses new ones. */
  cut(): Promise<void>;
  reopen(): Promise<void>;
}

/** Starts a way on a port of its own that leads to the server of an origin. */
export async function breakableWayTo(origin: string): Promise<BreakableWay> {
  const { hostname, port } = new URL(origin);
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const ownPort = (server.address() as AddressInfo).port;
  return {
    origin: `http://127.0.0.1:${ownPort}`,
    async cut() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of open) socket.destroy();
      await closed;
    },
    async reopen() {
      server.listen(ownPort, '127.0.0.1');
      await once(server, 'listening');
    },
  };
}
