/** A small agreement with one of each thing a condition can ask about. */
export const FIXTURE = `
agreement "Fixture" {
  between Marketing and Sales
  currency USD
}
calendar Office { timezone "UTC" }
team Marketing
team Sales { led by "Amy Chen" <amy@acme.example> }
role Marketer in Marketing
role SDR in Sales
role AccountExecutive in Sales
account {
  field domain text
  field employees number
  field status one of New, Working, Restricted
}
lead {
  path Lead -> MQL -> SQL -> Customer
  field industry one of Manufacturing, Logistics, Retail
  field branch one of Manufacturing, Farming
  field region one of AMER, EMEA
  field title text
  field phone text
  field email_domain text
  field amount money
  field visits number
  field trial_ends date
  field meeting_at date and time
  field do_not_call yes/no
  field budget_confirmed yes/no
  event content_downloaded with topic text, pages number, kind one of (Guide, Story)
  event demo_requested
  event meeting_held
  event unsubscribed
}
segment Size {
  group SMB when employees of account < 250
  group MidSize when employees of account < 4,000
  group Large otherwise
}
segment Excluded when email_domain = "acme.example"
persona OperationsVP when title contains "operations"
score Interest { +50 each time demo_requested }
score Total { sum of Interest }
matrix Priority {
  row Good when lead is OperationsVP
  row Bad otherwise
  column Interested when Interest >= 50
  column Cold otherwise
  cell Good and Interested is Hot
  cell Bad and Interested is Warm
  cell otherwise is Held
}
stage Lead owned by Marketer
stage MQL owned by SDR
stage SQL owned by AccountExecutive
stage Customer owned by AccountExecutive
stage Recycled owned by Marketer
queue Pool in Sales
kpi Bookings owned by Sales { measure sum of amount at Customer every quarter }
kpi Qualification owned by Marketing { measure rate MQL -> SQL }
kpi SpeedToLead owned by Sales { measure median business time from lead becomes MQL to touched }
kpi Demos owned by Sales { measure count of demo_requested }
goal NewBusiness owned by Sales { reach 500,000 USD of Bookings every month }
handoff ToSales from Marketing to Sales {
  when lead becomes MQL
  reject for "Bad fit", "Bad contact data"
}
handoff Recycle from Sales to Marketing { when lead becomes Recycled }
contact HotLeads by SDR { at least 8 attempts over 10 business days }
nurture LongTerm by Marketer { every 7 days }
promise StatusKept by SDR to Marketing { starts when lead becomes MQL }
`;
