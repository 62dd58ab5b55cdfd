/** A TextMate grammar that colours blocks of `.sla` in Markdown: those whose fence says `sla`. */
export const fencedBlocks = {
  scopeName: 'markdown.sla',
  injectionSelector: 'L:text.html.markdown',
  patterns: [{ include: '#block' }],
  repository: {
    block: {
      name: 'markup.fenced_code.block.markdown',
      begin: '(^|\\G)(\\s*)(`{3,}|~{3,})\\s*(sla)(\\s[^`]*)?$',
      beginCaptures: {
        3: { name: 'punctuation.definition.markdown' },
        4: { name: 'fenced_code.block.language.markdown' },
        5: { name: 'fenced_code.block.language.attributes.markdown' },
      },
      end: '(^|\\G)(\\2|\\s{0,3})(\\3)\\s*$',
      endCaptures: { 3: { name: 'punctuation.definition.markdown' } },
      patterns: [
        {
          begin: '(^|\\G)(\\s*)(.*)',
          while: '(^|\\G)(?!\\s*([`~]{3,})\\s*$)',
          contentName: 'meta.embedded.block.sla',
          patterns: [{ include: 'source.sla' }],
        },
      ],
    },
  },
} as const;
