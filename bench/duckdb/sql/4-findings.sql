-- What is wrong with which cell. The forms of phones are those that the generator writes.

create or replace table first_phone as
select phone, min(i) as i from customers where is_phone(phone) group by phone;

create or replace table register_findings as
select i, 'id' as field, 'missing-required' as code from customers where id = ''
union all select i, 'name', 'missing-required' from customers where name = ''
union all select i, 'phone', 'missing-required' from customers where phone = ''
union all select i, 'owner', 'missing-required' from customers where owner = ''
union all select c.i, 'id', 'duplicate-id'
  from customers c join first_row f using (id) where f.customer <> c.i
union all select i, 'phone', 'phone-form' from customers where phone <> '' and not is_phone(phone)
union all select c.i, 'phone', 'phone-shared'
  from customers c join first_phone f using (phone) where f.i <> c.i
union all select i, 'email', 'email-form' from customers where email <> '' and not is_email(email)
union all select i, 'creditCode', 'credit-code-form'
  from customers where credit_code <> '' and not is_credit_code(credit_code)
union all select i, 'createdOn', 'date-in-future'
  from customers where created_on > getvariable('today')
union all select i, 'cooperationOn', 'date-in-future'
  from customers where cooperation_on > getvariable('today')
union all select c.i, 'potential', 'rating-unknown'
  from customers c join ratings r on r.typed = c.potential where typed <> '' and points is null
union all select c.i, 'dependence', 'rating-unknown'
  from customers c join ratings r on r.typed = c.dependence where typed <> '' and points is null;

create or replace table contact_findings as
select i, 'customerId' as field, 'missing-required' as code from contacts where customer_id = ''
union all select i, 'at', 'missing-required' from contacts where contacted_at is null
union all select i, 'customerId', 'unknown-customer'
  from contacts anti join first_row on first_row.id = customer_id where customer_id <> ''
union all select c.i, 'id', 'duplicate-id' from contacts c
  join (select id, min(i) as i from contacts where id <> '' group by id) f using (id)
  where f.i <> c.i
union all select i, 'enteredAt', 'date-in-future' from contacts where entered_at > getvariable('now')
union all select i, 'enteredAt', 'dates-out-of-order' from contacts
  where contacted_at <= getvariable('now') and out_of_order(contacted_at, entered_at);

create or replace table order_findings as
select i, 'customerId' as field, 'missing-required' as code from orders where customer_id = ''
union all select i, 'orderedAt', 'missing-required' from orders where ordered_at is null
union all select i, 'amount', 'missing-required' from orders where amount is null
union all select i, 'customerId', 'unknown-customer'
  from orders anti join first_row on first_row.id = customer_id where customer_id <> ''
union all select o.i, 'id', 'duplicate-id' from orders o
  join (select id, min(i) as i from orders where id <> '' group by id) f using (id)
  where f.i <> o.i
union all select i, 'orderedAt', 'date-in-future' from orders where ordered_at > getvariable('now')
union all select i, 'amount', 'amount-negative' from orders where amount < 0;

create or replace table issue_findings as
select i, 'id' as field, 'missing-required' as code from issues where id = ''
union all select i, 'customerId', 'missing-required' from issues where customer_id = ''
union all select i, 'raisedAt', 'missing-required' from issues where raised_at is null
union all select i, 'severity', 'missing-required' from issues where severity = ''
union all select i, 'customerId', 'unknown-customer'
  from linked_issues where customer < 0 and customer_id <> ''
union all select s.i, 'id', 'duplicate-id' from issues s
  join (select id, min(i) as i from issues where id <> '' group by id) f using (id)
  where f.i <> s.i
union all select i, 'raisedAt', 'date-in-future' from issues where raised_at > getvariable('now')
union all select i, 'respondedAt', 'date-in-future'
  from issues where responded_at > getvariable('now')
union all select i, 'resolvedAt', 'date-in-future'
  from issues where resolved_at > getvariable('now')
union all select i, 'respondedAt', 'dates-out-of-order'
  from issues where out_of_order(raised_at, responded_at)
union all select i, 'resolvedAt', 'dates-out-of-order'
  from issues where out_of_order(raised_at, resolved_at)
union all select i, 'resolvedAt', 'dates-out-of-order'
  from issues where out_of_order(responded_at, resolved_at)
union all select i, 'waitingFrom', 'dates-out-of-order'
  from issues where out_of_order(raised_at, waiting_from)
union all select i, 'waitingFrom', 'missing-required'
  from issues where waiting_from is null and waiting_to is not null
union all select i, null, 'missing-required'
  from issues where waiting_from_2 is null and waiting_to_2 is not null
union all select i, 'waitingTo', 'pause-reversed'
  from issues where out_of_order(waiting_from, waiting_to)
union all select i, null, 'pause-reversed'
  from issues where out_of_order(waiting_from_2, waiting_to_2)
union all select i, 'waitingFrom', 'date-in-future'
  from issues where waiting_from > getvariable('now')
union all select i, 'waitingTo', 'date-in-future'
  from issues where waiting_to > getvariable('now')
union all select i, null, 'date-in-future' from issues where waiting_from_2 > getvariable('now')
union all select i, null, 'date-in-future' from issues where waiting_to_2 > getvariable('now')
union all select r.i, 'severity', 'severity-unmatched'
  from issue_rows r join issues s using (i) where r.severity is null and s.severity <> ''
union all select i, 'status', 'closed-without-time' from issue_rows where closed_without_time
union all select i, 'respondedAt', 'response-inferred'
  from issue_rows where responded_at is null and resolved_at is not null and not void
union all select i, 'raisedAt', 'date-without-time' from issues where raised_without_time = 1;

create or replace table survey_findings as
select i, 'customerId' as field, 'missing-required' as code from surveys where customer_id = ''
union all select i, 'score', 'missing-required' from surveys where score is null
union all select i, 'customerId', 'unknown-customer'
  from surveys anti join first_row on first_row.id = customer_id where customer_id <> ''
union all select i, 'answeredAt', 'date-in-future'
  from surveys where answered_at > getvariable('now');

create or replace table plan_findings as
select i, 'customerId' as field, 'missing-required' as code from plans where customer_id = ''
union all select i, 'nextOn', 'missing-required' from plans where next_on is null
union all select i, 'customerId', 'unknown-customer'
  from plans anti join first_row on first_row.id = customer_id where customer_id <> '';

create or replace table findings as
with told as (
  select 'register' as role, * from register_findings
  union all select 'contacts', * from contact_findings
  union all select 'orders', * from order_findings
  union all select 'issues', * from issue_findings
  union all select 'surveys', * from survey_findings
  union all select 'plans', * from plan_findings
)
select role, told.i, coalesce(field, '') as field, code, severity
from told join finding_severities using (code)
order by role, told.i, field, code;

create or replace table customer_findings as
select i, count(*) as findings from findings
where role = 'register' and severity <> 'info' group by i;
