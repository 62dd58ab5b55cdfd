/**
 * Pictures take their colours from the same variables as the words.
 * One that is wider than its place becomes smaller, as far as it can still be read; then it scrolls.
 */
export const pictureCss = `.sla-document figure { margin: 1.25rem 0 0; }
.sla-document figcaption { max-width: 48rem; margin-top: 0.6rem; color: var(--sla-quiet); font-size: 0.88em; white-space: pre-wrap; }
.sla-drawing { display: block; font-size: 12px; }
.sla-drawing[viewBox] { max-width: max(100%, 34rem); height: auto; }
.sla-drawing text { fill: var(--sla-ink); font-variant-numeric: tabular-nums; }
.sla-drawing .sla-strong { font-size: 13px; font-weight: 600; }
.sla-drawing text.sla-quiet { fill: var(--sla-quiet); font-size: 11px; }
.sla-drawing text.sla-good { fill: var(--sla-good); }
.sla-drawing text.sla-short { fill: var(--sla-short); font-weight: 600; }
.sla-needed { fill: var(--sla-need); }
.sla-promised { fill: var(--sla-have); }
.sla-expected { fill: var(--sla-soft); stroke: var(--sla-have); stroke-width: 1; }
.sla-missing { fill: none; stroke: var(--sla-short); stroke-width: 1.5; stroke-dasharray: 4 3; }
.sla-rail, .sla-day { stroke: var(--sla-line); }
.sla-attempt { fill: var(--sla-have); }
.sla-automatic { fill: var(--sla-paper); stroke: var(--sla-have); stroke-width: 2; }
.sla-task { fill: var(--sla-third); }
.sla-touch, .sla-window { fill: var(--sla-soft); stroke: var(--sla-have); }
.sla-aim { fill: var(--sla-have); }
.sla-used { fill: var(--sla-have); }
.sla-over { fill: var(--sla-short); }
.sla-full { stroke: var(--sla-ink); stroke-dasharray: 3 3; }
.sla-box { fill: var(--sla-surface); stroke: var(--sla-faint); }
.sla-node-stage .sla-box { stroke: var(--sla-need); }
.sla-beside .sla-box { fill: var(--sla-paper); stroke-dasharray: 4 3; }
.sla-node-handoff .sla-box { fill: var(--sla-soft); stroke: var(--sla-have); }
.sla-drawing .sla-node-handoff text.sla-quiet { fill: var(--sla-ink); }
.sla-team-0 { fill: var(--sla-have); }
.sla-team-1 { fill: var(--sla-second); }
.sla-team-2 { fill: var(--sla-third); }
.sla-line { stroke: var(--sla-need); stroke-width: 1.25; }
.sla-head { fill: var(--sla-need); }
.sla-on .sla-line { stroke: var(--sla-ink); stroke-width: 1.75; }
.sla-on .sla-head { fill: var(--sla-ink); }
.sla-by-itself .sla-line { stroke-dasharray: 5 4; }
`;
