/**
 * The one part of the generator's score that production has no like of: nearness on a map, by Manhattan distance.
 * A term of its own kind, as any caller of the pricing may bring; everything else of the score uses the product's.
 */
export function open({ mentorX, mentorY, menteeX, menteeY, amounts }, blockStart) {
  const boxes = boxesOf(mentorX, mentorY, blockStart);
  const far = amounts.length - 1;
  const outside = (at, low, high) => (at < low ? low - at : at > high ? at - high : 0);
  return {
    greatest: amounts[0],
    most(mentee, block) {
      const { left, right, top, bottom } = boxes[block];
      const away = outside(menteeX[mentee], left, right) + outside(menteeY[mentee], top, bottom);
      return amounts[Math.min(far, away)];
    },
    narrow(mentee, mentors, sums, count, needed) {
      const x = menteeX[mentee];
      const y = menteeY[mentee];
      let kept = 0;
      for (let k = 0; k < count; k++) {
        const mentor = mentors[k];
        const away = Math.abs(x - mentorX[mentor]) + Math.abs(y - mentorY[mentor]);
        const sum = sums[k] + amounts[away > far ? far : away];
        if (sum < needed) continue;
        mentors[kept] = mentor;
        sums[kept++] = sum;
      }
      return kept;
    },
  };
}

function boxesOf(xs, ys, blockStart) {
  return Array.from({ length: blockStart.length - 1 }, (_, block) => {
    const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
    for (let mentor = blockStart[block]; mentor < blockStart[block + 1]; mentor++) {
      box.left = Math.min(box.left, xs[mentor]);
      box.right = Math.max(box.right, xs[mentor]);
      box.top = Math.min(box.top, ys[mentor]);
      box.bottom = Math.max(box.bottom, ys[mentor]);
    }
    return box;
  });
}
