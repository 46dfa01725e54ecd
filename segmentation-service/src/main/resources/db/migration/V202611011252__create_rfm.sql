-- Limits between scores that the shop has set; without a row scores are fifths of the base.
create table rfm_bands (
  only_one        boolean         not null default true constraint rfm_bands_pk primary key constraint rfm_bands_one check (only_one),
  -- four ascending limits each: at most so many days since the last purchase; at least so many purchases, so much spent
  recency_days    integer[]       not null,
  purchases       integer[]       not null,
  spend           numeric(19,4)[] not null
);

-- How the scores of a snapshot were made: its bands, null where they are fifths.
create table rfm_snapshot (
  snapshot_id  uuid            not null constraint rfm_snapshot_pk primary key constraint rfm_snapshot_fk references snapshot on delete cascade,
  recency_days integer[],
  purchases    integer[],
  spend        numeric(19,4)[]
);

-- The six groups, by scores from 1 to 5. Each of the 125 cells is in exactly one: the first that fits.
create function rfm_group(r integer, f integer, m integer) returns text
  language sql immutable parallel safe
  return case
    when r >= 4 and f >= 4 and m >= 4 then 'CHAMPIONS'
    when r >= 3 and f >= 3 then 'LOYAL'
    when r >= 4 then 'PROMISING'
    when r = 3 then 'FADING'
    when f >= 3 or m >= 4 then 'AT_RISK'
    else 'DORMANT'
  end;

-- Everybody with a purchase as of the snapshot. Without foreign keys, checked row by row: the snapshot removes its own rows, and those of
-- whoever was erased.
create table rfm_score (
  snapshot_id  uuid          not null,
  customer_id  text          not null,
  -- from the last purchase to the date of the snapshot
  recency_days integer       not null,
  -- purchase days, the first included
  purchases    integer       not null,
  spend        numeric(19,4) not null,
  r            smallint      not null,
  f            smallint      not null,
  m            smallint      not null,
  rfm_group    text          not null generated always as (rfm_group(r, f, m)) stored,
  constraint rfm_score_pk primary key (snapshot_id, customer_id)
);
create index rfm_score_customer_idx on rfm_score (customer_id);
create index rfm_score_spend_idx on rfm_score (snapshot_id, spend desc, customer_id);

-- What a rule may ask, with the figures of the snapshot in use. Its id is looked up once a statement; who asks for none joins nothing.
create or replace view customer_facts as
select c.customer_id, c.language, c.country, c.attributes, c.permitted, c.excluded_until, c.open_case_until,
       l.stage, l.since, l.returned,
       coalesce(a.orders, 0) as orders, coalesce(a.purchase_days, 0) as purchase_days, coalesce(a.bonus_orders, 0) as bonus_orders,
       coalesce(a.spend, 0) as spend, a.spend / nullif(a.valued_orders, 0) as average_order, a.first_on, a.last_on,
       v.amount as value, r.reason, r.sub_reason, r.answered_at,
       x.r as recency_score, x.f as frequency_score, x.m as monetary_score, x.rfm_group,
       s.p_buy, s.expected as expected_purchases, s.future_profit
from customer c
left join lifecycle l using (customer_id)
left join activity a using (customer_id)
left join customer_value v using (customer_id)
left join answered_reason r using (customer_id)
left join rfm_score x on x.snapshot_id = (select current_snapshot()) and x.customer_id = c.customer_id
left join score s on s.snapshot_id = (select current_snapshot()) and s.customer_id = c.customer_id
where not c.erased;
