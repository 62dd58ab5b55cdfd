/** Tables: lines only where they help the eye, numbers under each other. */
export const tableCss = `.sla-table { margin: 1.25rem 0 0; }
.sla-table table { width: 100%; border-collapse: collapse; font-size: 0.93em; line-height: 1.45; }
.sla-table caption { padding: 0 0 0.45rem; color: var(--sla-quiet); font-size: 0.95em; text-align: left; }
.sla-table th, .sla-table td { padding: 0.45rem 1.1rem 0.45rem 0; text-align: left; vertical-align: top; }
.sla-table th:last-child, .sla-table td:last-child { padding-right: 0; }
.sla-table thead th { border-bottom: 1px solid var(--sla-ink); color: var(--sla-quiet); font-weight: 500; vertical-align: bottom; }
.sla-table tbody th { font-weight: 550; }
.sla-table tbody tr + tr > * { border-top: 1px solid var(--sla-line); }
.sla-table .sla-number { text-align: right; white-space: nowrap; }
.sla-table thead th.sla-number { white-space: normal; }
.sla-table .sla-tight { width: 1%; padding-right: 2rem; white-space: nowrap; }
.sla-under { display: block; font-weight: 400; }
.sla-table .sla-prose tbody th { font-weight: 400; }
.sla-table .sla-matrix td > .sla-ref { font-weight: 650; }
.sla-table .sla-matrix thead th { color: var(--sla-ink); font-weight: 600; }
.sla-table .sla-muted { font-weight: 400; }
.sla-matrix tbody th .sla-muted { display: block; }
@media (min-width: 48rem) {
.sla-table .sla-prose { table-layout: fixed; }
.sla-prose th:nth-child(1) { width: 38%; }
.sla-prose th:nth-child(2) { width: 24%; }
.sla-prose th:nth-child(3) { width: 14%; }
.sla-group > .sla-table .sla-prose caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
}
`;
