-- What is known of each customer. Customers and children are joined by the first row of an id.

create or replace table first_row as
select id, min(i) as customer from customers where id <> '' group by id;

create or replace table linked_orders as
select f.customer, o.ordered_at, o.amount, o.ordered_at // 86400 as on_day
from orders o join first_row f on f.id = o.customer_id
where o.ordered_at <= getvariable('now');

create or replace table order_facts as
select
  customer,
  coalesce(sum(round(amount * 100)) filter (ordered_at >= getvariable('window_from')), 0) / 100
    as amount,
  count(*) filter (ordered_at >= getvariable('window_from')) as frequency,
  max(on_day) as last_order_on
from linked_orders group by customer;

create or replace table rhythms as
with order_days as (select distinct customer, on_day from linked_orders),
gaps as (
  select customer, on_day - lag(on_day) over (partition by customer order by on_day) as gap
  from order_days
)
select customer, median(gap) as median_gap
from gaps group by customer having count(*) >= getvariable('fewest_orders');

create or replace table linked_issues as
select i.*, coalesce(f.customer, -1) as customer
from issues i left join first_row f on f.id = i.customer_id;

create or replace table complaint_facts as
with complaint_categories as (
  select category from (select distinct category from issues)
  where exists (select 1 from complaint_words w where contains(lower(category), w.word))
)
select customer, count(*) as complaints
from linked_issues semi join complaint_categories using (category)
where customer >= 0 and raised_at between getvariable('window_from') and getvariable('now')
group by customer;

create or replace table satisfaction as
select f.customer, s.score
from surveys s join first_row f on f.id = s.customer_id
where s.score is not null and coalesce(s.answered_at <= getvariable('now'), true)
qualify row_number() over (
  partition by f.customer order by s.answered_at desc nulls last, s.score
) = 1;

create or replace table ratings as
with typed as (select potential as typed from customers union select dependence from customers)
select typed, coalesce(
  case when regexp_full_match(typed, '(100(\.0+)?|\d{1,2}(\.\d+)?)\s*%?')
    then regexp_extract(typed, '^[\d.]+')::double end,
  w.points
) as points
from typed left join rating_words w on w.word = lower(typed);

create or replace table facts as
select
  c.i,
  coalesce(o.amount, 0) as amount,
  coalesce(o.frequency, 0) as frequency,
  o.last_order_on,
  whole_months(c.cooperation_on, getvariable('today')) as cooperation,
  coalesce(q.complaints, 0) as complaints,
  d.points as dependence,
  p.points as potential,
  r.median_gap,
  s.score as last_satisfaction
from customers c
left join order_facts o on o.customer = c.i
left join rhythms r on r.customer = c.i
left join complaint_facts q on q.customer = c.i
left join satisfaction s on s.customer = c.i
left join ratings p on p.typed = c.potential
left join ratings d on d.typed = c.dependence;

create or replace table tiered as
with scored as (
  select *, score_of(amount, frequency, cooperation, complaints, dependence, potential) as score
  from facts
)
select *, tier_of(score) as tier from scored;

create or replace table tagged as
with reasons as (
  select *,
    coalesce(getvariable('today') - last_order_on > getvariable('silent_gaps') * median_gap, false)::int
    + 2 * coalesce(getvariable('today') - last_order_on >= getvariable('silent_days'), false)::int
    + 4 * (complaints >= getvariable('most_complaints'))::int
    + 8 * coalesce(last_satisfaction <= getvariable('lowest_satisfaction'), false)::int
    as churn_reasons
  from tiered
)
select *,
  (tier in (select tier from high_value_tiers))::int
  + 2 * (coalesce(potential >= getvariable('lowest_potential'), false)
         and tier in (select tier from potential_tiers))::int
  + 4 * (churn_reasons > 0)::int
  as tags
from reasons;
