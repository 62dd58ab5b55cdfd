/** Pictures take their colours from the same variables as the words. */
export const pictureCss = `.sla-document figure { margin: 1.25rem 0 0; }
.sla-document figcaption { margin-top: 0.5rem; color: var(--sla-quiet); font-size: 0.9em; max-width: 48rem; }
.sla-picture { overflow-x: auto; }
.sla-picture svg { display: block; }
`;
