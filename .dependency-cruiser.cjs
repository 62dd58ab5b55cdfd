// The rooms of ARCHITECTURE.md: who may know whom. Arrows point down only.
const only = (room, allowed) => ({
  name: `${room}-knows-only-${allowed.join('-') || 'itself'}`,
  comment: `See the table of rooms in ARCHITECTURE.md.`,
  severity: 'error',
  from: { path: `^packages/${room}/src` },
  to: { path: '^packages/', pathNot: `^packages/(${[room, ...allowed].join('|')})/` },
});
const without = (room, path, comment, except) => ({
  name: `${room}-without-${comment}`,
  severity: 'error',
  from: { path: `^packages/${room}/src`, ...(except ? { pathNot: except } : {}) },
  to: { path },
});
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    // The browser's half of a package has no file for Node.
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(vscode|vscode-language(client|server)/browser)$' },
    },
    {
      name: 'ide-without-lsp',
      severity: 'error',
      from: { path: '^packages/language/src', pathNot: '^packages/language/src/lsp' },
      to: { path: '^packages/language/src/lsp' },
    },
    {
      name: 'checks-without-syntax',
      comment: 'A check reads the compiled agreement: the lowering should have kept what it needs.',
      severity: 'error',
      from: { path: '^packages/language/src/checks' },
      to: { path: '^packages/language/src/(parse|lower|generated)/' },
    },
    only('agreement', []),
    only('language', ['agreement']),
    only('engine', ['agreement']),
    only('targets', ['agreement']),
    only('cli', ['agreement', 'engine', 'language', 'targets']),
    only('vscode', ['agreement', 'engine', 'language', 'targets']),
    {
      name: 'examples-as-anybody',
      comment: 'A program among the examples shows how others embed the engine, so it uses what others can.',
      severity: 'error',
      from: { path: '^examples/' },
      to: { path: '^packages/', pathNot: '^packages/engine/src/(index|lead)\\.ts$' },
    },
    without('agreement', '^(node:|fs$|path$|langium|vscode)|node_modules/(langium|vscode)', 'files-or-langium'),
    without('engine', '^(node:|fs$|path$|langium|vscode)|node_modules/(langium|vscode)', 'files-or-langium'),
    without('targets', '^(node:|fs$|path$|langium|vscode)|node_modules/(langium|vscode)', 'files-or-langium'),
    without('language', 'vscode', 'editor-protocol', '^packages/language/src/(generated|lsp)'),
    without('language', '^(node:|fs$|path$)', 'files', '^packages/language/src/lsp/node'),
  ],
  options: {
    parser: 'swc',
    // swc gives imports of types too. `tsPreCompilationDeps` adds none, and asks for a TypeScript compiler older than ours.
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage|out)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
