import { makeBuckets } from './buckets.js';
import { makeColumnSearch, settleColumns } from './column-paths.js';
import { forwardAuction } from './forward-auction.js';
import { closeIdleColumns, priceIdleColumns } from './idle-columns.js';
import { SCORE_MASK, viewByColumn, type ColumnView, type Market } from './market.js';
import { openPlaces, relistHolders, seatHolders, type Places } from './places.js';
import { reverseAuction } from './reverse-auction.js';
import { settleRows } from './row-paths.js';
import { refreshProfits, tighten } from './tighten.js';

/** First epsilon: prices rise in few bids, often too far; the reverse auction brings them down again. */
const COARSEST = 256;
/** Rows with many edges have near second bests, so prices need less of a push. */
const COARSE_TIMES_DEGREE = 8192;
/** Second epsilon, forward and reverse: what it leaves, the exact paths find within a step or two. */
const FINE = 2;

/** When the way for loose pools is tried. */
export interface Tuning {
  /** With this many places per row most rows are served without competition, and auctions only disturb. */
  readonly plenty: number;
  /** Exact paths may read each edge this often, on average, before the auctions are called in after all. */
  readonly patience: number;
}

const TUNING: Tuning = { plenty: 1.2, patience: 4 };

/**
 * Brings a market without pairs to its optimum. Auctions only prepare prices; exactness comes from the shortest
 * paths at the end, which accept any prices. Constants chosen by measure, see MEASURES.md.
 */
export function optimise(market: Market, tuning = TUNING): void {
  closeIdleColumns(market);
  const places = openPlaces(market);
  if (!settlePlenty(market, places, tuning)) auction(market, places);
  priceIdleColumns(market);
}

/** The way for loose pools: everyone takes the best, the displaced at once the next best, and exact paths for the rest. */
function settlePlenty(market: Market, places: Places, { plenty, patience }: Tuning): boolean {
  const { rows, rowEdges } = market;
  if (places.row.length < plenty * rows) return false;
  forwardAuction(market, places, 0);
  refreshProfits(market);
  relistHolders(market);
  return settleRows(market, makeBuckets(market.columns, SCORE_MASK + 1), patience * rowEdges.length);
}

/**
 * Brings a market that was optimal, and has more edges or other scores since, to its optimum again. Nearly all
 * pairs and prices stay, so exact paths are enough.
 */
export function reoptimise(market: Market): void {
  closeIdleColumns(market);
  tighten(market);
  settleExactly(market, viewByColumn(market));
  priceIdleColumns(market);
}

/** The way for tight and scarce pools. */
function auction(market: Market, places: Places): void {
  const degree = market.rowEdges.length / Math.max(1, market.rows);
  const coarse = Math.max(FINE, Math.min(COARSEST, Math.round(COARSE_TIMES_DEGREE / degree)));
  seatHolders(market, places);
  forwardAuction(market, places, coarse);
  relistHolders(market);
  tighten(market);
  seatHolders(market, places);
  forwardAuction(market, places, FINE);
  const view = viewByColumn(market);
  refreshProfits(market);
  reverseAuction(market, view, FINE);
  relistHolders(market);
  tighten(market);
  settleExactly(market, view);
}

function settleExactly(market: Market, view: ColumnView): void {
  // Both directions search in the same memory: either leaves it as it found it.
  const search = makeColumnSearch(Math.max(market.rows, market.columns), market.columns);
  settleRows(market, search.buckets);
  settleColumns(market, view, search);
}
