import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { type PricingBoard, priceChunks } from '../pricing-board.js';
import { RowPricer } from '../row-pricer.js';
import { sharedInts } from '../space/shared.js';
import { type Openers, openTerms } from '../terms/open-terms.js';

/** A helper that has not answered for so long is taken for dead. */
const PATIENCE_MS = 600_000;
/** Where the threads of a crew meet. */
export const SIGNAL = { pass: 0, atWork: 1, failed: 2 } as const;
export const SIGNALS = 3;

/** What a helping thread is given at its start. */
export interface HelperStart {
  readonly signals: Int32Array;
  readonly port: MessagePort;
}

/**
 * Threads that price together. The calling thread works too and waits without an event loop, so that a run stays a
 * plain function; it must not be a thread that serves anybody else. Without helpers no thread is started.
 */
export class Crew {
  private readonly signals = sharedInts(SIGNALS);
  private readonly helpers: Worker[] = [];
  private readonly ports: MessagePort[] = [];
  private own: RowPricer | undefined;
  private board: PricingBoard | undefined;

  /** Starts `threads - 1` helpers, who get ready while the caller lays out its columns. */
  constructor(threads: number) {
    for (let k = 1; k < threads; k++) {
      const { port1, port2 } = new MessageChannel();
      const workerData: HelperStart = { signals: this.signals, port: port2 };
      const helper = new Worker(helperFile(), { workerData, transferList: [port2] });
      helper.unref();
      this.helpers.push(helper);
      this.ports.push(port1);
    }
  }

  /** Gives everyone the columns. Terms of other modules are opened with `openers` here, by their address there. */
  take(board: PricingBoard, openers: Openers): void {
    const { space, arrangement, past, room } = board;
    this.board = board;
    this.own = new RowPricer(
      space,
      arrangement,
      past,
      openTerms(space.terms, space.blockStart, openers),
      room,
    );
    for (const port of this.ports) port.postMessage(board);
  }

  /** Prices every mentee of the board once; tells now and then which share of them is taken. */
  pass(onShare?: (share: number) => void): void {
    const { signals, helpers } = this;
    Atomics.store(this.board!.next, 0, 0);
    Atomics.store(signals, SIGNAL.atWork, helpers.length);
    Atomics.add(signals, SIGNAL.pass, 1);
    Atomics.notify(signals, SIGNAL.pass);
    priceChunks(this.board!, this.own!, onShare);
    for (;;) {
      const left = Atomics.load(signals, SIGNAL.atWork);
      if (left === 0) break;
      if (Atomics.wait(signals, SIGNAL.atWork, left, PATIENCE_MS) === 'timed-out')
        throw new Error('a pricing thread does not answer');
    }
    if (Atomics.load(signals, SIGNAL.failed)) throw new Error('a pricing thread failed');
  }

  /** Ends the helpers. */
  close(): void {
    for (const port of this.ports) port.close();
    for (const helper of this.helpers) void helper.terminate();
  }
}

/** The built helper: specs run the sources, which a thread cannot, so `build` comes before `test`. */
function helperFile(): URL {
  const beside = new URL('./helper.thread.js', import.meta.url);
  beside.pathname = beside.pathname.replace('/assignment/src/', '/assignment/dist/');
  return beside;
}
