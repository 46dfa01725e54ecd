-- Orders as facts; which of them count is kept with the row.
create table purchase (
  order_id        text          not null constraint purchase_pk primary key,
  -- without a foreign key, checked row by row: whoever writes holds the lock of the customer's row, and a customer with a purchase stays
  customer_id     text          not null,
  version         bigint        not null,
  -- all dates are the shop's
  purchased_on    date          not null,
  cancelled       boolean       not null,
  goods           numeric(19,4) not null,
  -- goods in the reporting currency; null counts for dates and frequency only
  reporting_goods numeric(19,4),
  -- of the goods, in the currency of the order; null where it is not known
  cost            numeric(19,4),
  channel         text,
  coupon_code     text,
  -- taken off the goods already
  discount        numeric(19,4) not null default 0,
  -- what was bought, by category: distinct and sorted, with the goods of each before discount
  categories      text[]          not null default '{}',
  category_goods  numeric(19,4)[] not null default '{}',
  promised_on     date,
  shipped_on      date,
  delivered_on    date,
  refund_asked_on date,
  refunded_on     date,
  returned_goods  numeric(19,4) not null default 0,
  fully_returned  boolean       not null default false,
  counts          boolean       not null generated always as (not cancelled and not fully_returned) stored,
  net             numeric(19,4) generated always as (
    case when goods > 0 then round(reporting_goods * greatest(0, 1 - returned_goods / goods), 4) else reporting_goods end) stored
);
create index purchase_customer_idx on purchase (customer_id, purchased_on);

-- Categories a customer bought on a day, distinct and sorted; null without a day.
create function bought(customer text, bought_on date) returns text[]
  language sql stable strict parallel safe
begin atomic
  select coalesce(array_agg(distinct c order by c), '{}') from purchase p cross join unnest(p.categories) c
  where p.customer_id = customer and p.purchased_on = bought_on and p.counts;
end;

-- Returns by themselves: one may arrive before its order, whose customer is theirs as soon as it is known.
create table purchase_return (
  order_id    text          not null,
  return_id   text          not null,
  customer_id text          not null constraint purchase_return_customer_fk references customer on delete cascade,
  version     bigint        not null,
  goods       numeric(19,4) not null,
  is_full     boolean       not null,
  constraint purchase_return_pk primary key (order_id, return_id)
);
create index purchase_return_customer_idx on purchase_return (customer_id);

-- What a customer's purchases up to today add up to. Purchase days are distinct dates.
create table activity (
  customer_id   text          not null constraint activity_pk primary key
    constraint activity_customer_fk references customer on delete cascade,
  orders        integer       not null,
  -- orders that told an amount in the reporting currency
  valued_orders integer       not null,
  purchase_days integer       not null,
  first_on      date,
  last_on       date,
  -- the purchase day before the last
  previous_on   date,
  -- what was bought on the last purchase day and on the one before; null without such a day
  last_categories     text[],
  previous_categories text[],
  -- orders with a coupon code or a discount
  bonus_orders  integer       not null default 0,
  spend         numeric(19,4) not null,
  -- of it, before credits, the orders that tell what the goods cost the shop; and what those cost, less what was returned
  costed_spend  numeric(19,4) not null default 0,
  cost          numeric(19,4) not null default 0,
  -- an order dated after today counts from that date on
  next_on       date
);

-- How the last order that was not cancelled went, as of a date. Days still running are counted up to that date. The suspected reason
-- is a guess from experience, the gravest first, and never an answer.
create function experience(customer text, as_of date)
  returns table (order_id text, ordered_on date, late_days integer, refund_days integer, returned_share numeric, suspected_reason text)
  language sql stable parallel safe
begin atomic
  select e.order_id, e.purchased_on, e.late_days, e.refund_days, e.returned_share,
    case when e.late_days >= 3 then 'SERVICE.DELIVERY'
      when e.refund_days >= 14 then 'SERVICE.RETURN'
      when cast(c.open_case_until at time zone 'UTC' as date) >= as_of then 'SERVICE'
      when e.returned_share >= 0.5 then 'QUALITY' end
  from customer c
  join lateral (
    select p.order_id, p.purchased_on,
      case when p.promised_on is null then null
        when p.delivered_on <= as_of then greatest(0, p.delivered_on - p.promised_on)
        when p.shipped_on <= as_of then null -- on its way, and nobody tells
        else greatest(0, as_of - p.promised_on) end as late_days,
      case when p.refund_asked_on <= as_of then least(coalesce(p.refunded_on, as_of), as_of) - p.refund_asked_on end as refund_days,
      case when p.fully_returned then 1 when p.goods > 0 then least(1, round(p.returned_goods / p.goods, 4)) else 0 end as returned_share
    from purchase p
    where p.customer_id = c.customer_id and not p.cancelled and p.purchased_on <= as_of
    order by p.purchased_on desc, p.order_id desc limit 1) e on true
  where c.customer_id = customer;
end;

create table customer_value (
  customer_id text          not null constraint customer_value_pk primary key
    constraint customer_value_customer_fk references customer on delete cascade,
  amount      numeric(19,4) not null,
  currency    char(3)       not null,
  -- MODEL: his past and what a model promises; SIMPLE: both from his own orders; GROUP: the average of his value_group
  basis       text          not null,
  valued_on   date          not null
);

create table answered_reason (
  customer_id text        not null constraint answered_reason_pk primary key
    constraint answered_reason_customer_fk references customer on delete cascade,
  version     bigint      not null,
  reason      text        not null,
  sub_reason  text,
  answered_at timestamptz not null
);
