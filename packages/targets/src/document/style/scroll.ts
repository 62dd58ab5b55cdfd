/**
 * What may be wider than the page scrolls on its own; a shadow at its edge says that there is more.
 * The shadow stands a pixel inside: what covers it ends at whole pixels, and the edge may not.
 */
export const scrollCss = `.sla-table, .sla-picture {
  overflow-x: auto;
  background:
    linear-gradient(to right, var(--sla-paper) 40%, transparent) left / 2.5rem 100% no-repeat local,
    linear-gradient(to left, var(--sla-paper) 40%, transparent) right / 2.5rem 100% no-repeat local,
    linear-gradient(to right, var(--sla-line), transparent) left 1px top / 0.6rem 100% no-repeat scroll,
    linear-gradient(to left, var(--sla-line), transparent) right 1px top / 0.6rem 100% no-repeat scroll;
}
`;
