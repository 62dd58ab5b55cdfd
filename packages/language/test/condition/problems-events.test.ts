import { checkProblems } from './check-problems.ts';

checkProblems(
  'problems with events',
  `
rejected for "Bad fat"
             ^^^^^^^^^ reason-unknown: Nothing is rejected for 'Bad fat'. Did you mean 'Bad fit'? [Change to "Bad fit": rejected for "Bad fit"]

demo_requested = 5
               ^^^ clause-unfit: '= 5' does not go with 'demo_requested' here. Only fields and scores have values to compare.

demo_requested is known
               ^^^^^^^^ clause-unfit: 'is known' does not go with 'demo_requested' here. An event happens or does not: write it alone, or with how often, how lately and by whom.

demo_requested contains "x"
               ^^^^^^^^^^^^ clause-unfit: 'contains "x"' does not go with 'demo_requested' here. Only fields and scores have values to compare.

demo_requested over 1 month
               ^^^^^^^^^^^^ clause-unfit: 'over 1 month' does not go with 'demo_requested' here. Only a KPI is measured over a time.

demo_requested for 3 days
               ^^^^^^^^^^ clause-unfit: 'for 3 days' does not go with 'demo_requested' here. How long can be asked of what something is, as in 'lead is MQL for 4 hours'.

demo_requested for "reason"
               ^^^^^^^^^^^^ clause-unfit: 'for "reason"' does not go with 'demo_requested' here. Only decisions and rejections have reasons.

demo_requested with topic = "x"
                    ^^^^^ option-unknown: 'demo_requested' has no property 'topic'. 'demo_requested' has none yet.

content_downloaded with topc = "x"
                        ^^^^ option-unknown: 'content_downloaded' has no property 'topc'. Did you mean 'topic'? It can be 'topic', 'pages' or 'kind'. [Change to 'topic': content_downloaded with topic = "x"]

content_downloaded with topic = 5
                                ^ type-mismatch: 'topic' is a text: compare it with a text in quotes such as "operations".

content_downloaded with topic < "x"
                              ^ operator-unfit: '<' does not go with 'topic', which is a text: use '=', '!=', 'in' or 'contains'.

content_downloaded with kind contains "x"
                             ^^^^^^^^ operator-unfit: 'contains' does not go with 'kind', which is a choice: compare it, as with '='.

content_downloaded with kind = Book
                               ^^^^ option-unknown: 'kind' has no option 'Book'. It can be 'Guide' or 'Story'.

content_downloaded with pages contains "x"
                              ^^^^^^^^ operator-unfit: 'contains' does not go with 'pages', which is a number: compare it, as with '<'.

demo_requested at least 2 times at least 3 times
                                ^^^^^^^^^^^^^^^^ clause-unfit: 'at least 3 times' does not go with 'demo_requested' here. Something like it has been said already: keep one.

demo_requested in the last 30 days in the last 2 days
                                   ^^^^^^^^^^^^^^^^^^ clause-unfit: 'in the last 2 days' does not go with 'demo_requested' here. Something like it has been said already: keep one.

demo_requested by Hot
                  ^^^ name-unknown: Nothing is called 'Hot'. Declare it, or use the name of a role or a team.

demo_requested by Pool
                  ^^^^ name-wrong-kind: 'Pool' is a queue; here goes a role or a team.

demo_requested by "Nobody"
                  ^^^^^^^^ person-unknown: 'Nobody' has no address anywhere. Write it once, as in \`"Nobody" <name@company.example>\`.

active by owner
       ^^^^^^^^ clause-unfit: 'by owner' does not go with 'active' here. It is anything the lead does.

touched by both
        ^^^^^^^ clause-unfit: 'by both' does not go with 'touched' here. Say who; 'both' are the two of a line 'credit A 40%, B 60%'.

demo_requested and industry = Retail and Interest < 5 minutes
                                                    ^^^^^^^^^ type-mismatch: 'Interest' is a number: compare it with a number such as 250.

touched with channel = fax
                       ^^^ option-unknown: 'channel' has no option 'fax'. It can be 'phone', 'email', 'social', 'chat', 'meeting' or 'letter'.

touched with topic = "x"
             ^^^^^ option-unknown: 'touched' has no property 'topic'. It can be 'channel'.

rejected by owner for "Bad fat" at least 2 times
                      ^^^^^^^^^ reason-unknown: Nothing is rejected for 'Bad fat'. Did you mean 'Bad fit'? [Change to "Bad fit": rejected by owner for "Bad fit" at least 2 times]
`,
);
