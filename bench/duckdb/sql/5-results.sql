-- The answer: one row per customer, beside `issue_results` and `findings`.

create or replace table customer_results as
select t.i, t.tier, t.score, t.amount, t.frequency, t.cooperation, t.complaints, t.dependence,
  t.potential, t.tags, t.churn_reasons,
  enum_code(f.follow_up) as follow_up, f.due_on as next_contact_on, f.overdue_days, f.due_cadence,
  f.last_at as last_contact_at, f.planned_on,
  coalesce(s.sla, enum_code('none'::sla_status)) as sla,
  coalesce(s.open_issues, 0) as open_issues,
  coalesce(n.findings, 0) as findings
from tagged t
join follow_ups f using (i)
left join customer_service s on s.customer = t.i
left join customer_findings n on n.i = t.i
order by t.i;
