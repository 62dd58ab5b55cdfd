import { checkProblems } from './check-problems.ts';

checkProblems(
  'problems with what can be asked where',
  `
STATE: lead becomes MQL
            ^^^^^^^ condition-misplaced: 'becomes' cannot be asked here. It is true at one instant only, and this line asks how things are: use 'is', or 'became' to look back.

Qualification < 25% over 1 month
^^^^^^^^^^^^^ condition-misplaced: 'Qualification' cannot be asked here. A KPI is measured over many leads; only the agreement is reviewed or terminated by one.

AGREEMENT: Qualification < 0.25 over 1 month
                           ^^^^ type-mismatch: 'Qualification' is a share: compare it with a percentage such as 25%.

AGREEMENT: SpeedToLead > 8 hours over 1 month
                         ^^^^^^^ type-mismatch: 'SpeedToLead' is a length of business time: compare it with business time such as 4 business hours.

AGREEMENT: Bookings < 500,000
                      ^^^^^^^ type-mismatch: 'Bookings' is an amount of money: compare it with an amount such as 5,000 USD. [Change to '500,000 USD': Bookings < 500,000 USD]

AGREEMENT: Demos < 5% over 1 month
                   ^^ type-mismatch: 'Demos' is a number: compare it with a number such as 250.

AGREEMENT: Qualification
           ^^^^^^^^^^^^^ condition-incomplete: 'Qualification' is a KPI and asks nothing by itself. Write a question, as in 'Qualification < 25% over 1 month'.

AGREEMENT: Qualification is missed
                         ^^^^^^^^^ operator-unfit: 'is' does not go with 'Qualification', which is a share: compare it with a percentage such as 25%.

AGREEMENT: industry = Retail
           ^^^^^^^^ condition-misplaced: 'industry' cannot be asked here. This line speaks of the agreement as a whole: ask for a goal or a KPI.

AGREEMENT: lead is MQL
           ^^^^ condition-misplaced: 'lead' cannot be asked here. This line speaks of the agreement as a whole: ask for a goal or a KPI.

AGREEMENT: NewBusines is missed
           ^^^^^^^^^^ name-unknown: Nothing is called 'NewBusines'. Did you mean 'NewBusiness'? [Change to 'NewBusiness': NewBusiness is missed]

owner decides
^^^^^^^^^^^^^ condition-misplaced: 'owner decides' cannot be asked here. Only a stage is entered by a decision, on a line 'enters when'.

ENTRY: owner decides or demo_requested
       ^^^^^^^^^^^^^ condition-misplaced: 'owner decides' cannot be asked here. A decision is joined with 'and' only: give it an 'enters' line of its own.

ENTRY: not owner decides
           ^^^^^^^^^^^^^ condition-misplaced: 'owner decides' cannot be asked here. A decision is joined with 'and' only: give it an 'enters' line of its own.

ENTRY: owner decides Customer
             ^^^^^^^^^^^^^^^^ clause-unfit: 'decides Customer' does not go with 'owner' here. The stage is the one that this line enters: write 'decides' alone.

ENTRY: Pool decides
       ^^^^ name-wrong-kind: 'Pool' is a queue; here goes a role or a team.

ENTRY: industry decides
       ^^^^^^^^ name-wrong-kind: 'industry' is a field; here goes a role or a team.

SDR leaves
    ^^^^^^ clause-unfit: 'leaves' does not go with 'SDR' here. Only 'owner leaves' is known.

owner
^^^^^ condition-incomplete: 'owner' is the owner of the lead and asks nothing by itself. Write a question, as in 'owner is known'.

owner is SDR
      ^^^^^^ operator-unfit: 'is SDR' does not go with 'owner', which is the owner of the lead: only whether it is known or missing can be asked, as in 'owner is known'.

account = "x"
        ^^^^^ clause-unfit: '= "x"' does not go with 'account' here. Only fields and scores have values to compare.

Marketer
^^^^^^^^ condition-incomplete: 'Marketer' is a role and asks nothing by itself. Write a question, as in 'touched by Marketer'.

StatusKept is late
^^^^^^^^^^ name-wrong-kind: 'StatusKept' is a promise; here goes a field, an event, a score, a segment, a matrix, a contact policy, a nurture, a handoff or a goal.

Pool
^^^^ name-wrong-kind: 'Pool' is a queue; here goes a field, an event, a score, a segment, a matrix, a contact policy, a nurture, a handoff or a goal.

demo_requestd
^^^^^^^^^^^^^ name-unknown: Nothing is called 'demo_requestd'. Did you mean 'demo_requested'? [Change to 'demo_requested': demo_requested]

Manufacturing
^^^^^^^^^^^^^ condition-incomplete: 'Manufacturing' is an option of 'branch' and asks nothing by itself. Write a question, as in 'branch = Manufacturing'. [Change to 'branch = Manufacturing': branch = Manufacturing]

Hot
^^^ condition-incomplete: 'Hot' is a result of 'Priority' and asks nothing by itself. Write a question, as in 'Priority is Hot'. [Change to 'Priority is Hot': Priority is Hot]

touhced
^^^^^^^ name-unknown: Nothing is called 'touhced'. Did you mean 'touched'? [Change to 'touched': touched]

any lead of account where lead is MLQ
                                  ^^^ name-unknown: Nothing is called 'MLQ'. Did you mean 'MQL'? [Change to 'MQL': any lead of account where lead is MQL]

at least 2 of (phone is known, lead is MLQ)
                                       ^^^ name-unknown: Nothing is called 'MLQ'. Did you mean 'MQL'? [Change to 'MQL': at least 2 of (phone is known, lead is MQL)]

ACCOUNT: industry = Retail
         ^^^^^^^^ condition-misplaced: 'industry' cannot be asked here. It is a field of a lead, and this line speaks of an account.

ENTRY: any lead of account where owner decides
                                 ^^^^^^^^^^^^^ condition-misplaced: 'owner decides' cannot be asked here. A decision is joined with 'and' only: give it an 'enters' line of its own.

ENTRY: owner decides for "No budget" in the last 3 days
                                     ^^^^^^^^^^^^^^^^^^ clause-unfit: 'in the last 3 days' does not go with 'owner' here. Only events, and what 'became' so, can be looked for in the last days.

STATE: phone becomes known
             ^^^^^^^ condition-misplaced: 'becomes' cannot be asked here. It is true at one instant only, and this line asks how things are: use 'is', or 'became' to look back.
`,
);
