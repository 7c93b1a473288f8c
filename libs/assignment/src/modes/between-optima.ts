/**
 * Between two assignments that are optimal for the same weights lie others: wherever they differ in a group of
 * people that share no mentor with the other groups, either version may stand. Starting from the one that keeps
 * most announced pairs, groups are exchanged, largest first, as long as at least `target` pairs stay kept.
 */
export function nearest(
  mostKept: Int32Array,
  fewestKept: Int32Array,
  announced: Int32Array,
  target: number,
): Int32Array {
  const groups = differingGroups(mostKept, fewestKept);
  const lossOf = (group: readonly number[]) =>
    group.reduce((loss, i) => loss + keeps(mostKept, announced, i) - keeps(fewestKept, announced, i), 0);
  const result = mostKept.slice();
  let spare = result.reduce((kept, _, i) => kept + keeps(result, announced, i), 0) - target;
  const exchanges = groups.map((group) => ({ group, loss: lossOf(group) }));
  for (const { group, loss } of exchanges.sort((a, b) => b.loss - a.loss)) {
    if (loss <= 0 || loss > spare) continue;
    spare -= loss;
    for (const i of group) result[i] = fewestKept[i]!;
  }
  return result;
}

function keeps(mentorOf: Int32Array, announced: Int32Array, i: number): number {
  return announced[i]! >= 0 && mentorOf[i] === announced[i] ? 1 : 0;
}

/** Mentees whose mentor differs, grouped by the mentors they are connected through (union-find). */
function differingGroups(one: Int32Array, other: Int32Array): number[][] {
  const root = new Map<number, number>();
  const find = (mentor: number): number => {
    let top = mentor;
    while ((root.get(top) ?? top) !== top) top = root.get(top)!;
    root.set(mentor, top);
    return top;
  };
  const differing = [...one.keys()].filter((i) => one[i] !== other[i]);
  for (const i of differing) if (one[i]! >= 0 && other[i]! >= 0) root.set(find(one[i]!), find(other[i]!));
  const groups = new Map<number, number[]>();
  for (const i of differing) {
    const key = find(Math.max(one[i]!, other[i]!));
    groups.set(key, [...(groups.get(key) ?? []), i]);
  }
  return [...groups.values()];
}
