import picocolors from 'picocolors';
import { expect, test } from 'vitest';
import { markdown } from '../../src/render/markdown.ts';

const page = `# goal-not-smart

A goal should be \`SMART\`:
which is **important**, see [the page](https://x.example/smart).

- one that is rather long and has to be wrapped somewhere
- two

\`\`\`sla
goal A {
  reach 5
}
\`\`\`
`;

test('a page is laid out for the terminal', () => {
  expect(markdown(page, picocolors.createColors(false), 40)).toBe(`goal-not-smart

A goal should be \`SMART\`: which is
important, see the page
(https://x.example/smart).

- one that is rather long and has to be
  wrapped somewhere
- two

    goal A {
      reach 5
    }
`);
});

test('what stands out is coloured', () => {
  const text = markdown('# a\n\nb `c`', picocolors.createColors(true), 40);
  expect(text).toBe('\u001b[1ma\u001b[22m\n\nb \u001b[36mc\u001b[39m\n');
});

test('in a change, what goes and what comes stand out', () => {
  const text = markdown('```diff\n-a\n+b\n```', picocolors.createColors(true), 40);
  expect(text).toBe('\u001b[31m-a\u001b[39m\n    \u001b[32m+b\u001b[39m\n');
});

test('what leads to another page is only named', () => {
  const text = markdown(
    '- [a-rule](a-rule.md)\n- [its `name`](../reference/people.md#ramp)',
    picocolors.createColors(false),
    60,
  );
  expect(text).toBe('- a-rule\n- its `name`\n');
});

test('what is stressed has no marks, and names with underlines keep them', () => {
  const text = markdown('_Clean_ says do_not_call and `a_b_c`', picocolors.createColors(false), 60);
  expect(text).toBe('Clean says do_not_call and `a_b_c`\n');
});

test('between two places of a change there is more', () => {
  expect(markdown('```diff\n a\n@@\n b\n```', picocolors.createColors(false), 60)).toBe('a\n    …\n     b\n');
});
