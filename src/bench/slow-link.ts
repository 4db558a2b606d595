import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { createLine, packets } from './line.ts';
import type { Clock, Line } from './line.ts';
import type { Arrivals } from './traffic.ts';

export interface Link {
  /** Milliseconds there and back. */
  roundTrip: number;
  /** Each way. */
  bytesPerSecond: number;
}

/** The link that peers were measured with. */
export const SLOW_LINK: Link = { roundTrip: 400, bytesPerSecond: 50_000 };

export interface SlowLink {
  port: number;
  /** All that has come through to the browser, TLS and headers with it, by the computer's clock. */
  arrivals: Arrivals;
  /** Resolves when nothing has come through for so many milliseconds. */
  quiet(milliseconds: number): Promise<void>;
  close(): void;
}

const wallClock = () => performance.timeOrigin + performance.now();

const clock: Clock = {
  now: wallClock,
  at: (time, run) => {
    setTimeout(run, Math.max(0, Math.ceil(time - wallClock())));
  },
};

/** Sends what comes from one end down a line to the other. */
function carry(from: Socket, to: Socket, line: Line, note?: (bytes: number) => void): void {
  from.on('data', (chunk: Buffer) => {
    for (const packet of packets(chunk)) {
      line.send(packet.length, () => {
        note?.(packet.length);
        if (to.writable) to.write(packet);
      });
    }
  });
  from.on('end', () => line.send(0, () => to.end()));
  from.on('error', () => to.destroy());
  from.on('close', () => line.send(0, () => to.destroy()));
}

/**
 * A slow link to a port of this computer, packet by packet: a new connection waits for TCP's handshake, every packet for
 * half the round trip and for those before it. All connections share the line. It has no slow start and loses nothing.
 */
export async function slowLink(target: number, { roundTrip, bytesPerSecond }: Link): Promise<SlowLink> {
  const options = { bytesPerSecond, delay: roundTrip / 2 };
  const up = createLine(options, clock);
  const down = createLine(options, clock);
  const arrivals: Arrivals = [];
  const sockets = new Set<Socket>();
  const server = createServer({ pauseOnConnect: true, allowHalfOpen: true, noDelay: true }, (near) => {
    sockets.add(near);
    near.on('error', () => near.destroy());
    near.on('close', () => sockets.delete(near));
    clock.at(clock.now() + roundTrip, () => {
      const far = connect({ port: target, host: '127.0.0.1', allowHalfOpen: true, noDelay: true });
      carry(near, far, up);
      carry(far, near, down, (bytes) => arrivals.push({ time: clock.now(), bytes }));
      near.resume();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    arrivals,
    quiet: (milliseconds) =>
      new Promise((resolve) => {
        const since = clock.now();
        const look = () => {
          const left = Math.max(since, arrivals.at(-1)?.time ?? 0) + milliseconds - clock.now();
          if (left <= 0) resolve();
          else setTimeout(look, left);
        };
        look();
      }),
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
