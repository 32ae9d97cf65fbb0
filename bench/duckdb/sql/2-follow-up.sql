-- Real contacts, the clocks that they reset, and the clock that is due first.

create or replace table method_facts as
select method,
  exists (select 1 from mailing_words w where contains(lower(method), w.word)) as mailing,
  (select w.kind from method_words w where contains(lower(method), w.word)
   order by length(w.word) desc limit 1) as kind
from (select distinct method from contacts);

create or replace table kind_facts as
select kind,
  exists (select 1 from mailing_words w where contains(lower(kind), w.word)) as mailing,
  (select w.kind from kind_words w where contains(lower(k.kind), w.word)
   order by length(w.word) desc limit 1) as meant
from (select distinct kind from contacts) k;

create or replace table outcome_facts as
select outcome, exists (
  select 1 from attempt_words w
  where case when length(w.word) > 2 then contains(lower(outcome), w.word)
    else list_contains(string_split_regex(lower(outcome), '[^\p{L}\p{N}]+'), w.word) end
) as attempt
from (select distinct outcome from contacts);

create or replace table linked_contacts as
select f.customer, c.contacted_at, c.next_on,
  case when not (o.attempt or m.mailing or k.mailing)
    then coalesce(k.meant, m.kind, getvariable('kind_otherwise')) end as kind
from contacts c
join first_row f on f.id = c.customer_id
join method_facts m on m.method = c.method
join kind_facts k on k.kind = c.kind
join outcome_facts o on o.outcome = c.outcome;

create or replace table history as
select customer,
  max(contacted_at) filter (kind is not null and contacted_at <= getvariable('now')) as last_at,
  max(contacted_at) filter (
    list_contains(getvariable('deep_reset_by'), kind) and contacted_at <= getvariable('now')
  ) as deep_at,
  max(contacted_at) filter (
    list_contains(getvariable('routine_reset_by'), kind) and contacted_at <= getvariable('now')
  ) as routine_at,
  max(contacted_at) filter (
    list_contains(getvariable('review_reset_by'), kind) and contacted_at <= getvariable('now')
  ) as review_at,
  least(
    min(contacted_at // 86400) filter (kind is not null and contacted_at > getvariable('now')),
    min(next_on) filter (next_on > getvariable('today'))
  ) as planned_on
from linked_contacts group by customer;

create or replace table clocks as
with cadence_clocks as (
  select t.i, k.i as cadence, k.months, k.days, coalesce(
    last_reset(k.kind, h.deep_at, h.routine_at, h.review_at) // 86400,
    c.created_on, c.cooperation_on
  ) as from_day
  from tagged t
  join cadences k on applies(k.segment, t.tags, t.tier)
  join customers c on c.i = t.i
  left join history h on h.customer = t.i
),
plan_clocks as (
  select f.customer as i, p.next_on
  from plans p join first_row f on f.id = p.customer_id left join history h on h.customer = f.customer
  where p.next_on is not null and coalesce(h.last_at // 86400 < p.next_on, true)
)
select i, cadence, day_after(from_day, months, days) as due_on from cadence_clocks
union all
select i, -1, next_on from plan_clocks;

-- Of clocks due on one day the first cadence is named, before any plan row.
create or replace table first_due as
select i, min(due_on) as due_on,
  arg_min(cadence, due_on * 1000 + case cadence when -1 then 999 else cadence end) as cadence
from clocks group by i;

create or replace table follow_ups as
select t.i, d.due_on, h.last_at, h.planned_on,
  case when d.i is null then 'none'
    when d.due_on < getvariable('today') then 'overdue'
    when d.due_on is null or h.last_at is null then 'never'
    when d.due_on - getvariable('today') <= getvariable('due_soon_days') then 'due-soon'
    else 'on-track' end::follow_up_status as follow_up,
  case when d.due_on < getvariable('today') then getvariable('today') - d.due_on else 0 end
    as overdue_days,
  case when d.due_on is null then -2 else d.cadence end as due_cadence
from tagged t left join first_due d using (i) left join history h on h.customer = t.i;
