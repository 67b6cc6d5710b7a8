import { createServer } from 'node:net';

/** A TCP port of the loopback address that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const [port] = await freePorts(1);
  return port as number;
}

/** Several different free ports, held together until all are known. */
export async function freePorts(count: number): Promise<number[]> {
  const held = await Promise.all(Array.from({ length: count }, () => listen(0, '127.0.0.1')));
  const ports = held.map((server) => server.port);
  await Promise.all(held.map((server) => server.close()));
  return ports;
}

/** Tries a port the way the gateway will use it. Null when it is free, else one sentence that says what to do. */
export async function problemWithPort(port: number, host: string): Promise<string | null> {
  // Browsers may take `localhost` for the other loopback address, and meet another program there.
  const hosts = host === '127.0.0.1' ? [host, '::1'] : [host];
  for (const candidate of hosts) {
    const code = await failureOf(port, candidate);
    const noSuchAddress = candidate !== host && code !== 'EADDRINUSE';
    if (code && !noSuchAddress) return portSentence(port, host, code);
  }
  return null;
}

async function failureOf(port: number, host: string): Promise<string | undefined> {
  try {
    const server = await listen(port, host);
    await server.close();
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown reason';
  }
}

/** The sentence for a port that cannot be listened on. */
export function portSentence(port: number, host: string, code: string): string {
  const choose = 'Choose another one, for example: PORT=4100 npm start';
  if (code === 'EADDRINUSE') return `Port ${port} is already used by another program. ${choose}`;
  if (code === 'EACCES') return `You have no right to use port ${port}. ${choose}`;
  if (code === 'EADDRNOTAVAIL') return `HOST=${host} is not an address of this machine.`;
  return `Port ${port} cannot be used (${code}). ${choose}`;
}

interface HeldPort {
  port: number;
  close(): Promise<void>;
}

function listen(port: number, host: string): Promise<HeldPort> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const bound = typeof address === 'object' && address ? address.port : port;
      resolve({ port: bound, close: () => new Promise((done) => server.close(() => done())) });
    });
  });
}
