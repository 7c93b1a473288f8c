#!/usr/bin/python3
"""ref_scipy.py - reference optimum of a DUO1 file (see ../assignment-instances.mjs) with SciPy.   apt-get install python3-scipy
   /usr/bin/python3 ref_scipy.py FILE [lsa|sp|highs]     prints one JSON line (optimum, seconds to build, to solve, peak RSS MiB)
 lsa   scipy.optimize.linear_sum_assignment (dense modified Jonker-Volgenant); a mentor of capacity c becomes c equal columns,
       forbidden pairs score 0 = unmatched
 sp    scipy.sparse.csgraph.min_weight_full_bipartite_matching (LAPJVsp); every mentore also gets a private dummy column (weight 1;
       all weights are shifted by +1 because explicit zeros are dropped)
 highs scipy.optimize.linprog(method='highs') on the (totally unimodular) LP, small files only
"""
import sys, time, json, resource
import numpy as np
f, how = sys.argv[1], (sys.argv[2:] or ['sp'])[0]
raw = np.fromfile(f, dtype='<i4', count=6); assert raw[0] == 0x314F5544
kind, nE, nM, E = (int(x) for x in raw[1:5]); off = 24
cap = np.fromfile(f, dtype='<i4', count=nM, offset=off); off += 4 * nM
if kind == 1:
    ptr = np.fromfile(f, dtype='<i4', count=nE + 1, offset=off); off += 4 * (nE + 1)
    col = np.fromfile(f, dtype='<i4', count=E, offset=off); off += 4 * E
    w = np.fromfile(f, dtype='<i4', count=E, offset=off)
    row = np.repeat(np.arange(nE, dtype=np.int32), np.diff(ptr))
else:
    D = np.fromfile(f, dtype='<u2', count=E, offset=off).reshape(nE, nM)
    if how != 'lsa': row, col = (x.astype(np.int32) for x in np.nonzero(D)); w = D[row, col].astype(np.int32)
first = np.concatenate([[0], np.cumsum(cap)]).astype(np.int64); slots = int(first[-1]); mentor = np.repeat(np.arange(nM), cap)
t0 = time.perf_counter(); out = {'solver': 'scipy-' + how}
if how == 'lsa':
    from scipy.optimize import linear_sum_assignment
    if kind == 1: D = np.zeros((nE, nM), dtype=np.int32); D[row, col] = w
    A = D[:, mentor].astype(np.float64); t1 = time.perf_counter()
    r, c = linear_sum_assignment(A, maximize=True); t2 = time.perf_counter(); total = int(A[r, c].sum())
elif how == 'sp':
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching
    rep = cap[col]; R = np.repeat(row, rep); W = np.repeat(w, rep).astype(np.float64)
    C = np.repeat(first[col], rep) + (np.arange(len(R)) - np.repeat(np.cumsum(rep) - rep, rep))
    R = np.concatenate([R, np.arange(nE)]); C = np.concatenate([C, slots + np.arange(nE)]); W = np.concatenate([W + 1, np.ones(nE)])
    A = csr_matrix((W, (R, C)), shape=(nE, slots + nE)); t1 = time.perf_counter()
    r, c = min_weight_full_bipartite_matching(A, maximize=True); t2 = time.perf_counter(); total = int(np.asarray(A[r, c]).sum()) - nE
else:
    from scipy.optimize import linprog
    from scipy.sparse import csr_matrix, vstack
    k = len(col); A = vstack([csr_matrix((np.ones(k), (row, np.arange(k))), (nE, k)), csr_matrix((np.ones(k), (col, np.arange(k))), (nM, k))]); t1 = time.perf_counter()
    s = linprog(-w.astype(float), A_ub=A, b_ub=np.concatenate([np.ones(nE), cap]), method='highs'); t2 = time.perf_counter(); total = int(round(-s.fun))
out.update(total=total, build_s=round(t1 - t0, 4), solve_s=round(t2 - t1, 4), rss_mib=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
print(json.dumps(out))
