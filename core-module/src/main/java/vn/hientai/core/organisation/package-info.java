/**
 * Units through time (cơ quan, đơn vị): dated names, parents, heads and quotas; merged, split, moved, renamed and
 * dissolved by decision, with predecessors and successors; the tree of any day. Luật 72/2025/QH15, NĐ 150/2025/NĐ-CP.
 */
package vn.hientai.core.organisation;
