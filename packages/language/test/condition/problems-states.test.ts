import { checkProblems } from './check-problems.ts';

checkProblems(
  'problems with what something is',
  `
lead is Hot
        ^^^ clause-unfit: 'is Hot' does not go with 'lead' here. 'Hot' is a result of 'Priority': write 'Priority is Hot'. [Change to 'Priority is Hot': Priority is Hot]

lead is Size
        ^^^^ clause-unfit: 'is Size' does not go with 'lead' here. 'Size' sorts leads into groups: say which, as in 'Size is SMB'.

lead is SMB
        ^^^ clause-unfit: 'is SMB' does not go with 'lead' here. 'SMB' is a group of 'Size': write 'Size is SMB'. [Change to 'Size is SMB': Size is SMB]

lead is MLQ
        ^^^ name-unknown: Nothing is called 'MLQ'. Did you mean 'MQL'? [Change to 'MQL': lead is MQL]

lead is Interest
        ^^^^^^^^ name-wrong-kind: 'Interest' is a score; here goes a stage, a segment or a persona.

lead = MQL
     ^ operator-unfit: '=' does not go with 'lead', which is always in some stage: write 'is'. [Change to 'is': lead is MQL]

lead = 5
     ^ operator-unfit: '=' does not go with 'lead', which is always in some stage: ask as in 'lead is Customer'.

lead is known
     ^^^^^^^^ operator-unfit: 'is known' does not go with 'lead', which is always in some stage and never missing: ask as in 'lead is Customer'.

lead
^^^^ condition-incomplete: 'lead' is always in some stage and asks nothing by itself. Write a question, as in 'lead is Customer'.

lead contains "x"
     ^^^^^^^^^^^^ clause-unfit: 'contains "x"' does not go with 'lead' here. Only fields and scores have values to compare.

MQL
^^^ condition-incomplete: 'MQL' is a stage and asks nothing by itself. Write a question, as in 'lead is MQL'. [Change to 'lead is MQL': lead is MQL]

OperationsVP
^^^^^^^^^^^^ condition-incomplete: 'OperationsVP' is a persona and asks nothing by itself. Write a question, as in 'lead is OperationsVP'. [Change to 'lead is OperationsVP': lead is OperationsVP]

Excluded
^^^^^^^^ condition-incomplete: 'Excluded' is a segment and asks nothing by itself. Write a question, as in 'lead is Excluded'. [Change to 'lead is Excluded': lead is Excluded]

Excluded is known
^^^^^^^^ condition-incomplete: 'Excluded' is a segment and asks nothing by itself. Write a question, as in 'lead is Excluded'.

lead is MQL in the last 3 days
            ^^^^^^^^^^^^^^^^^^ clause-unfit: 'in the last 3 days' does not go with 'lead' here. Only events, and what 'became' so, can be looked for in the last days.

lead is MQL at least 2 times
            ^^^^^^^^^^^^^^^^ clause-unfit: 'at least 2 times' does not go with 'lead' here. Only events, and what 'became' so, can be counted.

lead becomes MQL at least 2 times
                 ^^^^^^^^^^^^^^^^ clause-unfit: 'at least 2 times' does not go with 'lead' here. Only events, and what 'became' so, can be counted.

lead becomes MQL for 2 days
                 ^^^^^^^^^^ clause-unfit: 'for 2 days' does not go with 'lead' here. How long can be asked of what something is, as in 'lead is MQL for 4 hours'.

lead is not Excluded for 2 days
                     ^^^^^^^^^^ clause-unfit: 'for 2 days' does not go with 'lead is not Excluded' here. How long a lead has not been so can be asked of stages only.

lead is not MQL for 2 days in calendar Office
                                       ^^^^^^ clause-unfit: 'in calendar Office' does not go with 'lead' here. How long something is so runs on the calendar of whoever owns the lead.

lead in (MQL, "SQL", 5)
              ^^^^^ state-unknown: 'lead' is never '"SQL"'. It can be 'Customer', 'Excluded', 'Lead', 'MQL', 'OperationsVP', 'Recycled' or 'SQL'. [Change to 'SQL': lead in (MQL, SQL, 5)]
                     ^ state-unknown: 'lead' is never '5'. It can be 'Customer', 'Excluded', 'Lead', 'MQL', 'OperationsVP', 'Recycled' or 'SQL'.

lead in (MQL, Excluded) for 2 days
                        ^^^^^^^^^^ clause-unfit: 'for 2 days' does not go with 'lead in (…)' here. How long can be asked of several stages together, or of one segment or persona.

lead is "Amy Chen"
        ^^^^^^^^^^ state-unknown: 'lead' is never '"Amy Chen"'. It can be 'Customer', 'Excluded', 'Lead', 'MQL', 'OperationsVP', 'Recycled' or 'SQL'.

Size is Big
        ^^^ option-unknown: 'Size' has no group 'Big'. It can be 'SMB', 'MidSize' or 'Large'.

Size = SMB
     ^ operator-unfit: '=' does not go with 'Size', which is a segment: write 'is'. [Change to 'is': Size is SMB]

Size != SMB
     ^^ operator-unfit: '!=' does not go with 'Size', which is a segment: write 'is not'. [Change to 'is not': Size is not SMB]

Size < SMB
     ^ operator-unfit: '<' does not go with 'Size', which is a segment: ask as in 'Size is SMB'.

Size is known
     ^^^^^^^^ operator-unfit: 'is known' does not go with 'Size', which is a segment and never missing: ask as in 'Size is SMB'.

Size
^^^^ condition-incomplete: 'Size' is a segment and asks nothing by itself. Write a question, as in 'Size is SMB'.

Size in (SMB, Hot)
              ^^^ option-unknown: 'Size' has no group 'Hot'. It can be 'SMB', 'MidSize' or 'Large'.

Priority is Hott
            ^^^^ option-unknown: 'Priority' has no result 'Hott'. Did you mean 'Hot'? It can be 'Hot', 'Warm' or 'Held'. [Change to 'Hot': Priority is Hot]

Priority becomes Holt
                 ^^^^ option-unknown: 'Priority' has no result 'Holt'. Did you mean 'Hot'? It can be 'Hot', 'Warm' or 'Held'. [Change to 'Hot': Priority becomes Hot]

HotLeads is started for 2 days

HotLeads is finished
            ^^^^^^^^ state-unknown: 'HotLeads' is never 'finished'. It can be 'started', 'stopped' or 'exhausted'.

HotLeads is exhaustd
            ^^^^^^^^ state-unknown: 'HotLeads' is never 'exhaustd'. It can be 'started', 'stopped' or 'exhausted'. [Change to 'exhausted': HotLeads is exhausted]

HotLeads
^^^^^^^^ condition-incomplete: 'HotLeads' is a contact policy and asks nothing by itself. Write a question, as in 'HotLeads is exhausted'.

HotLeads is not started for 2 days
                        ^^^^^^^^^^ clause-unfit: 'for 2 days' does not go with 'HotLeads is not started' here. How long can be asked of what something is, not of what it is not: leave 'for' out, or ask the other way round.

LongTerm is met
            ^^^ state-unknown: 'LongTerm' is never 'met'. It can be 'started', 'stopped' or 'exhausted'.

ToSales is rejected for "Bad fitt"
                        ^^^^^^^^^^ reason-unknown: Nothing is rejected for 'Bad fitt'. Did you mean 'Bad fit'? [Change to "Bad fit": ToSales is rejected for "Bad fit"]

ToSales is rejected for "Something else entirely"
                        ^^^^^^^^^^^^^^^^^^^^^^^^^ reason-unknown: Nothing is rejected for 'Something else entirely'. The reasons are 'Bad fit' and 'Bad contact data'.

Recycle is rejected for "Anything"

ToSales is accepted for "Bad fit"
                    ^^^^^^^^^^^^^ clause-unfit: 'for "Bad fit"' does not go with 'ToSales' here. Only decisions and rejections have reasons.

ToSales is known
        ^^^^^^^^ operator-unfit: 'is known' does not go with 'ToSales', which is a handoff and never missing: ask as in 'ToSales is late'.

NewBusiness is exhausted
               ^^^^^^^^^ state-unknown: 'NewBusiness' is never 'exhausted'. It can be 'met' or 'missed'.

NewBusiness
^^^^^^^^^^^ condition-incomplete: 'NewBusiness' is a goal and asks nothing by itself. Write a question, as in 'NewBusiness is missed'.

HotLeads in (stopped, exhausted) for 2 days
                                 ^^^^^^^^^^ clause-unfit: 'for 2 days' does not go with 'HotLeads in (…)' here. How long can be asked of one state: join two questions with 'or'.

lead is "SQL"
        ^^^^^ state-unknown: 'lead' is never '"SQL"'. It can be 'Customer', 'Excluded', 'Lead', 'MQL', 'OperationsVP', 'Recycled' or 'SQL'. [Change to 'SQL': lead is SQL]
`,
);
