import { defineCheck } from '../../problem/check.ts';

export const missingReview = defineCheck({
  code: 'missing-review',
  category: 'completeness',
  level: 'warning',
  summary: 'A complete agreement says when it is reviewed.',
  run: ({ agreement, report }) => {
    // The review of a part leaves the rest unread.
    if (agreement.reviews.some((review) => review.of === undefined)) return;
    report({
      at: [agreement, 'name'],
      message: 'The agreement does not say when it is reviewed as a whole. Add `review every 6 months`.',
      fix: {
        title: 'Review every 6 months',
        kind: 'add statement',
        to: agreement,
        statement: 'review every 6 months',
      },
    });
  },
});
