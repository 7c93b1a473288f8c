import type { AssignmentProblem } from '../problem.js';

/**
 * The best total by textbook means that share nothing with the engine: a flow network, augmented along the path of
 * greatest gain (Bellman and Ford) until none gains. O(mentees² · pairs): for pools of some tens.
 */
export function bestByFlow({ rowStart, columns, scores, capacities }: AssignmentProblem): number {
  const mentees = rowStart.length - 1;
  const [source, sink] = [mentees + capacities.length, mentees + capacities.length + 1];
  const arcs: Arc[] = [];
  const link = (from: number, to: number, room: number, gain: number) => {
    const there: Arc = { from, to, room, gain };
    const back: Arc = { from: to, to: from, room: 0, gain: -gain, reverse: there };
    there.reverse = back;
    arcs.push(there, back);
  };
  for (let i = 0; i < mentees; i++) {
    link(source, i, 1, 0);
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) link(i, mentees + columns[e]!, 1, scores[e]!);
  }
  capacities.forEach((capacity, j) => link(mentees + j, sink, capacity, 0));
  let total = 0;
  for (let gain = augment(arcs, source, sink); gain > 0; gain = augment(arcs, source, sink)) total += gain;
  return total;
}

interface Arc {
  readonly from: number;
  readonly to: number;
  room: number;
  readonly gain: number;
  reverse?: Arc;
}

/** Sends one unit along the path of greatest gain; returns that gain, 0 if there is none to be had. */
function augment(arcs: readonly Arc[], source: number, sink: number): number {
  const gains = new Map([[source, 0]]);
  const by = new Map<number, Arc>();
  for (let moved = true; moved;) {
    moved = false;
    for (const arc of arcs) {
      const gain = (gains.get(arc.from) ?? -Infinity) + arc.gain;
      if (arc.room === 0 || gain <= (gains.get(arc.to) ?? -Infinity)) continue;
      gains.set(arc.to, gain);
      by.set(arc.to, arc);
      moved = true;
    }
  }
  const gain = gains.get(sink) ?? 0;
  if (gain <= 0) return 0;
  for (let arc = by.get(sink); arc; arc = by.get(arc.from)) {
    arc.room--;
    arc.reverse!.room++;
  }
  return gain;
}
