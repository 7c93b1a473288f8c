// assignment-instances.mjs - deterministic mentoring-duo instance generator. Plain JS (Node >= 18), no dependencies,
// integer arithmetic only, seeded (mulberry32), so the same arguments give the same bytes anywhere.
//
//   node test/bench/assignment-instances.mjs OUT.bin --n 10000 [--mentors N] [--k 30] [--seed 1] [--depts 101] [--caps unit|mix]
//                [--dense] [--bonus B] [--zipf 70]
//
//   --n        number of mentores (rows)          --mentors  number of mentors (columns), default n
//   --k        candidates kept per mentore (top-k by score among ALL allowed pairs), 0 = keep all
//   --caps     unit: every capacity 1;  mix: 1/2/3 with probability .6/.3/.1
//   --dense    one territory, everybody shares one language, every pair stored (forbidden = 0) as a full matrix
//   --bonus B  adds B to every kept score (coverage-first objective: B=1000000 -> maximum number of duos first)
//   --zipf     Zipf exponent of department sizes in hundredths, default 70
//
// Model. D departments on a square grid with Zipf sizes; a pair is ALLOWED when mentor is in the same or a
// 4-neighbouring department, they share a language both speak at B1 or better, at least one half-day of
// availability is common, and the mentore's same-gender wish (8 %) holds.
// Score (0..1000) = language 0..300 + objective 0..250 + availability 0..200 + age gap 0..150 + distance 0..100.
// Leaving a mentore without a mentor scores 0. Goal: maximise the total over pairs, <=1 per mentore, <=cap per mentor.
//
// File, little endian.  sparse: int32[6] = {0x314F5544 'DUO1', 1, nE, nM, E, 0}; int32 cap[nM]; int32 ptr[nE+1];
//                               int32 col[E] (ascending inside a row); int32 w[E];
//                               int32 deptE[nE]; int32 deptM[nM] (a locality hint, solvers may ignore it)
//                       dense:  int32[6] = {0x314F5544, 2, nE, nM, nE*nM, 0}; int32 cap[nM]; uint16 w[nE*nM]
import { openSync, writeSync, closeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

export function rng(seed) {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}

// tables -----------------------------------------------------------------------------------------------------------
export const OBJ = new Uint8Array(65536); // objective: 4 axes x intensity 0..3 packed in a byte
for (let a = 0; a < 256; a++)
  for (let b = 0; b < 256; b++) {
    let d = 0;
    for (let s = 0; s < 8; s += 2) d += Math.abs(((a >> s) & 3) - ((b >> s) & 3));
    OBJ[(a << 8) | b] = 250 - (((d * 250) / 12) | 0);
  }
export const AVAIL = new Uint8Array(16384); // 14 half-days: overlap 0..4+ -> 0..200
for (let m = 0; m < 16384; m++) {
  let c = 0;
  for (let x = m; x; x &= x - 1) c++;
  AVAIL[m] = Math.min(c, 4) * 50;
}
export const AGE = new Uint8Array(256); // (mentor age - mentore age) + 128: ideal 8..25 years
for (let g = -128; g < 128; g++) {
  const d = g < 8 ? 8 - g : g > 25 ? g - 25 : 0;
  AGE[g + 128] = Math.max(0, 150 - 6 * d);
}
export const DIST = new Uint8Array(2048); // Manhattan distance on a 512-unit department square
for (let d = 0; d < 2048; d++) DIST[d] = Math.max(0, 100 - (((d * 100) / 1024) | 0));

function cdf(weights) {
  let s = 0;
  const c = weights.map((w) => (s += w));
  return { c, s };
}
function draw({ c, s }, r) {
  const x = r() % s;
  let lo = 0,
    hi = c.length - 1;
  while (lo < hi) {
    const m = (lo + hi) >> 1;
    if (c[m] > x) hi = m;
    else lo = m + 1;
  }
  return lo;
}

// people as a struct of typed arrays
export function people(n, mentor, deptCdf, langCdf, side, r, dense) {
  const P = {
    n,
    dept: new Int32Array(n),
    x: new Int32Array(n),
    y: new Int32Array(n),
    age: new Uint8Array(n),
    gender: new Uint8Array(n),
    wish: new Uint8Array(n),
    obj: new Uint8Array(n),
    avail: new Uint16Array(n),
    L: [0, 1, 2, 3, 4, 5, 6].map(() => new Int32Array(n)),
  };
  for (let i = 0; i < n; i++) {
    const d = dense ? 0 : draw(deptCdf, r);
    P.dept[i] = d;
    P.x[i] = (d % side) * 512 + (r() % 512);
    P.y[i] = ((d / side) | 0) * 512 + (r() % 512);
    P.age[i] = mentor ? 30 + (r() % 40) : 16 + (r() % 30);
    P.gender[i] = r() % 100 < 52 ? 1 : 0;
    P.wish[i] = !mentor && r() % 100 < 8 ? 1 : 0;
    P.obj[i] = r() & 255;
    let a = 0;
    const h = 2 + (r() % 5);
    for (let t = 0; t < h; t++) a |= 1 << (r() % 14);
    P.avail[i] = a;
    const nl = 1 + (r() % 3);
    for (let t = 0; t < nl; t++) {
      const l = dense && t === 0 ? 0 : draw(langCdf, r),
        lev = t === 0 ? 4 + (r() % 3) : 1 + (r() % 6);
      for (let q = 1; q <= lev; q++) P.L[q][i] |= 1 << l;
    }
  }
  return P;
}
export function make({ n, mentors = n, seed = 1, depts = 101, caps = 'mix', dense = false, zipf = 70 }) {
  const r = rng(seed),
    side = Math.ceil(Math.sqrt(depts));
  // integer Zipf weights, ranks shuffled over the map
  const w = Array.from({ length: depts }, (_, i) =>
    Math.max(1, Math.round(1e6 / Math.pow(i + 1, zipf / 100))),
  );
  for (let i = depts - 1; i > 0; i--) {
    const j = r() % (i + 1);
    [w[i], w[j]] = [w[j], w[i]];
  }
  const dc = cdf(w),
    lc = cdf(Array.from({ length: 30 }, (_, i) => (100000 / (i + 1)) | 0));
  const E = people(n, false, dc, lc, side, r, dense),
    M = people(mentors, true, dc, lc, side, r, dense);
  const cap = new Int32Array(mentors);
  for (let j = 0; j < mentors; j++) {
    const q = r() % 10;
    cap[j] = caps === 'unit' ? 1 : q < 6 ? 1 : q < 9 ? 2 : 3;
  }
  return { E, M, cap, side, depts: dense ? 1 : depts, dense };
}
// reorder mentors by department: returns SoA copies contiguous per department + start offsets + original ids
export function groupMentors(inst) {
  const { M, depts } = inst,
    n = M.n,
    start = new Int32Array(depts + 1);
  for (let j = 0; j < n; j++) start[M.dept[j] + 1]++;
  for (let d = 0; d < depts; d++) start[d + 1] += start[d];
  const pos = start.slice(),
    id = new Int32Array(n);
  for (let j = 0; j < n; j++) id[pos[M.dept[j]]++] = j;
  const g = (a) => {
    const b = new a.constructor(n);
    for (let q = 0; q < n; q++) b[q] = a[id[q]];
    return b;
  };
  return {
    n,
    start,
    id,
    x: g(M.x),
    y: g(M.y),
    age: g(M.age),
    gender: g(M.gender),
    obj: g(M.obj),
    avail: g(M.avail),
    L1: g(M.L[1]),
    L3: g(M.L[3]),
    L4: g(M.L[4]),
    L5: g(M.L[5]),
    L6: g(M.L[6]),
  };
}
export function neighbours(d, side, depts) {
  const o = [d],
    x = d % side;
  if (x > 0) o.push(d - 1);
  if (x < side - 1 && d + 1 < depts) o.push(d + 1);
  if (d - side >= 0) o.push(d - side);
  if (d + side < depts) o.push(d + side);
  return o;
}
// score one pair; G is grouped mentors, q a grouped index. -1 = forbidden
export function score(E, i, G, q) {
  if (
    (E.L[3][i] & G.L3[q]) === 0 ||
    (E.avail[i] & G.avail[q]) === 0 ||
    (E.wish[i] && E.gender[i] !== G.gender[q])
  )
    return -1;
  const lang = E.L[6][i] & G.L6[q] ? 300 : E.L[5][i] & G.L5[q] ? 250 : E.L[4][i] & G.L4[q] ? 200 : 150;
  return (
    lang +
    OBJ[(E.obj[i] << 8) | G.obj[q]] +
    AVAIL[E.avail[i] & G.avail[q]] +
    AGE[G.age[q] - E.age[i] + 128] +
    DIST[Math.min(2047, Math.abs(E.x[i] - G.x[q]) + Math.abs(E.y[i] - G.y[q]))]
  );
}
// top-k rows lo..hi. A row is scanned from a hashed start so that equal scores do not all pick the same mentors.
export function candidates(inst, G, k, lo = 0, hi = inst.E.n, stats = { pairs: 0, allowed: 0 }) {
  const { E, side, depts } = inst,
    kk = k || 1 << 30,
    n = hi - lo;
  let capE = Math.max(16, n * Math.min(kk, 64));
  const ptr = new Int32Array(n + 1);
  let col = new Int32Array(capE),
    w = new Int32Array(capE),
    m = 0;
  const hs = new Int32Array(Math.min(kk, G.n) + 1),
    hq = new Int32Array(Math.min(kk, G.n) + 1); // binary min-heap of (score)
  const E3 = E.L[3],
    E4 = E.L[4],
    E5 = E.L[5],
    E6 = E.L[6];
  let pairs = 0,
    allowed = 0;
  for (let i = lo; i < hi; i++) {
    let sz = 0,
      min = -1;
    const l3 = E3[i],
      l4 = E4[i],
      l5 = E5[i],
      l6 = E6[i],
      av = E.avail[i],
      ob = E.obj[i] << 8,
      ag = 128 - E.age[i],
      x = E.x[i],
      y = E.y[i],
      wish = E.wish[i],
      gen = E.gender[i];
    for (const d of neighbours(E.dept[i], side, depts)) {
      const s = G.start[d],
        e = G.start[d + 1],
        len = e - s;
      if (!len) continue;
      pairs += len;
      const off = s + ((Math.imul(i, 0x9e3779b1) >>> 0) % len);
      for (let part = 0; part < 2; part++) {
        const a = part ? s : off,
          b = part ? off : e;
        for (let q = a; q < b; q++) {
          if ((l3 & G.L3[q]) === 0) continue;
          const v = av & G.avail[q];
          if (v === 0 || (wish && gen !== G.gender[q])) continue;
          allowed++;
          let dx = x - G.x[q];
          if (dx < 0) dx = -dx;
          let dy = y - G.y[q];
          if (dy < 0) dy = -dy;
          dx += dy;
          if (dx > 2047) dx = 2047;
          const sc =
            (l6 & G.L6[q] ? 300 : l5 & G.L5[q] ? 250 : l4 & G.L4[q] ? 200 : 150) +
            OBJ[ob | G.obj[q]] +
            AVAIL[v] +
            AGE[G.age[q] + ag] +
            DIST[dx];
          if (sz < kk) {
            let c = sz++;
            while (c > 0) {
              const p = (c - 1) >> 1;
              if (hs[p] <= sc) break;
              hs[c] = hs[p];
              hq[c] = hq[p];
              c = p;
            }
            hs[c] = sc;
            hq[c] = q;
            min = hs[0];
          } else if (sc > min) {
            let c = 0;
            for (;;) {
              let h = 2 * c + 1;
              if (h >= sz) break;
              if (h + 1 < sz && hs[h + 1] < hs[h]) h++;
              if (hs[h] >= sc) break;
              hs[c] = hs[h];
              hq[c] = hq[h];
              c = h;
            }
            hs[c] = sc;
            hq[c] = q;
            min = hs[0];
          }
        }
      }
    }
    if (m + sz > capE) {
      capE = Math.max(capE * 2, m + sz);
      const c2 = new Int32Array(capE);
      c2.set(col);
      col = c2;
      const w2 = new Int32Array(capE);
      w2.set(w);
      w = w2;
    }
    const t = [];
    for (let c = 0; c < sz; c++) t.push([G.id[hq[c]], hs[c]]);
    t.sort((a, b) => a[0] - b[0]);
    for (const [c, s] of t) {
      col[m] = c;
      w[m++] = s;
    }
    ptr[i - lo + 1] = m;
  }
  stats.pairs += pairs;
  stats.allowed += allowed;
  return { ptr, col: col.subarray(0, m), w: w.subarray(0, m) };
}
if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const a = process.argv.slice(2),
    out = a[0],
    o = (f, d) => {
      const i = a.indexOf('--' + f);
      return i < 0 ? d : a[i + 1];
    };
  const inst = make({
    n: +o('n', 1000),
    mentors: +o('mentors', o('n', 1000)),
    seed: +o('seed', 1),
    depts: +o('depts', 101),
    caps: o('caps', 'mix'),
    dense: a.includes('--dense'),
    zipf: +o('zipf', 70),
  });
  const nE = inst.E.n,
    nM = inst.M.n,
    G = groupMentors(inst),
    bonus = +o('bonus', 0),
    fd = openSync(out, 'w'),
    t0 = performance.now(),
    stats = { pairs: 0, allowed: 0 };
  const put = (t) => {
    let b = Buffer.from(t.buffer, t.byteOffset, t.byteLength),
      p = 0;
    while (p < b.length) p += writeSync(fd, b, p, Math.min(1 << 28, b.length - p));
  };
  if (inst.dense) {
    put(Int32Array.of(0x314f5544, 2, nE, nM, nE * nM, 0));
    put(inst.cap);
    const row = new Uint16Array(nM);
    for (let i = 0; i < nE; i++) {
      for (let q = 0; q < nM; q++) {
        const s = score(inst.E, i, G, q);
        row[G.id[q]] = s < 0 ? 0 : s;
        if (s >= 0) stats.allowed++;
      }
      put(row);
    }
    stats.pairs = nE * nM;
  } else {
    const c = candidates(inst, G, +o('k', 30), 0, nE, stats);
    if (bonus) for (let e = 0; e < c.w.length; e++) c.w[e] += bonus;
    put(Int32Array.of(0x314f5544, 1, nE, nM, c.col.length, 1));
    put(inst.cap);
    put(c.ptr);
    put(c.col);
    put(c.w);
    put(inst.E.dept);
    put(inst.M.dept);
    stats.edges = c.col.length;
  }
  closeSync(fd);
  console.log(
    JSON.stringify({
      out,
      nE,
      nM,
      slots: inst.cap.reduce((x, y) => x + y, 0),
      ...stats,
      gen_s: +((performance.now() - t0) / 1000).toFixed(2),
    }),
  );
}
