import { checkReadings } from './check-readings.ts';

checkReadings(
  'conditions that can be read',
  `
employees of account < 250
  => account.employees < 250
employees of account is missing
  => missing account.employees
industry in (Manufacturing, Logistics) and Size in (MidSize, Large) and title contains "operations"
  => all(lead.industry in [option:Manufacturing option:Logistics], segment Size[MidSize Large], lead.title contains 'operations')
email_domain = domain of account
  => lead.email_domain = account.domain
email_domain in ("acme.example", "rival.example")
  => lead.email_domain in ['acme.example' 'rival.example']
lead became MQL at least 2 times
  => became(stage[MQL]) x2
lead became MQL at least 2 times in the last 30 days
  => became(stage[MQL]) x2 in 30-day
lead is not Excluded and Total <= 200
  => all(not(segment Excluded[]), score.Total <= 200)
unsubscribed
  => event unsubscribed
STATE: do_not_call
  => lead.do_not_call = yes
lead becomes Recycled
  => becomes(stage[Recycled])
content_downloaded with topic = "pricing" with pages >= 3 at least 2 times in the last 1 week
  => event content_downloaded with(.topic = 'pricing') with(.pages >= 3) x2 in 1-week
content_downloaded with kind = Guide
  => event content_downloaded with(.kind = option:Guide)
demo_requested at least 2 times since Recycled
  => event demo_requested x2 since Recycled
lead became SQL since MQL
  => became(stage[SQL]) since MQL
demo_requested at most 2 times in the last 30 days
  => not(event demo_requested x3 in 30-day)
ENTRY: Marketer decides and demo_requested and Priority is not Held
  => all(decides role:Marketer, event demo_requested, not(matrix Priority[Held]))
ENTRY: owner decides for "No budget", "Bad timing"
  => decides owner {No budget; Bad timing}
HotLeads is exhausted or LongTerm is stopped
  => any(contact HotLeads exhausted, contact LongTerm stopped)
ToSales is rejected for "Bad fit", "Bad contact data"
  => handoff ToSales rejected {Bad fit; Bad contact data}
rejected for "Bad fit"
  => event rejected {Bad fit}
AGREEMENT: Qualification < 25% over 1 month
  => kpi.Qualification/1-month < 1/4
AGREEMENT: SpeedToLead > 8 business hours over 1 month
  => kpi.SpeedToLead/1-month > 8b-hour
AGREEMENT: Bookings < 500,000 USD
  => kpi.Bookings/1-quarter < 500000-USD
AGREEMENT: NewBusiness is missed for 3 months
  => goal NewBusiness missed for 3-month
touched by previous owner in the last 30 days
  => event touched by previous owner in 30-day
touched by "Amy Chen"
  => event touched by person:Amy Chen
status of account = Working
  => account.status = option:Working
lead is MQL and active in the last 30 days
  => all(stage[MQL], event active in 30-day)
phone becomes known and Priority is Hot
  => all(becomes(known lead.phone), matrix Priority[Hot])
account is known
  => known account
owner leaves
  => event owner leaves
owner is missing
  => missing owner
Total at MQL >= 40
  => score.Total@MQL >= 40
Interest between 20 and 40
  => score.Interest from 20 to 40
trial_ends < 2027-01-01
  => lead.trial_ends < 2027-01-01
meeting_at >= 2027-01-01 09:30
  => lead.meeting_at >= 2027-01-01T09:30
any lead of account where lead is MQL and active in the last 30 days
  => sibling(all(stage[MQL], event active in 30-day))
at least 2 of (phone is known, demo_requested, Interest >= 50)
  => at-least-2(known lead.phone, event demo_requested, score.Interest >= 50)
(phone is known and demo_requested) and (meeting_held and unsubscribed)
  => all(known lead.phone, event demo_requested, event meeting_held, event unsubscribed)
not (phone is known or demo_requested) or meeting_held
  => any(not(any(known lead.phone, event demo_requested)), event meeting_held)
lead is not MQL for 2 days
  => stage[Customer Lead Recycled SQL] for 2-day
lead is MQL for 4 business hours
  => stage[MQL] for 4b-hour
Size is not SMB for 2 days
  => segment Size[MidSize Large] for 2-day
Priority in (Hot, Warm) for 1 day
  => matrix Priority[Hot Warm] for 1-day
AGREEMENT: NewBusiness is not met for 3 months
  => goal NewBusiness missed for 3-month
Size becomes Large
  => becomes(segment Size[Large])
lead is OperationsVP
  => persona OperationsVP
stage is MQL
  => stage[MQL]
lead in (MQL, Excluded, SQL)
  => any(stage[MQL SQL], segment Excluded[])
Interest > Total
  => score.Interest > score.Total
amount > 5,000 USD
  => lead.amount > 5000-USD
ACCOUNT: employees < 250
  => account.employees < 250
ACCOUNT: employees of account < 250
  => account.employees < 250
phone is not missing
  => known lead.phone
HotLeads becomes exhausted
  => becomes(contact HotLeads exhausted)
ToSales becomes rejected for "Bad fit"
  => becomes(handoff ToSales rejected {Bad fit})
industry = branch
  => lead.industry = lead.branch
do_not_call = no
  => lead.do_not_call = no
lead in (MQL, SQL) for 2 days
  => stage[MQL SQL] for 2-day
owner becomes known
  => becomes(known owner)
phone became known at least 2 times
  => became(known lead.phone) x2
Priority became not Hot
  => became(not(matrix Priority[Hot]))
at least 3 of (phone is known, demo_requested and meeting_held, owner is known or account is missing)
  => at-least-3(known lead.phone, all(event demo_requested, event meeting_held), any(known owner, missing account))
demo_requested at least once in the last 2 business days
  => event demo_requested in 2b-day
demo_requested at most once
  => not(event demo_requested x2)
phone is not known
  => missing lead.phone
title != "x"
  => lead.title != 'x'
amount in (5,000 USD, 1.2k USD)
  => lead.amount in [5000-USD 1200-USD]
visits = -5
  => lead.visits = -5
AGREEMENT: Bookings between 100,000 USD and 200,000 USD over 2 quarters
  => kpi.Bookings/2-quarter from 100000-USD to 200000-USD
AGREEMENT: NewBusiness is met or Demos < 20
  => any(goal NewBusiness met, kpi.Demos/1-month < 20)
AGREEMENT: Qualification < 25%
  => kpi.Qualification/1-month < 1/4
industry in (Retail)
  => lead.industry in [option:Retail]
HotLeads in (stopped, exhausted)
  => any(contact HotLeads stopped, contact HotLeads exhausted)
ToSales is late for 2 days
  => handoff ToSales late for 2-day
ToSales is not accepted
  => not(handoff ToSales accepted)
(industry = Retail)
  => lead.industry = option:Retail
((industry = Retail or industry = Logistics)) or do_not_call
  => any(lead.industry = option:Retail, lead.industry = option:Logistics, lead.do_not_call = yes)
touched by owner with channel = phone at least 2 times
  => event touched by owner with(.channel = option:phone) x2
`,
);
