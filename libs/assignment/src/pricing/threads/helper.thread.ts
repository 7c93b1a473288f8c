import { workerData } from 'node:worker_threads';
import { type PricingBoard, priceChunks } from '../pricing-board.js';
import { RowPricer } from '../row-pricer.js';
import { loadOpeners, openTerms } from '../terms/open-terms.js';
import { type HelperStart, SIGNAL } from './crew.js';

/** Prices chunks whenever the caller begins a pass, and sleeps in between. */
const { signals, port } = workerData as HelperStart;
port.once('message', (board: PricingBoard) => void help(board));

async function help(board: PricingBoard): Promise<void> {
  const { space, arrangement, past, room } = board;
  const openers = await loadOpeners(space.terms);
  const pricer = new RowPricer(
    space,
    arrangement,
    past,
    openTerms(space.terms, space.blockStart, openers),
    room,
  );
  for (let pass = 0; ; pass++) {
    Atomics.wait(signals, SIGNAL.pass, pass);
    try {
      priceChunks(board, pricer);
    } catch {
      Atomics.store(signals, SIGNAL.failed, 1);
    }
    Atomics.sub(signals, SIGNAL.atWork, 1);
    Atomics.notify(signals, SIGNAL.atWork);
  }
}
