// ref_lemon.cpp - reference optimum of a DUO1 file (see ../assignment-instances.mjs) with LEMON's min-cost-flow solvers and, for unit capacities, MaxWeightedMatching.
//   apt-get install g++ liblemon-dev;  g++ -O2 -std=c++14 -o ref_lemon ref_lemon.cpp -llemon
//   ./ref_lemon FILE ns|cost|cap|mwm      prints one JSON line: optimum, seconds to build the graph, to solve, peak RSS
// Network (exact balances): mentore i, supply 1; mentor j, demand cap[j]; node Z, supply sum(cap)-nE; arcs i->j cost -w, capacity 1;
// i->Z cost 0 (unmatched); Z->j cost 0, capacity cap[j] (unused places). Do not use LEMON's default GEQ inequality for the
// mentores: out-in >= 1 lets one mentore send two units.
#include <lemon/smart_graph.h>
#include <lemon/static_graph.h>
#include <lemon/network_simplex.h>
#include <lemon/cost_scaling.h>
#include <lemon/capacity_scaling.h>
#include <lemon/matching.h>
#include <sys/resource.h>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstdint>
#include <string>
#include <vector>
using namespace lemon; using clk = std::chrono::steady_clock;
static double since(clk::time_point t) { return std::chrono::duration<double>(clk::now() - t).count(); }
template <class A> static void setup(A& a, const SmartDigraph::ArcMap<int>& up, const SmartDigraph::ArcMap<long long>& cost, const SmartDigraph::NodeMap<int>& sup) { a.upperMap(up).costMap(cost).supplyMap(sup); }
int main(int argc, char** argv) {
  if (argc < 3) return 2; std::string how = argv[2]; FILE* f = fopen(argv[1], "rb"); int32_t h[6]; if (!f || fread(h, 4, 6, f) != 6 || h[0] != 0x314F5544) return 3;
  int nE = h[2], nM = h[3]; long m = h[4]; std::vector<int32_t> cap(nM), ptr(nE + 1), col(m), w(m); bool ok = fread(cap.data(), 4, nM, f) == (size_t)nM;
  if (h[1] == 1) ok = ok && fread(ptr.data(), 4, nE + 1, f) == (size_t)nE + 1 && fread(col.data(), 4, m, f) == (size_t)m && fread(w.data(), 4, m, f) == (size_t)m;
  else { std::vector<uint16_t> d(m); ok = ok && fread(d.data(), 2, m, f) == (size_t)m; long k = 0; for (int i = 0; i < nE; i++) { for (int j = 0; j < nM; j++) if (d[(long)i * nM + j]) { col[k] = j; w[k++] = d[(long)i * nM + j]; } ptr[i + 1] = k; } m = k; }
  if (!ok) return 4; fclose(f); auto t0 = clk::now(); long long total = 0; double build = 0, solve = 0; const char* st = "OPTIMAL";
  if (how == "mwm") {
    SmartGraph g; g.reserveNode(nE + nM); g.reserveEdge(m); for (int i = 0; i < nE + nM; i++) g.addNode(); SmartGraph::EdgeMap<int> ew(g);
    for (int i = 0; i < nE; i++) for (int e = ptr[i]; e < ptr[i + 1]; e++) ew[g.addEdge(g.nodeFromId(i), g.nodeFromId(nE + col[e]))] = w[e];
    build = since(t0); t0 = clk::now(); MaxWeightedMatching<SmartGraph, SmartGraph::EdgeMap<int>> a(g, ew); a.run(); solve = since(t0); total = a.matchingWeight();
  } else {
    SmartDigraph g; g.reserveNode(nE + nM + 1); g.reserveArc(m + nE + nM); for (int i = 0; i <= nE + nM; i++) g.addNode();
    SmartDigraph::ArcMap<long long> cost(g, 0); SmartDigraph::NodeMap<int> sup(g);
    for (int i = 0; i < nE; i++) { sup[g.nodeFromId(i)] = 1; for (int e = ptr[i]; e < ptr[i + 1]; e++) cost[g.addArc(g.nodeFromId(i), g.nodeFromId(nE + col[e]))] = -(long long)w[e]; g.addArc(g.nodeFromId(i), g.nodeFromId(nE + nM)); }
    long sc = 0; int a0 = g.arcNum(); for (int j = 0; j < nM; j++) { sup[g.nodeFromId(nE + j)] = -cap[j]; sc += cap[j]; g.addArc(g.nodeFromId(nE + nM), g.nodeFromId(nE + j)); }
    sup[g.nodeFromId(nE + nM)] = sc - nE; SmartDigraph::ArcMap<int> up(g, 1); /* after the arcs: a map does not fill arcs added later */ for (int j = 0; j < nM; j++) up[g.arcFromId(a0 + j)] = cap[j]; build = since(t0); t0 = clk::now();
    if (how == "ns") { NetworkSimplex<SmartDigraph, int, long long> a(g); setup(a, up, cost, sup); auto r = a.run(); total = -a.totalCost<long long>(); if (r != a.OPTIMAL) st = "FAIL"; }
    else if (how == "cost") { CostScaling<SmartDigraph, int, long long> a(g); setup(a, up, cost, sup); auto r = a.run(); total = -a.totalCost<long long>(); if (r != a.OPTIMAL) st = "FAIL"; }
    else { CapacityScaling<SmartDigraph, int, long long> a(g); setup(a, up, cost, sup); auto r = a.run(); total = -a.totalCost<long long>(); if (r != a.OPTIMAL) st = "FAIL"; }
    solve = since(t0);
  }
  rusage ru; getrusage(RUSAGE_SELF, &ru);
  printf("{\"solver\":\"lemon-%s\",\"status\":\"%s\",\"total\":%lld,\"build_s\":%.4f,\"solve_s\":%.4f,\"rss_mib\":%ld}\n", how.c_str(), st, total, build, solve, ru.ru_maxrss / 1024);
}
