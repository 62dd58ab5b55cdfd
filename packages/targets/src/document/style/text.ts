/** Words: headings in order of size, quiet words beside loud ones, and what can be chosen. */
export const textCss = `.sla-document h1, .sla-document h2, .sla-document h3, .sla-document h4, .sla-document h5 {
  margin: 0;
  font-weight: 650;
  line-height: 1.2;
  letter-spacing: -0.012em;
  text-wrap: balance;
}
.sla-document h1 { font-size: clamp(1.75rem, 1.2rem + 2.6vw, 2.75rem); letter-spacing: -0.022em; }
.sla-document h2 { padding-top: 0.6rem; border-top: 2px solid var(--sla-ink); font-size: clamp(1.3rem, 1.1rem + 1vw, 1.7rem); }
.sla-document h3 { font-size: 1.15rem; }
.sla-document h4 { font-size: 1rem; }
.sla-document h5 { font-size: 0.9rem; }
.sla-document p { margin: 0.6rem 0 0; max-width: 44rem; }
.sla-document strong { font-weight: 650; }
.sla-document a { color: var(--sla-link); text-decoration: none; }
.sla-document a.sla-self, .sla-document a.sla-ref { color: inherit; unicode-bidi: isolate; }
.sla-document a.sla-ref { text-decoration: underline; text-decoration-color: var(--sla-faint); text-decoration-thickness: 1px; text-underline-offset: 0.22em; }
.sla-document a:hover { color: var(--sla-link); text-decoration: underline; text-decoration-color: currentColor; }
.sla-document :focus-visible { outline: 2px solid var(--sla-focus); outline-offset: 2px; border-radius: 2px; }
.sla-document :target:not(section, .sla-item, main) { background: var(--sla-soft); }
.sla-document .sla-item:target { box-shadow: -0.5rem 0 0 var(--sla-paper), -0.7rem 0 0 var(--sla-focus); }
.sla-document code {
  padding: 0.1em 0.35em;
  border-radius: 3px;
  background: var(--sla-surface);
  font: 0.88em var(--vscode-editor-font-family, ui-monospace, 'SF Mono', Consolas, 'Noto Sans Mono', monospace);
}
.sla-name { color: var(--sla-quiet); font: 0.8em var(--vscode-editor-font-family, ui-monospace, 'SF Mono', Consolas, 'Noto Sans Mono', monospace); letter-spacing: 0; }
.sla-muted { color: var(--sla-quiet); }
.sla-place { color: var(--sla-link); overflow-wrap: anywhere; }
[data-pointer]:hover .sla-place { text-decoration: underline; }
.sla-rule { unicode-bidi: isolate; }
.sla-subtitle { color: var(--sla-quiet); }
.sla-document p.sla-subtitle { margin-top: 0.25rem; }
.sla-document p.sla-aside { color: var(--sla-quiet); font-size: 0.9em; }
.sla-document p.sla-warning { padding: 0.5rem 0.8rem; border-left: 3px solid var(--sla-short); background: var(--sla-surface); }
.sla-warning::before { content: '▼ '; color: var(--sla-short); }
.sla-document blockquote { margin: 0.6rem 0 0; padding: 0; }
.sla-masthead blockquote p { max-width: 40rem; color: var(--sla-quiet); font-size: 1.15em; line-height: 1.5; }
.sla-badge { padding: 0.05em 0.5em; border: 1px solid var(--sla-line); border-radius: 1em; color: var(--sla-quiet); font-size: 0.82em; white-space: nowrap; }
.sla-good { color: var(--sla-good); }
.sla-short { color: var(--sla-short); font-weight: 600; }
.sla-open { color: var(--sla-open); }
`;
