-- Deadlines and verdicts of every issue. A clock's own time is a coordinate: moments themselves for
-- calendar days, the worked seconds before a moment for working days.

create or replace table issue_rows as
with rows as (
  select i.* exclude (severity), s.* exclude (i, name), c.opens_at, c.works, c.worked_through,
    coalesce(raised_at is null or raised_at > getvariable('now')
      or responded_at > getvariable('now') or resolved_at > getvariable('now')
      or out_of_order(raised_at, responded_at) or out_of_order(raised_at, resolved_at)
      or out_of_order(responded_at, resolved_at), false) as void,
    wait_is_void(waiting_from, waiting_to) or wait_is_void(waiting_from_2, waiting_to_2)
      as waits_void,
    resolved_at is null and lower(trim(status)) in (select word from closed_words)
      as closed_without_time
  from linked_issues i
  left join severities s on s.name = lower(trim(i.severity))
  left join calendar c on c.day = i.raised_at // 86400
)
select rows.*,
  coalesce(severity, -1) as severity_code,
  coalesce(responded_at, resolved_at) as answered_at,
  case when raised_without_time = 1 then w.opens_at else raised_at end as start_at,
  not closed_without_time and not coalesce(resolved_at <= getvariable('now'), false) as is_open
from rows left join working_days w on w.no = worked_through - works + 1;

create or replace table responses as
with clocks as (
  select i, answered_at, start_at + respond_seconds as due_at,
    coalesce(answered_at, getvariable('now')) as at_moment,
    greatest(getvariable('now'), start_at) - start_at as used_seconds,
    start_at + respond_seconds - greatest(getvariable('now'), start_at) as left_seconds,
    closed_without_time
  from issue_rows where severity is not null and not void
)
select i, due_at,
  case when closed_without_time and answered_at is null then 'none'
    when at_moment > due_at then 'breached'
    when answered_at is not null then 'met'
    when is_at_risk(used_seconds, left_seconds) then 'at-risk'
    else 'on-track' end::sla_status as status
from clocks;

create or replace table resolutions as
select r.i, r.start_at, r.resolved_at, r.resolve_reading = 'working-days' as on_working_time,
  r.closed_without_time, r.waiting_from, r.waiting_to, r.waiting_from_2, r.waiting_to_2,
  case when on_working_time then worked(r.start_at, s) else r.start_at end as start_c,
  case when on_working_time then w.closes_at when l.works = 1 then l.closes_at else n.closes_at end
    as unpaused_due_at,
  case when on_working_time then s.day else l.day end as first_needed_day
from issue_rows r
join calendar s on s.day = r.start_at // 86400
left join working_days w on w.no = s.worked_through + r.resolve_days
left join calendar l on l.day = s.day + r.resolve_days
left join working_days n on n.no = l.worked_through + 1
where r.severity is not null and not r.void and not r.waits_void;

-- Waiting between the start and the resolution, joined where it touches, in the clock's own time.
create or replace table pauses as
with pairs as (
  select i, on_working_time, start_at, resolved_at, waiting_from as f, waiting_to as t
  from resolutions where waiting_from is not null
  union all
  select i, on_working_time, start_at, resolved_at, waiting_from_2, waiting_to_2
  from resolutions where waiting_from_2 is not null
),
clipped as (
  select i, on_working_time, greatest(f, start_at) as from_at,
    least(coalesce(t, getvariable('never')), coalesce(resolved_at, getvariable('never'))) as to_at
  from pairs where from_at < to_at
),
begun as (
  select *, coalesce(from_at > max(to_at) over (
    partition by i order by from_at rows between unbounded preceding and 1 preceding), true)::int
    as begins
  from clipped
),
islands as (
  select *, sum(begins) over (partition by i order by from_at rows unbounded preceding) as island
  from begun
),
joined as (
  select i, any_value(on_working_time) as on_working_time, min(from_at) as from_at,
    max(to_at) as to_at
  from islands group by i, island
)
select p.*,
  case when on_working_time then worked(from_at, f) else from_at end as from_c,
  case when to_at = getvariable('never') then getvariable('never')
    when on_working_time then worked(to_at, t) else to_at end as to_c
from joined p
left join calendar f on f.day = p.from_at // 86400
left join calendar t on t.day = p.to_at // 86400;

