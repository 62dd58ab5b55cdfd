import { base } from '../support.ts';

/** A small agreement with one KPI of each kind, in which leads come back and deals are won again. */
export const measured = `${base}
role Rep in Sales {
  member "Ann" <ann@test.example>
  member "Ben" <ben@test.example>
}
lead {
  path Lead -> MQL -> SQL -> Customer
  field amount money
  field hot    yes/no
  event asked
  event met
  event lost
  event replied
}
stage Lead owned by Marketer { enters when created }
stage MQL owned by Rep {
  enters when asked
  enters from Recycled when asked since Recycled
  enters from Customer when asked since Customer
}
stage SQL owned by Rep { enters from MQL when met since MQL }
stage Customer owned by Rep { enters from SQL when Rep decides }
stage Recycled owned by Marketer {
  enters from MQL when lost since MQL
  enters from SQL when lost since SQL
}
handoff ToSales from Marketing to Sales {
  when lead becomes MQL
  route to "Ann"
  route to Unassigned otherwise
}
promise Quick by Rep to Marketing {
  starts when lead becomes MQL
  done when touched
  within 2 days, 90% of the time every week
  cancelled when lead is Recycled
}
kpi Qualified owned by Marketing { measure count of MQL every week }
kpi Replies owned by Sales { measure count of replied }
kpi Onward owned by Sales { measure rate MQL -> SQL }
kpi Won owned by Sales { measure rate MQL -> Customer every quarter }
kpi Bookings owned by Sales { measure sum of amount at Customer }
kpi Hot owned by Marketing { measure share of MQL where hot = yes every week }
kpi Speed owned by Sales { measure median time from lead becomes MQL to touched every week }
kpi Worked owned by Sales { measure average business time in calendar Office from lead becomes MQL to touched }
kpi Kept owned by Sales { measure kept Quick every week }
kpi Late owned by Sales { measure late Quick every day }
`;
