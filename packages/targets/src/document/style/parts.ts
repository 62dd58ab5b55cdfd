/** Things, facts, tiles and lists; what can be chosen, and what the host marks as the place of its cursor. */
export const partsCss = `.sla-item, .sla-group { margin-top: 2.25rem; scroll-margin-top: 1rem; }
.sla-item .sla-item, .sla-item .sla-group { margin-top: 1.5rem; }
.sla-document h2 + .sla-item, .sla-document h2 + .sla-group { margin-top: 1.5rem; }
.sla-facts { display: grid; gap: 0.45rem; margin: 1rem 0 0; }
.sla-facts > div { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: 0 1rem; }
.sla-facts dt { grid-column: 1; color: var(--sla-quiet); }
.sla-facts dd { grid-column: 2; margin: 0; }
@media (max-width: 34rem) {
.sla-facts > div { display: block; }
.sla-facts dt { font-size: 0.88em; }
}
.sla-tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 1px; margin: 1rem 0 0; padding: 0; border: 1px solid var(--sla-line); border-radius: 6px; background: var(--sla-line); overflow: hidden; list-style: none; }
.sla-tiles > li { display: flex; flex-direction: column; gap: 0.1rem; padding: 0.9rem 1.1rem 1rem; background: var(--sla-paper); }
.sla-label { color: var(--sla-quiet); font-size: 0.9em; }
.sla-document strong.sla-value { font-size: clamp(1.35rem, 1.1rem + 1vw, 1.75rem); font-weight: 650; line-height: 1.25; letter-spacing: -0.015em; }
.sla-note { color: var(--sla-quiet); font-size: 0.9em; }
.sla-meter { display: block; margin: 0.35rem 0 0.3rem; }
.sla-meter-all { fill: var(--sla-groove, var(--sla-line)); }
.sla-meter-part { fill: var(--sla-have); }
.sla-bullets, .sla-numbers, .sla-ladder { max-width: 48rem; margin: 0.75rem 0 0; padding: 0; list-style: none; }
.sla-bullets > li { position: relative; padding-left: 1.1rem; }
.sla-bullets > li + li { margin-top: 0.3rem; }
.sla-bullets > li::before { position: absolute; left: 0.1rem; content: '–'; color: var(--sla-quiet); }
.sla-ladder { counter-reset: step; }
.sla-ladder > li { position: relative; padding: 0.4rem 0 0.4rem 2.2rem; counter-increment: step; }
.sla-ladder > li + li { border-top: 1px solid var(--sla-line); }
.sla-interactive :is(li, tr, dd, p, blockquote, g, h3 > a)[data-pointer] { cursor: pointer; }
.sla-interactive :is(li, tr, dd, p, blockquote)[data-pointer]:hover { background: var(--sla-surface); }
.sla-document .sla-current { background: var(--sla-soft); box-shadow: -0.5rem 0 0 var(--sla-soft), -0.7rem 0 0 var(--sla-focus); }
.sla-document .sla-item.sla-current { background: none; box-shadow: -0.5rem 0 0 var(--sla-paper), -0.7rem 0 0 var(--sla-focus); }
.sla-document g.sla-current .sla-box { stroke: var(--sla-focus); stroke-width: 2.5; }
.sla-document main.sla-current, .sla-document.sla-current { background: var(--sla-paper); box-shadow: none; }
.sla-ladder > li::before { position: absolute; left: 0; width: 1.5rem; color: var(--sla-quiet); text-align: right; content: counter(step) '.'; }
`;