-- A pause moves the due moment if it begins before the allowance is used up.
create or replace table shifts as
with allowances as (
  select r.i, r.start_c, greatest(getvariable('now'), r.start_at) as at_moment,
    case when on_working_time then worked(unpaused_due_at, d) else unpaused_due_at end - start_c
      as allowance
  from resolutions r left join calendar d on d.day = r.unpaused_due_at // 86400
  where r.i in (select i from pauses)
),
ordered as (
  select p.*, a.start_c, a.allowance, coalesce(sum(to_c - from_c) over (
      partition by p.i order by from_at rows between unbounded preceding and 1 preceding), 0)
    as paused_before,
    case when p.on_working_time then worked(a.at_moment, n) else a.at_moment end as at_c
  from pauses p join allowances a using (i)
  left join calendar n on n.day = a.at_moment // 86400
),
counted as (
  select *, from_c - start_c - paused_before < allowance as moves from ordered
)
select i,
  any_value(start_c + allowance) + coalesce(sum(to_c - from_c) filter (moves and to_at < getvariable('never')), 0)
    as reached_c,
  coalesce(bool_or(moves and to_at = getvariable('never')), false) as never_reached,
  max(from_at) filter (to_at = getvariable('never')) as waiting_since,
  list({f: from_at, t: to_at}) as set_of_pauses,
  sum(greatest(0, least(to_c, at_c) - from_c)) as paused_seconds
from counted group by i;

create or replace table moved_dues as
with reached as (
  select s.i, on_working_time, reached_c,
    case when on_working_time then c.opens_at + reached_c - c.seconds_before else reached_c end
      as reached_at
  from shifts s join resolutions using (i)
  asof left join working_days c on s.reached_c > c.seconds_before
  where not never_reached
)
select r.i, case when on_working_time then reached_at
  when l.works = 1 and l.closes_at >= reached_at then l.closes_at
  else n.closes_at end as due_at
from reached r
left join calendar l on l.day = (r.reached_at - 1) // 86400
left join working_days n on n.no = l.worked_through + 1;

create or replace table resolve_verdicts as
with dues as (
  select r.*, s.waiting_since, s.paused_seconds, s.set_of_pauses,
    case when s.i is null then r.unpaused_due_at
      when s.never_reached then getvariable('never') else m.due_at end as due_at,
    waiting_since is not null and resolved_at is null as waiting
  from resolutions r left join shifts s using (i) left join moved_dues m using (i)
),
events as (
  select *,
    case when waiting then waiting_since
      when resolved_at is null then getvariable('now')
      else coalesce(list_filter(set_of_pauses,
        lambda p: p.f < resolved_at and p.t >= resolved_at)[1].f, resolved_at) end as at_moment,
    case when due_at = getvariable('never') then at_moment else due_at end as until
  from dues
),
judged as (
  select e.*, at_moment <= due_at as in_time,
    case when k.next_unknown <= (until - 1) // 86400 then k.next_unknown * 86400 end
      as provisional_from,
    case when on_working_time then worked(greatest(getvariable('now'), start_at), n)
      else greatest(getvariable('now'), start_at) end as now_c,
    case when on_working_time then worked(due_at, d) else due_at end as due_c
  from events e
  left join calendar k on k.day = e.first_needed_day
  left join calendar n on n.day = greatest(getvariable('now'), e.start_at) // 86400
  left join calendar d on d.day = e.due_at // 86400
),
statuses as (
  select *, case
    when provisional_from is not null and not (in_time and at_moment <= provisional_from
      and (waiting or resolved_at is not null)) then 'provisional'
    when not in_time then 'breached'
    when resolved_at is not null then 'met'
    when waiting then 'waiting'
    when is_at_risk(now_c - start_c - coalesce(paused_seconds, 0), due_c - now_c) then 'at-risk'
    else 'on-track' end as verdict
  from judged
)
select i,
  case when verdict <> 'waiting' and due_at < getvariable('never') then due_at end as due_at,
  case when closed_without_time and resolved_at is null then 'none' else verdict end::sla_status
    as status
from statuses;

create or replace table issue_results as
with verdicts as (
  select r.i, r.customer, r.severity_code, r.is_open::int as is_open,
    a.due_at as respond_by, b.due_at as resolve_by,
    enum_code(case when r.void then 'none' when r.severity is null then 'unmatched'
      else coalesce(a.status, 'none') end::sla_status) as respond,
    enum_code(case when r.void then 'none' when r.severity is null then 'unmatched'
      else coalesce(b.status, 'none') end::sla_status) as resolve
  from issue_rows r left join responses a using (i) left join resolve_verdicts b using (i)
)
select *, case when least(respond, resolve) = enum_code('met'::sla_status) and respond <> resolve
  then enum_code('none'::sla_status) else least(respond, resolve) end as sla
from verdicts;

create or replace table customer_service as
select customer, min(sla) as sla, count(*) as open_issues
from issue_results where is_open = 1 and customer >= 0 group by customer;
