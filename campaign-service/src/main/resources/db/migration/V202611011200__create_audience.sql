create sequence event_version;

-- What this service knows of a customer: a projection of contacts, customers, profiles and orders, and the row every writer locks first.
create table customer (
  customer_id      text        not null constraint customer_pk primary key,
  contact_version  bigint      not null default 0,
  name             text,
  email            text,
  email_status     text,
  customer_version bigint      not null default 0,
  language         text,
  zone             text,
  country          text,
  -- purpose -> {at, until?} of the grant, for the mail channel; a purpose that is absent is not permitted
  granted          jsonb       not null default '{}',
  -- purpose -> {at} of the refusal, where the customer service knows one
  refused          jsonb       not null default '{}',
  suppressed       boolean     not null default false,
  -- [{kind, until?}]
  exclusions       jsonb       not null default '[]',
  profile_version  bigint      not null default 0,
  stage            text,
  stage_since      date,
  orders           integer     not null default 0,
  value_amount     numeric(19,4),
  value_currency   char(3),
  value_basis      text,
  last_ordered_at  timestamptz
);

create table purchase (
  order_id        text          not null constraint purchase_pk primary key,
  customer_id     text          not null,
  version         bigint        not null,
  ordered_at      timestamptz   not null,
  status          text          not null,
  -- in the shop's currency; null: the order counts for dates only
  goods           numeric(19,4),
  coupon_code     text,
  history         boolean       not null
);
create index purchase_customer_idx on purchase (customer_id, ordered_at);

create table purchase_return (
  order_id    text          not null,
  return_id   text          not null,
  version     bigint        not null,
  goods       numeric(19,4) not null,
  is_full     boolean       not null,
  constraint purchase_return_pk primary key (order_id, return_id)
);

create table segment (
  segment     text   not null constraint segment_pk primary key,
  version     bigint not null,
  joined_ever bigint not null
);

-- Rows of customers who left are kept: a launch waits until everybody who ever joined has been seen.
create table audience_member (
  segment         text        not null,
  customer_id     text        not null,
  segment_version bigint      not null,
  active          boolean     not null,
  changed_at      timestamptz not null,
  constraint audience_member_pk primary key (segment, customer_id)
);
create index audience_member_active_idx on audience_member (segment) where active;
create index audience_member_customer_idx on audience_member (customer_id);

-- Taken here (unsubscribe, bounce, complaint); only a consent granted later lifts it.
create table withdrawal (
  id           uuid        not null constraint withdrawal_pk primary key,
  customer_id  text        not null,
  purpose      text        not null,
  reason       text        not null,
  -- the mail by whose link, or about which, it was told
  message_id   uuid,
  withdrawn_at timestamptz not null,
  constraint withdrawal_reason_ck check (reason in ('UNSUBSCRIBE', 'HARD_BOUNCE', 'COMPLAINT'))
);
create index withdrawal_customer_idx on withdrawal (customer_id, purpose);
