import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createLine, packets } from '../../src/bench/line.ts';
import type { Clock } from '../../src/bench/line.ts';
import { bytesBetween } from '../../src/bench/traffic.ts';

/** A clock that stands still until it is told to go on, and then runs what is due, in order. */
function fakeClock(): Clock & { goTo(time: number): void } {
  let now = 0;
  const due: { time: number; run: () => void }[] = [];
  return {
    now: () => now,
    at(time, run) {
      due.push({ time, run });
    },
    goTo(end) {
      for (;;) {
        due.sort((a, b) => a.time - b.time);
        const next = due[0];
        if (!next || next.time > end) break;
        due.shift();
        now = Math.max(now, next.time);
        next.run();
      }
      now = end;
    },
  };
}

/** A line of 1,000 bytes a second with a delay of 200 ms, and what arrived on it: name and time. */
function line() {
  const clock = fakeClock();
  const arrived: [string, number][] = [];
  const sender = createLine({ bytesPerSecond: 1000, delay: 200 }, clock);
  return {
    clock,
    arrived,
    send: (name: string, bytes: number) => sender.send(bytes, () => arrived.push([name, clock.now()])),
  };
}

describe('a line', () => {
  it('takes its rate and its delay for one packet, and nothing sooner', () => {
    const { clock, arrived, send } = line();
    send('a', 100);
    clock.goTo(299);
    assert.deepEqual(arrived, []);
    clock.goTo(300);
    assert.deepEqual(arrived, [['a', 300]]);
  });

  it('makes a packet wait until those before it have left, and no longer', () => {
    const { clock, arrived, send } = line();
    send('a', 100);
    send('b', 50);
    clock.goTo(1000);
    assert.deepEqual(arrived, [
      ['a', 300],
      ['b', 350],
    ]);
  });

  it('saves up nothing while it is idle', () => {
    const { clock, arrived, send } = line();
    send('a', 100);
    clock.goTo(5000);
    send('b', 100);
    clock.goTo(9000);
    assert.deepEqual(arrived.at(-1), ['b', 5300]);
  });

  it('keeps the order of packets without length, such as the end of a connection', () => {
    const { clock, arrived, send } = line();
    send('words', 100);
    send('end', 0);
    clock.goTo(1000);
    assert.deepEqual(arrived, [
      ['words', 300],
      ['end', 300],
    ]);
  });

  it('delivers what is sent by an arrival', () => {
    const { clock, arrived, send } = line();
    const sender = createLine({ bytesPerSecond: 1000, delay: 200 }, clock);
    sender.send(0, () => send('answer', 0));
    clock.goTo(1000);
    assert.deepEqual(arrived, [['answer', 400]]);
  });
});

describe('packets', () => {
  it('have all of a chunk, in order, none longer than a packet may be', () => {
    const chunk = Uint8Array.from({ length: 10 }, (_, index) => index);
    const parts = packets(chunk, 4);
    assert.deepEqual(
      parts.map(({ length }) => length),
      [4, 4, 2],
    );
    assert.deepEqual([...Buffer.concat(parts)], [...chunk]);
  });
});

describe('bytes between two times', () => {
  it('counts what came after the first, up to the second', () => {
    const arrivals = [
      { time: 1, bytes: 1 },
      { time: 2, bytes: 10 },
      { time: 3, bytes: 100 },
      { time: 4, bytes: 1000 },
    ];
    assert.equal(bytesBetween(arrivals, 1, 3), 110);
  });
});
