/** The hands of a clock, in milliseconds. Tests have their own. */
export interface Clock {
  now(): number;
  /** Runs something at a time, at once where that is past. */
  at(time: number, run: () => void): void;
}

export interface LineOptions {
  /** How much goes through in a second. */
  bytesPerSecond: number;
  /** Milliseconds that each packet is on its way. */
  delay: number;
}

/** One direction of a link. */
export interface Line {
  /** Sends a packet, and calls back when it has arrived. Packets arrive in the order they were sent. */
  send(bytes: number, arrived: () => void): void;
}

/** A direction of a link: a packet leaves when all before it have left, takes its time at the line's rate, then the delay. */
export function createLine({ bytesPerSecond, delay }: LineOptions, clock: Clock): Line {
  const sent: { due: number; arrived: () => void }[] = [];
  let free = Number.NEGATIVE_INFINITY;
  // One timer for all: timers of their own may overtake each other by a millisecond.
  const deliver = () => {
    while (sent[0] && sent[0].due <= clock.now()) sent.shift()?.arrived();
    if (sent[0]) clock.at(sent[0].due, deliver);
  };
  return {
    send(bytes, arrived) {
      free = Math.max(clock.now(), free) + (bytes / bytesPerSecond) * 1000;
      sent.push({ due: free + delay, arrived });
      if (sent.length === 1) clock.at(free + delay, deliver);
    },
  };
}

/** What fits into one packet of an Ethernet, in bytes. */
const PACKET = 1400;

/** A chunk in packets, so that its start is not held up by its end. */
export function packets(chunk: Uint8Array, size = PACKET): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let from = 0; from < chunk.length; from += size) parts.push(chunk.subarray(from, from + size));
  return parts;
}
