import { checkProblems } from './check-problems.ts';

checkProblems(
  'problems with fields and scores',
  `
industry = Manufakturing
           ^^^^^^^^^^^^^ option-unknown: 'industry' has no option 'Manufakturing'. Did you mean 'Manufacturing'? It can be 'Manufacturing', 'Logistics' or 'Retail'. [Change to 'Manufacturing': industry = Manufacturing]

industry in (Retail, Banking)
                     ^^^^^^^ option-unknown: 'industry' has no option 'Banking'. It can be 'Manufacturing', 'Logistics' or 'Retail'.

industry = "Retail"
           ^^^^^^^^ type-mismatch: 'industry' is a choice: compare it with 'Manufacturing', 'Logistics' or 'Retail'. [Change to 'Retail': industry = Retail]

industry < Retail
         ^ operator-unfit: '<' does not go with 'industry', which is a choice: use '=', '!=' or 'in'.

industry = 5
           ^ type-mismatch: 'industry' is a choice: compare it with 'Manufacturing', 'Logistics' or 'Retail'.

industry is Retail
         ^^^^^^^^^ operator-unfit: 'is' does not go with 'industry', which is a choice: write 'industry = Retail'. [Change to '= Retail': industry = Retail]

industry is not Retail
         ^^^^^^^^^^^^^ operator-unfit: 'is' does not go with 'industry', which is a choice: write 'industry != Retail'. [Change to '!= Retail': industry != Retail]

industry
^^^^^^^^ condition-incomplete: 'industry' is a choice and asks nothing by itself. Write a question, as in 'industry = Manufacturing'.

industry contains "x"
         ^^^^^^^^ operator-unfit: 'contains' does not go with 'industry', which is a choice: compare it, as with '='.

industry at least 3 times
         ^^^^^^^^^^^^^^^^ clause-unfit: 'at least 3 times' does not go with 'industry' here. Only events, and what 'became' so, can be counted.

industry for 3 days
         ^^^^^^^^^^ clause-unfit: 'for 3 days' does not go with 'industry' here. How long can be asked of what something is, as in 'lead is MQL for 4 hours'.

employees < 250
^^^^^^^^^ condition-misplaced: 'employees' cannot be asked here. It is a field of the account: write 'employees of account'. [Change to 'employees of account': employees of account < 250]

employees of account < "many"
                       ^^^^^^ type-mismatch: 'employees of account' is a number: compare it with a number such as 250.

employees of account contains "1"
                     ^^^^^^^^ operator-unfit: 'contains' does not go with 'employees of account', which is a number: compare it, as with '<'.

employees of account = Working
                       ^^^^^^^ type-mismatch: 'employees of account' is a number: compare it with a number such as 250.

employees of account < 40%
                       ^^^ type-mismatch: 'employees of account' is a number: compare it with a number such as 250.

employees of acount < 40
             ^^^^^^ clause-unfit: 'of acount' does not go with 'employees' here. A field is one of the lead, or else 'of account'. [Change to 'account': employees of account < 40]

employes of account < 40
^^^^^^^^ option-unknown: 'account' has no field 'employes'. Did you mean 'employees'? It can be 'domain', 'employees' or 'status'. [Change to 'employees': employees of account < 40]

employees of account in (100,200)
                         ^^^^^^^ literal-invalid: '100,200' is one value here. Set several apart by a comma and a blank, '100, 200', or ask for one with '= 100,200'. [Change to '100, 200': employees of account in (100, 200)]

employees of account in (1,000, 2,000)

employees of account in (1,000)

title < "x"
      ^ operator-unfit: '<' does not go with 'title', which is a text: use '=', '!=', 'in' or 'contains'.

title = operations
        ^^^^^^^^^^ type-mismatch: 'title' is a text: compare it with a text in quotes such as "operations". [Change to '"operations"': title = "operations"]

title = phone

title = Interest
        ^^^^^^^^ type-mismatch: 'title' is a text: compare it with a text; 'Interest' is a number.

title between 1 and 2
      ^^^^^^^ operator-unfit: 'between' does not go with 'title', which is a text: use '=', '!=', 'in' or 'contains'.

title = 5 minutes
        ^^^^^^^^^ type-mismatch: 'title' is a text: compare it with a text in quotes such as "operations".

amount > 5,000
         ^^^^^ type-mismatch: 'amount' is an amount of money: compare it with an amount such as 5,000 USD. [Change to '5,000 USD': amount > 5,000 USD]

amount > 5,000 EUR
         ^^^^^^^^^ currency-mismatch: The agreement is in USD: write this amount in USD, not in EUR.

amount > 5 minutes
         ^^^^^^^^^ type-mismatch: 'amount' is an amount of money: compare it with an amount such as 5,000 USD.

amount > visits
         ^^^^^^ type-mismatch: 'amount' is an amount of money: compare it with an amount of money; 'visits' is a number.

trial_ends < 2027-01-01 10:00
             ^^^^^^^^^^^^^^^^ type-mismatch: 'trial_ends' is a date: compare it with a date such as 2027-03-31.

meeting_at < 2027-01-01
             ^^^^^^^^^^ type-mismatch: 'meeting_at' is a date with a time: compare it with a date and a time such as 2027-03-31 09:30.

trial_ends < 2027-02-30
             ^^^^^^^^^^ literal-invalid: 2027-02-30 is no date: that month has 28 days.

trial_ends < 09:30
             ^^^^^ type-mismatch: 'trial_ends' is a date: compare it with a date such as 2027-03-31.

do_not_call = 5
              ^ type-mismatch: 'do_not_call' is yes or no: compare it with yes or no.

do_not_call < yes
            ^ operator-unfit: '<' does not go with 'do_not_call', which is yes or no: use '=' or '!='.

budget_confirmed is yes
                 ^^^^^^ operator-unfit: 'is' does not go with 'budget_confirmed', which is yes or no: write 'budget_confirmed = yes'. [Change to '= yes': budget_confirmed = yes]

Interest >= "x"
            ^^^ type-mismatch: 'Interest' is a number: compare it with a number such as 250.

Interest is high
         ^^^^^^^ operator-unfit: 'is' does not go with 'Interest', which is a number: compare it with a number such as 250.

Interest
^^^^^^^^ condition-incomplete: 'Interest' is a score and asks nothing by itself. Write a question, as in 'Interest >= 50'.

Interest at MQL at SQL > 5
                ^^^^^^ clause-unfit: 'at SQL' does not go with 'Interest' here. Something like it has been said already: keep one.

Interest >= 50 in the last 30 days
               ^^^^^^^^^^^^^^^^^^^ clause-unfit: 'in the last 30 days' does not go with 'Interest' here. Only events, and what 'became' so, can be looked for in the last days.

Interest at Foo > 5
            ^^^ name-unknown: Nothing is called 'Foo'. Declare it, or use the name of a stage.

phone at MQL is known
      ^^^^^^ clause-unfit: 'at MQL' does not go with 'phone' here. Only a score is remembered at a stage.

phone is known and lead is MLQ
                           ^^^ name-unknown: Nothing is called 'MLQ'. Did you mean 'MQL'? [Change to 'MQL': phone is known and lead is MQL]

email_domain = domin of account
               ^^^^^ option-unknown: 'account' has no field 'domin'. Did you mean 'domain'? It can be 'domain', 'employees' or 'status'. [Change to 'domain': email_domain = domain of account]

email_domain = domain of lead
                         ^^^^ clause-unfit: 'of lead' does not go with 'domain' here. A field is one of the lead, or else 'of account'. [Change to 'account': email_domain = domain of account]

email_domain = employees of account
               ^^^^^^^^^^^^^^^^^^^^ type-mismatch: 'email_domain' is a text: compare it with a text; 'employees of account' is a number.

industry = region
           ^^^^^^ type-mismatch: 'industry' is a choice: compare it with 'Manufacturing', 'Logistics' or 'Retail'; 'region' has none of them.

employees
^^^^^^^^^ condition-misplaced: 'employees' cannot be asked here. It is a field of the account: write 'employees of account'. [Change to 'employees of account': employees of account]

phone becomes Retail
      ^^^^^^^^^^^^^^ operator-unfit: 'becomes' does not go with 'phone', which is a text: ask whether it becomes known.

employees of account between 10 and "20"
                                    ^^^^ type-mismatch: 'employees of account' is a number: compare it with a number such as 250.

Interest between 20 and 5 minutes
                        ^^^^^^^^^ type-mismatch: 'Interest' is a number: compare it with a number such as 250.

industry in (region, Retail)
             ^^^^^^ option-unknown: 'industry' has no option 'region'. It can be 'Manufacturing', 'Logistics' or 'Retail'.

phone is known is missing
               ^^^^^^^^^^ clause-unfit: 'is missing' does not go with 'phone' here. Something like it has been said already: keep one.

title in (operations, "x")
          ^^^^^^^^^^ type-mismatch: 'title' is a text: compare it with a text in quotes such as "operations". [Change to '"operations"': title in ("operations", "x")]
`,
);
