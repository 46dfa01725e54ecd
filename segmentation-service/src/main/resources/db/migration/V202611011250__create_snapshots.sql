-- What a customer bought on each day until a date, in the reporting currency: the purchases of every model and every measure. A day is
-- there with an order that counts; where returns are ignored, with any that was not cancelled, at its full amount. Written to be inlined.
create function purchase_day(until date, ignore_returns boolean, of_channel text default null)
  returns table (customer_id text, day date, amount numeric)
  language sql stable parallel safe
begin atomic
  select p.customer_id, p.purchased_on, coalesce(sum(case when ignore_returns then p.reporting_goods else p.net end), 0)
  from purchase p
  where p.purchased_on <= until and not p.cancelled and (ignore_returns or p.counts) and (of_channel is null or p.channel = of_channel)
  group by p.customer_id, p.purchased_on;
end;

-- Figures relative to the base, as of a date. The tables of its parts are filled in chunks, then it is published as a whole.
create table snapshot (
  id           uuid        not null constraint snapshot_pk primary key,
  -- business date in the shop's zone
  as_of        date        not null,
  begun_at     timestamptz not null,
  published_at timestamptz,
  -- BUILDING, CURRENT, PAST; CLEARED when its rows are gone
  state        text        not null,
  -- parts that are complete, and the last customer the next one has done
  parts_done   integer     not null default 0,
  reached      text        not null default ''
);
create unique index snapshot_one_of_a_kind on snapshot (state) where state in ('BUILDING', 'CURRENT');

create function current_snapshot() returns uuid
  language sql stable parallel safe
  return (select id from snapshot where state = 'CURRENT');
