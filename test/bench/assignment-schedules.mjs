/**
 * How the constants of libs/assignment/src/engine/optimise.ts were chosen: one cold solve with another schedule.
 *
 *   node test/bench/assignment-schedules.mjs FILE STEP[,STEP…]
 *
 * A step is an epsilon, with an `r` for a reverse auction after the forward one: `256,2r` is what tight and scarce
 * pools get, `0` what loose ones get. Pairs that are not tight are stripped between steps; exact paths come last.
 * Prints one JSON line: total, ms per step, rows and columns left to the exact paths.
 */
import { readFileSync } from 'node:fs';
import { parseDuo1 } from '../../libs/assignment/dist/index.js';

const engine = (file) => import(`../../libs/assignment/dist/engine/${file}.js`);
const { layOut, toSolution } = await engine('layout');
const { openPlaces, relistHolders, seatHolders } = await engine('places');
const { forwardAuction } = await engine('forward-auction');
const { reverseAuction } = await engine('reverse-auction');
const { refreshProfits, tighten } = await engine('tighten');
const { viewByColumn } = await engine('market');
const { makeBuckets } = await engine('buckets');
const { settleRows } = await engine('row-paths');
const { settleColumns, makeColumnSearch } = await engine('column-paths');

const [file, schedule] = process.argv.slice(2);
const problem = parseDuo1(readFileSync(file));
const steps = {};
const begun = performance.now();
let last = begun;
function mark(step) {
  const now = performance.now();
  steps[step] = Math.round(now - last);
  last = performance.now();
}

const { layout, market } = layOut(problem);
const places = openPlaces(market);
mark('layOut');
const view = viewByColumn(market);
mark('view');
schedule.split(',').forEach((step, k) => {
  if (k > 0) {
    tighten(market);
    seatHolders(market, places);
    mark(`strip before ${step}`);
  }
  const epsilon = parseInt(step, 10);
  forwardAuction(market, places, epsilon);
  refreshProfits(market);
  mark(`forward ${step}`);
  if (step.endsWith('r')) {
    reverseAuction(market, view, epsilon);
    mark(`reverse ${step}`);
  }
  relistHolders(market);
});
tighten(market);
const rowsLeft = market.columnOf.filter((column, i) => column < 0 && market.profit[i] > 0).length;
const columnsLeft = market.free.filter((free, j) => free > 0 && market.price[j] > 0).length;
mark('strip');
settleRows(market, makeBuckets(market.columns, 1024));
mark('rows');
settleColumns(market, view, makeColumnSearch(market.rows, market.columns));
mark('columns');
const { total } = toSolution(market, layout);
const all_ms = Math.round(performance.now() - begun);
console.log(JSON.stringify({ schedule, total, all_ms, rowsLeft, columnsLeft, steps }));
