import { forwardAuction } from '../engine/forward-auction.js';
import { viewByColumn, type Market } from '../engine/market.js';
import { openPlaces, relistHolders, seatHolders } from '../engine/places.js';
import { reverseAuction } from '../engine/reverse-auction.js';
import { refreshProfits, tighten } from '../engine/tighten.js';

/** First epsilon, while no price is known. */
const COARSE = 256;
/** Epsilon of both auctions once prices are about right. */
const FINE = 2;

/**
 * Brings a market near its optimum by auctions alone, prices and pairs as far as they hold. While many pairs are
 * still missing, an exact optimum is not worth its paths: the prices need only be good enough to ask for the next.
 */
export function approach(market: Market, first: boolean): void {
  const places = openPlaces(market);
  if (first) {
    seatHolders(market, places);
    forwardAuction(market, places, COARSE);
    relistHolders(market);
  }
  tighten(market);
  seatHolders(market, places);
  forwardAuction(market, places, FINE);
  refreshProfits(market);
  reverseAuction(market, viewByColumn(market), FINE);
  relistHolders(market);
  tighten(market);
}
