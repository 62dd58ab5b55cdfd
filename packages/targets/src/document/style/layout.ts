/** The page: one column on a narrow one, contents beside it on a wide one. */
export const layoutCss = `body { margin: 0; }
.sla-document {
  box-sizing: border-box;
  min-height: 100vh;
  padding: clamp(1rem, 4vw, 4rem) clamp(1rem, 4vw, 3rem);
  background: var(--sla-paper);
  color: var(--sla-ink);
  font: 1rem/1.6 var(--vscode-font-family, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
  font-size: clamp(0.9rem, 0.86rem + 0.2vw, 1rem);
  font-variant-numeric: tabular-nums;
  overflow-wrap: break-word;
  text-rendering: optimizeLegibility;
}
.sla-document *, .sla-document *::before { box-sizing: border-box; }
.sla-masthead, .sla-contents, .sla-sections { max-width: 60rem; margin-inline: auto; }
.sla-sections > section { margin-top: 4.5rem; scroll-margin-top: 1rem; }
.sla-contents { margin-top: 2rem; }
.sla-contents ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0; padding: 0; list-style: none; }
.sla-contents a { display: inline-block; padding: 0.2rem 0; color: var(--sla-quiet); text-decoration: none; }
.sla-contents a:hover { color: var(--sla-link); text-decoration: underline; }
@media (min-width: 75rem) {
.sla-document {
  display: grid;
  grid-template-columns: 13rem minmax(0, 60rem);
  grid-template-areas: '. head' 'contents sections';
  justify-content: center;
  column-gap: 4rem;
}
.sla-masthead, .sla-contents, .sla-sections { margin-inline: 0; }
.sla-masthead { grid-area: head; }
.sla-sections { grid-area: sections; }
.sla-contents {
  grid-area: contents;
  align-self: start;
  position: sticky;
  top: 2rem;
  margin-top: 4.5rem;
  padding-top: 0.6rem;
  border-top: 2px solid var(--sla-line);
}
.sla-contents ul { display: block; font-size: 0.9rem; }
.sla-contents a { padding: 0.25rem 0; }
}
`;
