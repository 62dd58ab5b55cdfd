import { expect, test } from 'vitest';
import { picture, planPicture } from '../../scripts/picture.ts';

test('the picture shows what the command shows', async () => {
  await expect(planPicture()).toMatchFileSnapshot('../../docs/images/plan.svg');
});

test('nothing in a plan can become part of the picture’s own language', () => {
  const drawn = picture(['<script>alert("&")</script>']);
  expect(drawn).toContain('&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;');
  expect(drawn).not.toContain('<script>');
});

test('words keep the columns they have on a terminal', () => {
  const xs = picture(['a  b', '   b']).match(/x="([\d.]+)" y="\d+" textLength="8.43"/g);
  expect(xs?.map((x) => x.split('"')[1])).toEqual(['24.00', '49.29', '49.29']);
});
