-- Orders as facts; which of them count is kept with the row.
create table purchase (
  order_id        text          not null constraint purchase_pk primary key,
  customer_id     text          not null constraint purchase_customer_fk references customer on delete cascade,
  version         bigint        not null,
  purchased_on    date          not null,
  cancelled       boolean       not null,
  goods           numeric(19,4) not null,
  -- goods in the reporting currency; null counts for dates and frequency only
  reporting_goods numeric(19,4),
  -- of the goods, in the currency of the order; null where it is not known
  cost            numeric(19,4),
  returned_goods  numeric(19,4) not null default 0,
  fully_returned  boolean       not null default false,
  counts          boolean       not null generated always as (not cancelled and not fully_returned) stored,
  net             numeric(19,4) generated always as (
    case when goods > 0 then round(reporting_goods * greatest(0, 1 - returned_goods / goods), 4) else reporting_goods end) stored
);
create index purchase_customer_idx on purchase (customer_id, purchased_on) include (net) where counts;
create index purchase_any_customer_idx on purchase (customer_id);

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
  spend         numeric(19,4) not null,
  -- an order dated after today counts from that date on
  next_on       date
);

create table customer_value (
  customer_id text          not null constraint customer_value_pk primary key
    constraint customer_value_customer_fk references customer on delete cascade,
  amount      numeric(19,4) not null,
  currency    char(3)       not null,
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
